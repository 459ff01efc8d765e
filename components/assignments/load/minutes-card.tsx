import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CoupleLoad } from "@/lib/assignments/load/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

const places = ["first", "second"] as const;

/** How many minutes a week are good for each, as their counselor sees it. */
export function MinutesCard({
  load,
  coupleId,
  action,
}: {
  load: CoupleLoad;
  coupleId: string;
  action: FormAction;
}) {
  return (
    <Card title="Minutes a week" id="minutes" className="scroll-mt-20">
      <ActionForm action={action} className="space-y-4" aria-label="Minutes a week">
        <input type="hidden" name="coupleId" value={coupleId} />
        <p className="text-ink-soft">
          When you assign more than this, you are told. Left empty, what they say themselves counts, else{" "}
          {load.usual} as everywhere in the practice. Where they say less, theirs counts. They do not see your
          numbers.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          {load.partners.map(({ clientId, firstName, set, said }, at) => (
            <Field
              key={clientId}
              name={places[at] ?? "second"}
              label={`For ${isolate(firstName)}`}
              hint={said === null ? "They have not said a number." : `They say ${said} is good for them.`}
              optional
            >
              <NumberInput defaultValue={set ?? undefined} />
            </Field>
          ))}
        </div>
        <SubmitButton variant="quiet" pendingText="Saving…">
          Save minutes
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
