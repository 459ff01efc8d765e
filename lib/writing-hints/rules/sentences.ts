/** A text as sentences with their places; what stands in quotation marks is blotted out, letter for letter. */

export type Sentence = { text: string; start: number };

/** Longer ones are looked at in pieces, so that the work grows with the text and no faster. */
const longest = 400;
const blot = "\u2588";

/** Same length as before: apostrophes made alike, quotations blotted out; one that is still open goes to the end of its paragraph. */
export function withoutQuotations(text: string, quotes: readonly (readonly [string, string])[]): string {
  let out = "";
  let closing: string | null = null;
  for (const letter of text.replaceAll("’", "'").split("")) {
    if (letter === "\n") closing = null;
    const opening: string | undefined =
      closing === null ? quotes.find(([open]) => open === letter)?.[1] : undefined;
    out += closing !== null || opening !== undefined ? blot : letter;
    if (letter === closing) closing = null;
    else if (opening !== undefined) closing = opening;
  }
  return out;
}

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  for (const { 0: piece, index } of text.matchAll(/[^.!?\n]+[.!?]*/g)) {
    for (let at = 0; at < piece.length; at += longest) {
      found.push({ text: piece.slice(at, at + longest), start: index + at });
    }
  }
  return found;
}
