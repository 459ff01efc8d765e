import type { CoupleHead, PartnerCard } from "@/lib/practice/couples/types";

export const coupleStatusWords: Record<CoupleHead["status"], string> = {
  active: "Active",
  paused: "Paused",
  separating: "Separating",
  closed: "Closed",
  one_partner: "One partner",
};

export const joinStatusWords: Record<PartnerCard["joinStatus"], string> = {
  joined: "Joined",
  invited: "Invited",
  lapsed: "Link has run out",
  not_invited: "Not invited yet",
};

/** What one partner has signed of “Before you begin”; why not is nobody's question. */
export const consentWords = (
  { signed, hasConsented }: Pick<PartnerCard, "signed" | "hasConsented">,
  on: string | null,
): string =>
  signed
    ? `Signed version ${signed.version} of “Before you begin”, ${on}${hasConsented ? "" : "; asked to sign the newer one"}`
    : hasConsented
      ? ""
      : "Has not signed “Before you begin” yet";
