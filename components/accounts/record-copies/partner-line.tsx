import { OneButton } from "@/components/forms/one-button";
import { Name } from "@/components/ui/name";
import type { PartnerAuthorization } from "@/lib/accounts/record-copies/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day";

type PartnerLineProps = {
  coupleId: string;
  partner: PartnerAuthorization;
  make: FormAction;
  withdraw: FormAction;
};

/** Whether one partner has authorized a copy, for whom and how far; and the copy of their part alone. */
export function PartnerLine({ coupleId, partner, make, withdraw }: PartnerLineProps) {
  const { clientId, firstName, authorization } = partner;
  if (!authorization)
    return (
      <li className="py-3">
        <Name>{firstName}</Name> has not authorized a copy.
      </li>
    );
  const { how, forWhom, confided, signedOn } = authorization;
  return (
    <li className="space-y-2 py-3">
      <p>
        <Name>{firstName}</Name> has authorized one copy, {how === "paper" ? "on paper" : "here"},{" "}
        <time dateTime={signedOn}>{dateInWords(signedOn)}</time>.
      </p>
      <p>
        For: <span className="written">{forWhom}</span>
      </p>
      <p className="text-sm text-ink-soft">
        {confided ? "With what they told you alone." : "Without what they told you alone."}
      </p>
      <div className="flex flex-wrap gap-3">
        <OneButton action={make} fields={{ coupleId, ofClient: clientId }}>
          Make a copy of {isolate(firstName)}’s part
        </OneButton>
        <OneButton action={withdraw} fields={{ coupleId, clientId }} variant="plain">
          {isolate(firstName)} withdrew it
        </OneButton>
      </div>
    </li>
  );
}
