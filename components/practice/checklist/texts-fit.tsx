import { ActionForm } from "@/components/forms/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** Above the texts that come with the program, until their owner has said that they fit, or changed them. */
export function TextsFit({ action }: { action: FormAction }) {
  return (
    <Notice className="mb-4">
      <p>
        These words came with the program. Please read them: they are what partners sign. Change what is not
        how you work, or keep them.
      </p>
      <ActionForm action={action} keeps="nothing" className="mt-2" aria-label="Keep these texts">
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          I’ve read them, and they fit
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
