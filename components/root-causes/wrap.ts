/** Breaks a text into lines that fit a width, by a careful guess at how wide its letters are: the server has no fonts to ask. Pure. */

const narrow = /[iljtfrI.,:;!'’‘“”()[\]|-]/;
const wide = /[mwMW@—…]/;
const capital = /\p{Lu}|\d/u;

/** In parts of the font's size; rather too wide than too narrow. */
const widthOfLetter = (letter: string) => {
  if (letter === " ") return 0.28;
  if (narrow.test(letter)) return 0.38;
  if (wide.test(letter)) return 0.92;
  // Scripts whose signs fill a square.
  if ((letter.codePointAt(0) ?? 0) > 0x2e7f) return 1.05;
  return capital.test(letter) ? 0.7 : 0.57;
};

export const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

/** Pieces of one word that each fit: only for words that are wider than the whole line. */
function broken(word: string, width: number, size: number): string[] {
  const pieces = [""];
  for (const letter of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && widthOf(last + letter, size) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = last + letter;
  }
  return pieces;
}

export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n+/)) {
    let line = "";
    const words = paragraph
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) => (widthOf(word, size) > width ? broken(word, width, size) : [word]));
    for (const word of words) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && widthOf(longer, size) > width) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    if (line !== "") lines.push(line);
  }
  return lines;
}
