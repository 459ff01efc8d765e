import { ActionForm } from "@/components/forms/action-form";
import { responsePath } from "@/components/practice/couples/paths";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Around } from "@/lib/caseload/reading/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ReadingKeys } from "./reading-keys";

type ReadingBarProps = { around: Around; responseId: string; isRead: boolean; readAndNext: FormAction };

const path = (at: Around["next"]) => (at ? responsePath(at.coupleId, at.responseId) : null);

/** Going along what waits to be read, by button or by key. */
export function ReadingBar({ around, responseId, isRead, readAndNext }: ReadingBarProps) {
  const { before, next, others } = around;
  if (others === 0) return null;
  return (
    <nav
      aria-label="Answers to read"
      className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden"
    >
      {isRead ? null : (
        <ActionForm action={readAndNext} className="">
          <input type="hidden" name="responseId" value={responseId} />
          <SubmitButton variant="quiet" size="small" pendingText="One moment…">
            Read and next
          </SubmitButton>
        </ActionForm>
      )}
      <ReadingKeys
        before={path(before)}
        next={path(next)}
        waiting={others === 1 ? "1 more to read" : `${others} more to read`}
      />
    </nav>
  );
}
