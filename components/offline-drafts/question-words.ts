import type { Entries } from "@/lib/offline-drafts/types";

/** A question by its key, with the words of its choices. */
export type Question = { key: string; label: string; choices?: Record<string, string> };

/** What a form holds for one question. */
export const partOf = (entries: Entries, key: string) =>
  entries.filter(([name]) => name === `f.${key}` || name === `f.${key}[]` || name.startsWith(`f.${key}.`));

/** The same in words; empty when there is nothing. */
export const wordsOf = (entries: Entries, { key, choices = {} }: Question): string =>
  partOf(entries, key)
    .flatMap(([, value]) => (value.trim() === "" ? [] : [choices[value] ?? value]))
    .join(" · ");
