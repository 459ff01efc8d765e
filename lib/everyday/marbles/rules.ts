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

export type Filled = { jarId: string; size: number; upTo: number; beganAt: Date; fullAt: Date | null };
type Counted = Omit<Filled, "fullAt"> & { lastAt: Date | null };

/**
 * The jars that have begun: each begins when the one before is full.
 * @param jars oldest first; `upTo`: how many marbles fill it and all before it; `lastAt`: when the last of those came
 */
export function filled(jars: readonly Counted[]): Filled[] {
  const begun: Filled[] = [];
  for (const { lastAt, ...jar } of jars) {
    if (begun.at(-1)?.fullAt === null) break;
    // What lay beside fills it as it begins.
    const fullAt = lastAt && new Date(Math.max(lastAt.getTime(), jar.beganAt.getTime()));
    begun.push({ ...jar, fullAt });
  }
  return begun;
}

export const jarState = (jars: readonly Filled[]): JarState =>
  jars.at(-1)?.fullAt === null ? "room" : "no_room";

/** The jar that the nth marble lies in; null beside. */
export const jarOf = (jars: readonly Filled[], nth: number): Filled | null =>
  jars.find(({ upTo }) => nth <= upTo) ?? null;

/** A moment of its own, so that everything of a couple is in one order. */
export const momentAfter = (last: Date | null, at: Date): Date =>
  last && last >= at ? new Date(last.getTime() + 1) : at;
