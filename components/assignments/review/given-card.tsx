import { ActionForm } from "@/components/forms/action-form";
import { exercisePath } from "@/components/practice/couples/paths";
import type { PartnerShape } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { AssignmentCard } from "@/lib/assignments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { dayInWords } from "@/lib/platform/time/day";
import { TurnPart } from "./turn-part";
import { repeatWords, waysOfGiving } from "./turn-words";

type GivenCardProps = {
  assignment: AssignmentCard;
  coupleId: string;
  today: string;
  shapeFor: (clientId: string) => PartnerShape;
  withdraw: FormAction;
  open: FormAction;
};

/** One exercise that was given: why, to whom, and how each stands. */
export function GivenCard({ assignment, coupleId, today, shapeFor, withdraw, open }: GivenCardProps) {
  const {
    assignmentId,
    title,
    mode,
    repeat,
    why,
    occurrences: turns,
    withdrawnAt,
    active,
    startsOn,
  } = assignment;
  const [latest, ...earlier] = turns;
  const part = { coupleId, assignmentId, title, today, takenBack: withdrawnAt !== null, shapeFor, open };
  return (
    <Card
      as="li"
      id={assignmentId}
      level={3}
      title={
        <Link href={exercisePath(assignment.exerciseId)} className="hover:underline">
          {title}
        </Link>
      }
      eyebrow={[waysOfGiving[mode], repeatWords(repeat), withdrawnAt ? "withdrawn" : null]
        .filter(Boolean)
        .join(", ")}
      aside={
        active && !withdrawnAt ? (
          <ActionForm action={withdraw} className="">
            <input type="hidden" name="assignmentId" value={assignmentId} />
            <ConfirmDialog
              trigger="Withdraw"
              title={`Withdraw “${title}”?`}
              confirmLabel="Withdraw it"
              variant="quiet"
              size="small"
            >
              It leaves their list. What they have sent stays with you, and their own words stay with them.
            </ConfirmDialog>
          </ActionForm>
        ) : null
      }
    >
      <p className="mb-2 max-w-[44rem] whitespace-pre-wrap text-sm text-ink-soft">{why}</p>
      {latest ? (
        <TurnPart {...part} view={latest} />
      ) : (
        <p className="text-sm">They will find it from {dayInWords(startsOn, today)}.</p>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary={earlier.length === 1 ? "The time before" : `The ${earlier.length} times before`}>
          <div className="space-y-4">
            {earlier.map((view) => (
              <TurnPart key={view.occurrence.occurrence} {...part} view={view} />
            ))}
          </div>
        </Disclosure>
      ) : null}
    </Card>
  );
}
