import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { CoupleSupervision } from "@/lib/practice/supervision/types";

type SupervisionCardProps = {
  coupleId: string;
  supervision: CoupleSupervision;
  actions: { name: FormAction; end: FormAction };
};

/** Who reads this couple's record in supervision. Not there in a practice without a supervisor. */
export function SupervisionCard({ coupleId, supervision, actions }: SupervisionCardProps) {
  const { supervisors, now } = supervision;
  if (supervisors.length === 0 && !now) return null;
  return (
    <Card title="Supervision" id="supervision">
      <div className="space-y-3">
        {now ? (
          <>
            <p>
              <Name>{now.name}</Name> is named.{" "}
              {now.isOpen
                ? "Everybody whose record it is has agreed, so it can be read in supervision now."
                : "It cannot be read in supervision now: that takes a yes from everybody whose record it is."}
            </p>
            <OneButton action={actions.end} fields={{ coupleId }}>
              End supervision
            </OneButton>
          </>
        ) : (
          <p>
            Nobody is named. A supervisor reads what the partners share with each other, and writes nothing.
            What was told to you alone stays with you.
          </p>
        )}
        {supervisors.length > 0 ? (
          <Disclosure summary={now ? "Name somebody else" : "Name a supervisor"}>
            <ActionForm action={actions.name} aria-label="Name a supervisor" className="space-y-3">
              <input type="hidden" name="coupleId" value={coupleId} />
              <Field name="supervisorId" label="Supervisor">
                <Select
                  placeholder="Please choose"
                  options={supervisors.map(({ supervisorId, name }) => ({
                    value: supervisorId,
                    label: isolate(name),
                  }))}
                />
              </Field>
              <p className="text-sm text-ink-soft">
                Each partner says yes or no alone, under My data, and may change it at any time. You see
                whether all have agreed, not who has.
              </p>
              <SubmitButton variant="quiet" pendingText="One moment…">
                Name them
              </SubmitButton>
            </ActionForm>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
