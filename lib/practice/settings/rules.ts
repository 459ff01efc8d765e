/** What somebody changes of settings that another may have changed meanwhile. Pure. */

type Settings = Readonly<Record<string, string | number>>;
/** How it stood on the page that was sent, as a form carries it. */
export type Seen = Readonly<Record<string, string>>;

/** What to say where another was first. */
export const takenMeanwhile =
  "Somebody else has changed this since you opened the page, so nothing was saved. Your words are still here: open the page in another tab, see what is new there, and save it from that one.";

/**
 * What was left as it stood on the page is not touched, whoever has changed it since.
 * @param seen undefined for a page that does not say
 * @returns what is to be written; null where somebody else has changed the same thing to something else
 */
export function changesOf<T extends Settings>(
  now: T,
  input: T,
  seen: Seen | undefined,
): (keyof T & string)[] | null {
  const wished = Object.keys(now).filter(
    (name) => String(input[name]) !== (seen?.[name] ?? String(now[name])),
  );
  const changed = wished.filter((name) => input[name] !== now[name]);
  const isTaken = changed.some((name) => seen?.[name] !== undefined && seen[name] !== String(now[name]));
  return isTaken ? null : changed;
}
