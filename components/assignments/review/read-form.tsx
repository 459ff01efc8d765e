import { ActionForm } from "@/components/forms/action-form";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type ReadFormProps = { responseId: string; readAt: string | null; action: FormAction };

/** Reading is said, never inferred: opening the page tells nobody. */
export function ReadForm({ responseId, readAt, action }: ReadFormProps) {
  if (readAt) {
    return (
      <p className="flex items-center gap-2 px-1 text-sm text-ink-soft">
        <Icon name="check" />
        You marked it as read, {readAt}.
      </p>
    );
  }
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="responseId" value={responseId} />
      <SubmitButton pendingText="One moment…" className="w-full">
        Mark as read
      </SubmitButton>
      <p className="mt-1.5 px-1 text-sm text-ink-soft">The author then sees that you have read it.</p>
    </ActionForm>
  );
}
