/** What becomes of words that only the counselor reads: a sentence for each way a practice may hold it. Pure. */
import { isolate } from "@/lib/platform/names/isolate";

export const disclosures = ["no_secrets", "counselor_discretion", "confidential_to_each"] as const;
export type Disclosure = (typeof disclosures)[number];

/** Stands beside every box that only the counselor reads. */
const sentences: Record<Disclosure, (who: string) => string> = {
  no_secrets: (who) => `${who} may bring it up with both of you, and tells you first.`,
  counselor_discretion: (who) => `${who} talks with you first if it has to be spoken about.`,
  confidential_to_each: (who) => `${who} does not pass it on to your partner.`,
};

export const disclosureSentence = (disclosure: Disclosure, coachName: string): string =>
  sentences[disclosure](isolate(coachName));

/** Under every policy the same. */
export const safetyIsExempt = "Whatever has to do with your safety is never passed on to your partner.";
