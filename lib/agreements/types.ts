/** What screens show of agreements. */
import type { AgreementStatus } from "./rules/states";
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
  status: AgreementStatus;
  words: AgreementWords;
  hash: string;
  reviewOn: string;
  proposedAt: Date;
  /** A first name, or the counselor's. */
  proposedBy: string;
  mine: boolean;
  /** The reader has taken their name back from these words, which can be done once. */
  takenBack: boolean;
  /** When the second of two signatures was given. */
  signedAt: Date | null;
  closedAt: Date | null;
  /** First names as far as the reader may know them. */
  signers: string[];
};

export type Agreement = {
  agreementId: string;
  kind: AgreementKind;
  /** Newest first. */
  versions: Version[];
  active: Version | null;
  /** Newer words, or first ones, that are not signed by both. */
  proposal: Version | null;
};

export type DraftLine = { draftId: string; agreementId: string | null; title: string };

export type CardView = {
  cardId: string;
  words: CardWords;
  audience: "self" | "coach" | "couple";
  reviewOn: string | null;
  owner: Person;
};

export type ClientAgreements = {
  active: Agreement[];
  proposed: Agreement[];
  past: Agreement[];
  drafts: DraftLine[];
  /** My own, then what my partner has opened to me. */
  cards: { mine: CardView[]; theirs: CardView[] };
  people: People;
};

export type People = {
  partners: Person[];
  me: string | null;
  coachName: string;
  today: string;
  /** Nothing new can be agreed: the couple’s work is ending. */
  ending: boolean;
};

/** What a one-sided line is a part of. */
export type HintAbout = "agreement" | "card" | "transparency";

export type CoupleAgreements = {
  active: Agreement[];
  proposed: Agreement[];
  past: Agreement[];
  cards: CardView[];
  /** How many lines are worth asking about alone; which, stands with the signals. */
  openHints: number;
  people: People;
};

declare module "@/db/schema/stored" {
  interface Stored {
    agreementWords: AgreementWords;
    cardWords: CardWords;
  }
}
