import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaseloadView } from "@/lib/caseload/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isUsual } from "./view-words";

type KeepViewProps = { view: CaseloadView; kept: CaseloadView | null; keep: FormAction };

const alike = (one: CaseloadView, other: CaseloadView) =>
  one.show === other.show && one.only === other.only && one.sort === other.sort;

/** The way that is chosen now as the one that Couples opens with; shown where there is something to keep or to forget. */
export function KeepView({ view, kept, keep }: KeepViewProps) {
  const isKept = kept !== null && alike(view, kept);
  if (!isKept && isUsual({ ...view, q: "" }) && view.show === "current" && !kept) return null;
  return (
    <ActionForm action={keep} className="mb-4 print:hidden" aria-label="This view">
      {(["show", "only", "sort"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={view[name]} />
      ))}
      <SubmitButton variant="quiet" size="small" name="forget" value={isKept ? "yes" : ""}>
        {isKept ? "Open the usual way again" : "Save this view"}
      </SubmitButton>{" "}
      <span className="text-sm text-ink-soft">
        {isKept
          ? "Couples opens like this for you in this browser."
          : "In this browser, without what is searched."}
      </span>
    </ActionForm>
  );
}
