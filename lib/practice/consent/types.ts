/** What a practice asks both partners to agree to, and what each has signed, as screens show it. */
import type { Disclosure } from "@/lib/platform/text/disclosure";

export type ConsentText = {
  version: number;
  disclosure: Disclosure;
  disclosureWords: string;
  separation: string;
  nature: string;
  channels: string;
  writtenAt: Date;
};

/** As one partner reads it: the texts of now, and what they have signed themselves. */
export type MyConsent = {
  coachName: string;
  text: ConsentText;
  /** The latest that they have signed in this stretch of their work. */
  signed: { version: number; signedAt: Date } | null;
};
