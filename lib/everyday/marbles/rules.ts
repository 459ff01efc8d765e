/** What may happen to the jar and to a marble, as tables. Pure. */

/** `room`: a jar is open. `no_room`: there is none yet, or the last one is full. */
export type JarState = "no_room" | "room";
export type JarStep = "begin" | "put_in" | "lay_beside";
export const jarSteps: Readonly<Record<JarState, readonly JarStep[]>> = {
  no_room: ["begin", "lay_beside"],
  room: ["put_in"],
};

/** `settled` after a day. A full jar stays whole: words may still be mended, but no marble leaves it. */
export type MarbleState = "beside" | "in_jar" | "in_full_jar" | "settled";
export type MarbleStep = "change" | "take_away";
export const marbleSteps: Readonly<Record<MarbleState, readonly MarbleStep[]>> = {
  beside: ["change", "take_away"],
  in_jar: ["change", "take_away"],
  in_full_jar: ["change"],
  settled: [],
};

export const jarMay = (state: JarState, step: JarStep) => jarSteps[state].includes(step);
export const marbleMay = (state: MarbleState, step: MarbleStep) => marbleSteps[state].includes(step);

const day = 86_400_000;

/** @param jar the one it is in, or null while it lies beside */
export function marbleState(putInAt: Date, at: Date, jar: { full: boolean } | null): MarbleState {
  if (at.getTime() - putInAt.getTime() >= day) return "settled";
  return jar === null ? "beside" : jar.full ? "in_full_jar" : "in_jar";
}

/** The lowest place that is free, or null when there is none. */
export function freePlace(taken: readonly number[], size: number): number | null {
  const occupied = new Set(taken);
  for (let place = 1; place <= size; place += 1) if (!occupied.has(place)) return place;
  return null;
}
