/** Where somebody is in what waits to be read. Pure. */
import type { Around, Waiting } from "./types";

/** @param waiting in the order of reading @param current the one that is open, whether it waits or not */
export function around(waiting: readonly Waiting[], current: string): Around {
  const at = waiting.findIndex(({ responseId }) => responseId === current);
  const others = waiting.length - (at < 0 ? 0 : 1);
  if (at < 0) return { before: null, next: waiting[0] ?? null, others };
  return { before: waiting[at - 1] ?? null, next: waiting[at + 1] ?? null, others };
}

/** What to read once this one is read: the one after it, else the one that waits longest. */
export const afterReading = (waiting: readonly Waiting[], current: string): Waiting | null =>
  around(waiting, current).next ?? waiting.find(({ responseId }) => responseId !== current) ?? null;
