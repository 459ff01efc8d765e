import type { PartnerShape } from "@/components/ui/avatar";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { PartnerCard as Partner } from "@/lib/practice/couples/types";
import { PartnerRow } from "./partner-row";
import { consentWords } from "./status-words";

export const shapeOf = (place: 1 | 2): PartnerShape => (place === 1 ? "circle" : "square");

type PartnerCardProps = {
  partner: Partner;
  /** Until when the link works, in words. */
  until: string | null;
  /** When they signed, in words. */
  signedOn: string | null;
  invite: FormAction;
  /** For one who has joined and cannot sign in, or has lost a phone. */
  makeLink: FormAction;
  signOut: FormAction;
};

/** One partner and how far they have come with joining. The form keeps its place whatever the status, so that a fresh link stays on the page. */
export function PartnerCard({ partner, until, signedOn, ...actions }: PartnerCardProps) {
  const { clientId, firstName, place, joinStatus, email } = partner;
  const words =
    joinStatus === "joined"
      ? consentWords(partner, signedOn)
      : joinStatus === "invited" && until
        ? `The link works until ${until}.`
        : null;
  const left = partner.leftAt !== null;
  return (
    <PartnerRow
      id={clientId}
      name={firstName}
      shape={shapeOf(place)}
      joined={left ? null : joinStatus}
      email={left ? null : email}
      words={left ? null : words}
      {...actions}
    />
  );
}
