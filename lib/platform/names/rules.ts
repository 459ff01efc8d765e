/** Cleans, compares and sorts the names of people and things. Pure. */

/** Scripts in which a zero-width joiner never shows: there it could only hide a difference. */
const joinless =
  "\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}";
/** What a joiner may stand between: letters of a joining script, or the parts of one emoji. */
const joiner = new RegExp(
  `(?<=(?![${joinless}])[\\p{L}\\p{M}])[\\u200C\\u200D](?=(?![${joinless}])[\\p{L}\\p{M}])` +
    "|(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})",
  "gu",
);
/** A look chosen for the sign before it: an emoji in color, a Han character in its family's own form. */
const variation = /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?<=\p{Script=Han})[\u{E0100}-\u{E01EF}]/gu;
/** Controls, directions, fillers, tags, half characters: nothing of it can be seen. U+2800 is a blank that counts as a sign. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{C}\u2800]/gu;

/** Composes to NFC, makes every run of space one space, and drops what cannot be seen; joiners and variants that show stay. */
export function cleanName(text: string): string {
  const composed = text.normalize("NFC").replace(/\s+/gu, " ");
  const kept = new Set<number>();
  for (const pattern of [joiner, variation]) {
    for (const match of composed.matchAll(pattern)) kept.add(match.index);
  }
  return composed
    .replace(unseen, (sign, at: number) => (kept.has(at) ? sign : ""))
    .replace(/ +/g, " ")
    .trim()
    .normalize("NFC");
}

/** At least one letter or number. */
export const isVisible = (name: string) => /[\p{L}\p{N}]/u.test(cleanName(name));

/** Latin letters that another alphabet writes alike. */
const lookalikes = new Map(
  [..."аaеeоoрpсcхxуyіiјjѕsԁdһhӏlαaοoρpνvιiκkτt"].flatMap((sign, at, all) =>
    at % 2 === 0 ? [[sign, all[at + 1] ?? sign] as const] : [],
  ),
);
const alike = (name: string) =>
  [...cleanName(name).normalize("NFKC").toLowerCase()].map((sign) => lookalikes.get(sign) ?? sign).join("");

const sameLetters = new Intl.Collator("und", { sensitivity: "base", ignorePunctuation: true });

/** Whether two people could not be told apart by these: case, accents, spaces, points and lookalike letters do not count. */
export const looksTheSame = (one: string, other: string) =>
  sameLetters.compare(alike(one), alike(other)) === 0;

const order = new Intl.Collator("und");

/** The order of names and titles in every list that is not sorted by the database. */
export const byName = (one: string, other: string) => order.compare(one, other);
