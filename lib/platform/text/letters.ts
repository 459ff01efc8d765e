/** How long a text is, as its writer counts: the one rule for the box, the server and the database's `length()`. */

const lineEnds = /\r\n?/g;

/** A post spells a line end in two characters, a box in one. */
export const withPlainLines = (text: string): string => text.replaceAll(lineEnds, "\n");

/** Code points, without the blanks around the text: what PostgreSQL counts in what is kept. */
export function lettersIn(text: string): number {
  let count = 0;
  for (const _ of withPlainLines(text).trim()) count += 1;
  return count;
}

const characters = (count: number) => `${count.toLocaleString("en-US")} character${count === 1 ? "" : "s"}`;

/** The server's refusal of a text with `count` letters. */
export const tooLongWords = (count: number, limit: number): string =>
  `This is ${characters(count - limit)} too long: there is room for ${limit.toLocaleString("en-US")}. Nothing is cut off; please shorten it a little.`;

const near = (limit: number) => Math.min(100, Math.ceil(limit / 5));

/** What stands below a box: nothing while there is plenty of room. */
export function roomWords(count: number, limit: number): string {
  if (count > limit) return `${characters(count - limit)} too many`;
  return limit - count <= near(limit) ? `${characters(limit - count)} left` : "";
}

/** The same for ears: it changes seldom enough not to talk over somebody who types. */
export function roomAloud(count: number, limit: number): string {
  if (count > limit) return `This is longer than the ${characters(limit)} there is room for`;
  return limit - count <= near(limit) ? "The room here is nearly used up" : "";
}

/** The name of a copy: told apart by its end, so a long one loses letters before it, visibly and never half of one. */
export function copyTitle(title: string, limit: number): string {
  const end = " (copy)";
  const letters = [...title];
  const room = limit - end.length;
  return `${letters.length <= room ? title : `${letters.slice(0, room - 1).join("")}…`}${end}`;
}
