import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Profession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { MyLoad } from "@/lib/assignments/load/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";

type OwnLoadProps = { load: MyLoad; actions: { hard: FormAction; minutes: FormAction } };

/** How much is good in a week, and one tap for a week that is too much. Theirs and their counselor's to know. */
export function OwnLoad({ load: { today, minutes, hardUntil }, actions }: OwnLoadProps) {
  return (
    <Card title="How much in a week" id="load" className="scroll-mt-20">
      <div className="space-y-5">
        {hardUntil ? (
          <p>
            You said that this week is hard. Your exercises come back {dayInWords(hardUntil, today)}; any of
            them can be brought back sooner.
          </p>
        ) : (
          <div className="space-y-2">
            <p className="text-ink-soft">
              If this week is hard, your exercises can come a week later. No reason is needed, and only your{" "}
              <Profession /> sees it. Promises keep their days; there you can tell in advance.
            </p>
            <OneButton action={actions.hard} fields={{}}>
              This week is hard
            </OneButton>
          </div>
        )}
        <ActionForm action={actions.minutes} className="space-y-4" aria-label="How much in a week">
          <Field
            name="minutes"
            label="Minutes a week that are good for me"
            hint={
              <>
                For exercises, all together. Only you and your <Profession /> see it.
              </>
            }
            optional
          >
            <NumberInput defaultValue={minutes ?? undefined} className="max-w-40" />
          </Field>
          <SubmitButton variant="quiet" pendingText="Saving…">
            Save
          </SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}

/** One tap, no reason; at home, where nothing else says what it does. */
export function HardWeekButton({ action }: { action: FormAction }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <OneButton action={action} fields={{}}>
        This week is hard
      </OneButton>
      <span className="text-sm text-ink-soft">Your exercises come a week later.</span>
    </div>
  );
}
