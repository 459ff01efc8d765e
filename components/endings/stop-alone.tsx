import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** For somebody who works here alone. */
export function StopAlone({ action, coachName }: { action: FormAction; coachName: string }) {
  return (
    <Card title="If you want to stop">
      <ActionForm action={action} keeps="nothing" aria-label="Stop working here">
        <input type="hidden" name="begin" value="yes" />
        <p>
          Nothing new is assigned from then on. What you wrote stays yours to read, and you can still sign in.
        </p>
        <p className="text-ink-soft">
          <Name>{coachName}</Name> sees it and will talk with you. If you change your mind, tell{" "}
          <Name>{coachName}</Name>: the work can be opened again, as a new beginning.
        </p>
        <SubmitButton size="wide" pendingText="One moment…">
          Stop working here
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
