/** A sentence put together from its parts, as somebody would say it. Pure. */

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
/** "I felt" before a part that itself begins with "I felt" is said once. */
const ending = (words: string) =>
  words
    .split(/[.!?]\s|,\s/)
    .at(-1)
    ?.trim() ?? "";

function joined(before: string, part: string): string {
  const words = tidy(part)
    .replace(/^…\s*/, "")
    .replace(/[.,;:…]+$/, "");
  const lead = ending(before);
  const twice = lead !== "" && words.toLowerCase().startsWith(`${lead.toLowerCase()} `);
  return twice ? words.slice(lead.length).trim() : words;
}

/**
 * `assembled("When {when}, I felt {felt}.", { when: "When you left", felt: "alone." })` -> "When you left, I felt alone."
 * @returns null until every part has words
 */
export function assembled(words: string, parts: Readonly<Record<string, string>>): string | null {
  let sentence = "";
  let at = 0;
  for (const match of words.matchAll(/\{(\w+)\}/g)) {
    const part = parts[match[1] ?? ""] ?? "";
    if (tidy(part) === "") return null;
    sentence += words.slice(at, match.index);
    sentence += joined(sentence, part);
    at = match.index + match[0].length;
  }
  return sentence + words.slice(at);
}
