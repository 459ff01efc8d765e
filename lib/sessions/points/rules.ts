/** Bringing what the counselor wrote back: as a point like any other, for them alone. Pure. */

/** Enough to know it again by, and to tell two on one exercise apart. */
const excerptLength = 200;

const opening = "Your comment on “";

/** Whether these may be such a point's words. Anybody can begin a sentence so: only the comment itself proves it. */
export const speaksOfComment = (words: string): boolean => words.startsWith(opening);

/** The point's words: which comment it is about. The same comment gives the same words. */
export function commentBrought({ title, body }: { title: string; body: string }): string {
  const letters = [...body.trim().replaceAll(/\s+/g, " ")];
  const start = letters.slice(0, excerptLength).join("").trimEnd();
  return `${opening}${title}”: “${start}${letters.length > excerptLength ? "…" : ""}”`;
}
