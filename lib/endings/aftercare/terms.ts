/** When somebody is asked, and what they may say. */

export const aftercareMonths = [1, 3, 6] as const;
export type AftercareMonth = (typeof aftercareMonths)[number];

export const howWords = {
  well: "Mostly well",
  mixed: "Some of it is well, some of it is not",
  hard: "Hard",
} as const;
export type How = keyof typeof howWords;

export const monthWords: Record<AftercareMonth, string> = {
  1: "After a month",
  3: "After three months",
  6: "After six months",
};
