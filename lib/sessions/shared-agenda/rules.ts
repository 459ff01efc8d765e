/** Which lines of an agenda repeat what somebody wrote for their counselor alone. Pure. */

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Shorter ones are words that anybody may use. */
const tellingLength = 12;

/** The first line that repeats one of the private texts, or holds it, or is a large piece of it; null where there is none. */
export function repeatsPrivate(lines: readonly string[], privateTexts: readonly string[]): string | null {
  const texts = privateTexts.map(plain).filter((text) => text.length >= tellingLength);
  return (
    lines.find((line) => {
      const said = plain(line);
      return texts.some(
        (text) => said.includes(text) || (said.length >= tellingLength && text.includes(said)),
      );
    }) ?? null
  );
}
