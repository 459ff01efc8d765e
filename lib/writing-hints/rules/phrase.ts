/** From a phrase as a pack has it to something that can be looked for. Only bounded steps, so that no text can make it slow. */
import type { Phrase } from "../types";

const letter = "\\p{L}\\p{N}'";
const begins = `(?<![${letter}])`;
const ends = `(?![${letter}])`;
const clause = "(?<=(?:^|[,;:(–—])\\s{0,3})";
const aFewWords = `(?:\\s+[${letter}-]{1,30},?){0,6}\\s+`;

const bodyOf = (phrase: Phrase) =>
  phrase
    .replaceAll("(", "(?:")
    .replaceAll("'", "'?")
    .replaceAll(" … ", aFewWords)
    .replaceAll(" ", "\\s+")
    .replace(/^\^/, clause);

const any = (phrases: readonly Phrase[]) => phrases.map(bodyOf).join("|");

/** A single search for any of these, or null when there are none. */
export const phrases = (list: readonly Phrase[] = []): RegExp | null =>
  list.length > 0 ? new RegExp(`${begins}(?:${any(list)})${ends}`, "giu") : null;

/** Whether one of these stands at the end of a text, with up to three words and no comma after it. */
export const justBefore = (list: readonly Phrase[]): RegExp | null =>
  list.length > 0 ? new RegExp(`${begins}(?:${any(list)})(?:\\s+[${letter}-]{1,30}){0,3}\\s*$`, "iu") : null;
