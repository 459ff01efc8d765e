/** Lasting keys, made from the words once and never shown. */

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

export const isLasting = (key: string) => !key.startsWith("~");

/** `"What did I do, exactly?"` -> `what_did_i_do_exactly`, or with a number when that is taken. Adds it to `taken`. */
export function keyFrom(words: string, taken: Set<string>, otherwise: string): string {
  const made = plain(words).split(" ").slice(0, 6).join("_").slice(0, 34).replace(/_+$/, "");
  const stem = /^[a-z]/.test(made) ? made : made ? `${otherwise}_${made}`.slice(0, 34) : otherwise;
  let key = stem;
  for (let next = 2; taken.has(key); next += 1) key = `${stem}_${next}`;
  taken.add(key);
  return key;
}

/** `"Our walk, Sundays"` -> `our-walk-sundays`; never empty. */
export const slugFrom = (title: string): string =>
  plain(title).replaceAll(" ", "-").slice(0, 60).replace(/-+$/, "") || "exercise";
