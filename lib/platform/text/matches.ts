/** Finding by words. Pure. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether each word of the query begins a word of the text; accents and case do not count. */
export function matches(text: string, query: string): boolean {
  const words = wordsOf(text);
  const wanted = wordsOf(query);
  if (wanted.length === 0) return query.trim() === "";
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
