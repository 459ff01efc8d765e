/** How far one partner has come with joining and with what both are asked to sign. Pure. */
import { hasSigned } from "../../consent/rules";
import type { PartnerCard } from "../types";

type Found = Pick<PartnerCard, "clientId" | "firstName" | "place" | "leftAt" | "email" | "expiresAt"> & {
  joinedAt: Date | null;
  /** The latest version that they have signed. */
  version: number | null;
  signedAt: Date | null;
  /** The version that counts now. */
  latest: number | null;
};

export function partnerCard(found: Found, at: Date): PartnerCard {
  const { clientId, firstName, place, leftAt, email, expiresAt, joinedAt, version, signedAt, latest } = found;
  const invited = !expiresAt ? "not_invited" : expiresAt > at ? "invited" : "lapsed";
  return {
    ...{ clientId, firstName, place, leftAt, email, expiresAt },
    joinStatus: joinedAt ? "joined" : invited,
    signed: version && signedAt ? { version, at: signedAt } : null,
    hasConsented: hasSigned({ signedVersion: version }, latest),
  };
}
