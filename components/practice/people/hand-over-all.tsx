import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Colleague } from "@/lib/practice/people/types";
import { TakesOver } from "./takes-over";

type HandOverAllProps = {
  from: Colleague;
  to: readonly { coachId: string; name: string }[];
  action: FormAction;
};

/** All couples of one person to another, before that person leaves. */
export function HandOverAll({ from, to, action }: HandOverAllProps) {
  return (
    <Disclosure summary="Hand over their couples">
      <ActionForm action={action} className="space-y-3">
        <input type="hidden" name="fromCoachId" value={from.coachId} />
        <TakesOver to={to} />
        <p className="text-sm text-ink-soft">
          Whoever has no couples left can be removed. To hand over one couple alone, {isolate(from.name)}{" "}
          opens its settings.
        </p>
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          {from.couples === 1 ? "Hand over their couple" : `Hand over all ${from.couples} couples`}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
