import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ProofFields } from "./proof-fields";

/** The way to a new phone, too: off here, then set up again. */
export function TurnOff({ action, required }: { action: FormAction; required: boolean }) {
  return (
    <Disclosure summary="New phone, or turn it off">
      <ActionForm action={action} keeps="nothing" className="space-y-4">
        <p className="text-sm text-ink-soft">
          {required
            ? "For a new phone, turn it off here and set it up again right after. Your practice asks for one, so that comes before everything else."
            : "For a new phone, turn it off here and set it up again. Without it, your password alone signs you in."}{" "}
          Every other device is signed out.
        </p>
        <ProofFields />
        <SubmitButton variant="quiet" pendingText="One moment…">
          Turn it off
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
