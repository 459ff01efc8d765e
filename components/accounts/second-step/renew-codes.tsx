import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { ProofFields } from "./proof-fields";

/** How many codes are left, and ten new ones. */
export function RenewCodes({ left }: { left: number }) {
  return (
    <div className="space-y-2">
      <p>
        {left === 0
          ? "You have no recovery codes left. Please make new ones."
          : `You have ${left} recovery ${left === 1 ? "code" : "codes"} left, for when your phone is not at hand.`}
      </p>
      <Disclosure summary="Make new recovery codes">
        <div className="space-y-4">
          <input type="hidden" name="purpose" value="renew" />
          <p className="text-sm text-ink-soft">
            The ones you have now stop working, and every other device is signed out.
          </p>
          <ProofFields />
          <SubmitButton variant="quiet" pendingText="One moment…">
            Make ten new codes
          </SubmitButton>
        </div>
      </Disclosure>
    </div>
  );
}
