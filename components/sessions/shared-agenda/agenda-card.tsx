import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { CoupleAgenda } from "@/lib/sessions/shared-agenda/types";
import { AgendaLines } from "./agenda-lines";

type AgendaCardProps = {
  coupleId: string;
  agenda: CoupleAgenda;
  say: (at: Date) => string;
  save: FormAction;
  withdraw: FormAction;
};

/** The agenda of the next session: the counselor's to write, and both partners' once it is shared. */
export function AgendaCard({ coupleId, agenda, say, save, withdraw }: AgendaCardProps) {
  const { revision, lines, shared } = agenda;
  const sameAsShared = shared !== null && shared.lines.join("\n") === lines.join("\n");
  return (
    <Card
      title="Agenda for both"
      eyebrow={
        shared === null
          ? "Only you see this until you share it"
          : sameAsShared
            ? `Shared with both on ${say(shared.sharedAt)}`
            : `Changed since you shared it on ${say(shared.sharedAt)}`
      }
    >
      <div className="space-y-4">
        <ActionForm key={revision} action={save} className="space-y-4" aria-label="Agenda for both">
          <input type="hidden" name="coupleId" value={coupleId} />
          <AgendaLines lines={lines} revision={revision} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton variant="quiet" pendingText="One moment…">
              Save
            </SubmitButton>
            <SubmitButton name="share" value="yes" pendingText="One moment…">
              Share with both
            </SubmitButton>
          </div>
        </ActionForm>
        {shared ? (
          <OneButton action={withdraw} fields={{ coupleId }} variant="plain">
            Stop sharing the agenda
          </OneButton>
        ) : null}
      </div>
    </Card>
  );
}
