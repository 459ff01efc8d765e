import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { TakesOver } from "./takes-over";

type HandOverCardProps = {
  coupleId: string;
  to: readonly { coachId: string; name: string }[];
  action: FormAction;
};

/** One's own couple to a colleague. Not there for somebody who works alone. */
export function HandOverCard({ coupleId, to, action }: HandOverCardProps) {
  if (to.length === 0) return null;
  return (
    <Card title="Hand over to a colleague">
      <Disclosure summary="Hand this couple over">
        <ActionForm action={action} className="space-y-4">
          <input type="hidden" name="coupleId" value={coupleId} />
          <TakesOver to={to} />
          <p className="text-sm text-ink-soft">
            You no longer see this couple then. Only whoever takes over can hand them back.
          </p>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Hand over
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}
