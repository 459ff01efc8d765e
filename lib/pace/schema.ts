/** What a partner says about how fast to go. */
import { z } from "zod";
import { type Cause, causes, type Phase, phases } from "@/lib/library/exercises/terms";
import { fits } from "@/lib/platform/text/fits";

export const paceWords = {
  slower: "Slower than now",
  as_now: "As now",
  bit_faster: "A bit faster",
} as const;
export type Pace = keyof typeof paceWords;

export const wordEveryWords = { 1: "Once a day", 3: "Once in three days", 7: "Once a week" } as const;
export type WordEvery = keyof typeof wordEveryWords;

export const notNowLimit = 300;
export const howToAskLimit = 1_000;

const words = (most: number) =>
  z
    .string()
    .trim()
    .check(fits(most))
    .transform((text) => (text === "" ? null : text))
    .nullable()
    .default(null);

const list = <T extends string>(terms: Readonly<Record<T, string>>) =>
  z.array(z.enum(Object.keys(terms) as [T, ...T[]])).default([]);

export const setPaceSchema = z.object({
  pace: z.enum(["slower", "as_now", "bit_faster"], "Please choose a pace"),
  phases: list<Phase>(phases),
  causes: list<Cause>(causes),
  words: words(notNowLimit),
  howToAsk: words(howToAskLimit),
  /** Whether the partner may read how to ask; it then stands under one's name. */
  showHow: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
  wordEvery: z
    .enum(["1", "3", "7"])
    .default("7")
    .transform((days) => Number(days) as WordEvery),
});
export type SetPace = z.output<typeof setPaceSchema>;

/** A given exercise says it once; later changes by hand are not undone by it. */
export type Source = { responseId: string; item: string } | null;
