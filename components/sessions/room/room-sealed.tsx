import { SideBySide } from "@/components/assignments/responses/sealed-answers";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { notToday } from "@/lib/sessions/room/terms";
import type { SealedOnScreen } from "@/lib/sessions/room/types";

type RoomSealedProps = {
  sealed: readonly SealedOnScreen[];
  /** Null before the screen is turned. */
  open: FormAction | null;
};

/** What the counselor brought: closed, with one button; then side by side. */
export function RoomSealed({ sealed, open }: RoomSealedProps) {
  return (
    <ul className="mt-6 space-y-10 text-xl">
      {sealed.map(({ assignmentId, occurrence, title, names, rows }) => (
        <li key={`${assignmentId}/${occurrence}`}>
          <h2 className="mb-4 text-2xl">{title}</h2>
          {rows === null ? (
            open ? (
              <ActionForm action={open} className="print:hidden" aria-label={title}>
                <input type="hidden" name="assignmentId" value={assignmentId} />
                <input type="hidden" name="occurrence" value={occurrence} />
                <SubmitButton size="wide" pendingText="One moment…">
                  Open it together
                </SubmitButton>
              </ActionForm>
            ) : (
              <p className="text-ink-soft">Closed. Once the screen is turned, a button opens it here.</p>
            )
          ) : rows.length === 0 ? (
            <p className="text-ink-soft">{notToday}</p>
          ) : (
            <SideBySide rows={rows} names={names} large />
          )}
        </li>
      ))}
    </ul>
  );
}
