/** The ways in which a practice may hold what one partner says alone, and what each is called. */
import type { Disclosure } from "@/lib/platform/text/disclosure";

export const disclosureLabels: Record<Disclosure, { label: string; hint: string }> = {
  no_secrets: {
    label: "No secrets",
    hint: "You may bring up with both what one of them told you, after saying so.",
  },
  counselor_discretion: {
    label: "At your discretion",
    hint: "It stays private unless keeping it would harm their work. You talk with them first.",
  },
  confidential_to_each: {
    label: "Confidential to each",
    hint: "You pass it on only when they ask for that or say yes.",
  },
};

/** The parts of the text, in the order in which they are read. */
export const consentParts = {
  disclosureWords: "What you say in private",
  separation: "If you part",
  nature: "What this is, and what it is not",
  channels: "How to reach each other",
} as const;
export type ConsentPart = keyof typeof consentParts;
