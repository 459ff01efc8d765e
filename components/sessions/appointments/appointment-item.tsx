import { ActionForm } from "@/components/forms/action-form";
import { sessionPath } from "@/components/practice/couples/paths";
import { ChipChoices } from "@/components/ui/chip-choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { scopes } from "@/lib/sessions/appointments/terms";
import { WhenFields } from "./when-fields";

export type ShownAppointment = {
  appointmentId: string;
  /** `Tuesday, December 1, 10:00 AM`. */
  when: string;
  /** Who comes, and for how long. */
  about: string;
  /** What the boxes for moving it begin with. */
  day: string;
  time: string;
  minutes: number;
  left: number;
};

type AppointmentItemProps = {
  item: ShownAppointment;
  coupleId: string;
  move: FormAction;
  cancel: FormAction;
};

const scopeOptions = Object.entries(scopes).map(([value, label]) => ({ value, label }));

/** For a series: how much of it is meant. */
function ScopeField() {
  return (
    <Field name="scope" label="Which sessions" group required>
      <ChipChoices given="this" options={scopeOptions} />
    </Field>
  );
}

/** One session to come, with what can be done about it. */
export function AppointmentItem({ item, coupleId, move, cancel }: AppointmentItemProps) {
  const { appointmentId, when, about, day, time, minutes, left } = item;
  const id = <input type="hidden" name="appointmentId" value={appointmentId} />;
  return (
    <li id={appointmentId} className="row scroll-mt-24">
      <p>
        <Link href={sessionPath(coupleId, appointmentId)} className="link font-semibold">
          {when}
        </Link>
      </p>
      <p className="text-sm text-ink-soft">
        {about}
        {left > 1 ? ` · ${left} left in this series` : ""}
      </p>
      <div className="flex flex-wrap gap-x-6">
        <Disclosure
          summary={
            <span>
              Move<span className="sr-only"> the session of {when}</span>
            </span>
          }
        >
          <ActionForm
            action={move}
            given={{ day, time, minutes }}
            className="space-y-4"
            aria-label={`Move the session of ${when}`}
          >
            {id}
            <WhenFields />
            {left > 1 ? <ScopeField /> : null}
            <SubmitButton variant="quiet" size="small" pendingText="One moment…">
              Move session
            </SubmitButton>
          </ActionForm>
        </Disclosure>
        <Disclosure
          summary={
            <span>
              Cancel<span className="sr-only"> the session of {when}</span>
            </span>
          }
        >
          <ActionForm action={cancel} className="space-y-4" aria-label={`Cancel the session of ${when}`}>
            {id}
            {left > 1 ? <ScopeField /> : null}
            <p className="text-sm text-ink-soft">
              It is taken off their pages. Nobody is sent a message, so please let them know.
            </p>
            <SubmitButton variant="danger" size="small" pendingText="One moment…">
              Cancel session
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      </div>
    </li>
  );
}
