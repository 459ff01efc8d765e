import { ActionForm } from "@/components/forms/action-form";
import type { PartnerShape } from "@/components/ui/avatar";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { OccurrenceView } from "@/lib/assignments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { StatusList } from "./status-list";
import { sealedStateWords, turnWords } from "./turn-words";

type TurnPartProps = {
  view: OccurrenceView;
  coupleId: string;
  assignmentId: string;
  title: string;
  today: string;
  takenBack: boolean;
  shapeFor: (clientId: string) => PartnerShape;
  open: FormAction;
};

export function TurnPart({
  view,
  coupleId,
  assignmentId,
  title,
  today,
  takenBack,
  shapeFor,
  open,
}: TurnPartProps) {
  const { occurrence: turn, sealedState, statuses } = view;
  const words = sealedStateWords[sealedState];
  return (
    <div>
      <p className="text-xs text-ink-soft">{turnWords(turn, today)}</p>
      <StatusList
        coupleId={coupleId}
        statuses={statuses}
        shapeFor={shapeFor}
        title={title}
        takenBack={takenBack}
      />
      {words && !(takenBack && sealedState !== "open") ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line pt-2 text-sm">
          <p>{words}</p>
          {sealedState === "ready" ? (
            <ActionForm action={open} className="">
              <input type="hidden" name="assignmentId" value={assignmentId} />
              <input type="hidden" name="occurrence" value={turn.occurrence} />
              <ConfirmDialog
                trigger="Open to both"
                title="Open these answers to both?"
                confirmLabel="Open them"
                variant="primary"
                size="small"
              >
                Each will read what the other marked for them, and nothing else. It cannot be closed again, so
                a moment in the session may suit it best.
              </ConfirmDialog>
            </ActionForm>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
