/** What screens show of agreements. */
import type { Standing } from "./rules";
import type { AgreementKind } from "./schema";

export type AgreementItem = {
  /** Stays with the line through its versions. */
  key: string;
  /** Whom it binds; null for both. */
  owner: string | null;
  words: string;
  why: string;
  /** When it applies. */
  when: string;
  /** What its owner will do if it is crossed. */
  ifCrossed: string;
};

export type AgreementWords = { title: string; items: AgreementItem[] };

/** A card's lines all bind its owner. */
export type CardWords = { title: string; items: Omit<AgreementItem, "owner">[] };

export type Person = { clientId: string; firstName: string };

export type Version = {
  version: number;
  standing: Standing;
  words: AgreementWords;
  hash: string;
  reviewOn: string;
  proposedAt: Date;
  /** `you`, a partner's first name, or how the counselor is called. */
  proposedBy: string;
  mine: boolean;
  /** When both had signed. */
  signedAt: Date | null;
  closedAt: Date | null;
};

export type AgreementCard = {
  agreementId: string;
  kind: AgreementKind;
  title: string;
  standing: Standing;
  /** The words that stand, or else the newest. */
  version: Version;
  /** Newer words on the table while others stand. */
  open: Version | null;
};

export type AgreementDetail = AgreementCard & {
  partners: Person[];
  /** Newest first. */
  versions: Version[];
  /** Mine under the open version. */
  signedByMe: Date | null;
  /** Nothing new can be agreed: the couple is parting. */
  frozen: boolean;
  today: string;
};

export type BoundaryCard = {
  cardId: string;
  words: CardWords;
  audience: "self" | "coach" | "couple";
  reviewOn: string | null;
  owner: string;
};

export type Hint = {
  hintId: string;
  about: "agreement" | "card" | "transparency";
  topic: "phone" | "friends" | "clothes" | "money" | "whereabouts";
  boundName: string;
  line: string;
  createdAt: Date;
  settled: boolean;
};
