/** What screens show of a couple. */

export type PartnerCard = {
  clientId: string;
  firstName: string;
  place: 1 | 2;
  /** Since when the other goes on alone; null while they take part. */
  leftAt: Date | null;
  /** `joined`, `invited` (with a link that still works), `lapsed` (it no longer does), `not_invited`. */
  joinStatus: "joined" | "invited" | "lapsed" | "not_invited";
  email: string | null;
  expiresAt: Date | null;
  /** Which version of what both are asked to agree to they have signed last, and when; null before they have. */
  signed: { version: number; at: Date } | null;
  /** Whether that is the version that counts now. */
  hasConsented: boolean;
};

/** One of the two of a couple; `place` keeps a partner's shape and color the same everywhere. */
export type Partner = { clientId: string; firstName: string; place: 1 | 2 };

export type CoupleStatus = "active" | "paused" | "separating" | "closed" | "one_partner";

export type CoupleHead = {
  coupleId: string;
  label: string;
  status: CoupleStatus;
  startedOn: string;
  partners: [PartnerCard, PartnerCard];
};
