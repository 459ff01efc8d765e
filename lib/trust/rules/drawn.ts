/** What is drawn of a row of weeks beside its dots: a line, a band and levels, all of which begin afresh after a setback; pure. */
import type { TrendReading, TrustLevel } from "../types";
import type { Changes } from "./changes";
import { levelOf, type Values } from "./shift";
import { bandOf, ewma } from "./smoothing";
import { type Stretch, within } from "./stretches";

/** Answers from which a line is drawn and a usual level told. */
export const enough = 4;

/** How the weeks of a person are parted: by setbacks, and by changes of the headline since. */
export type Parted = { weeks: readonly string[]; stretches: readonly Stretch[]; changes: Changes };

export const answered = (values: Values) => values.filter((value) => value !== null).length;

/** Each stretch, the last one parted once more at every clear step. */
export function piecesOf({ stretches, changes }: Parted): Pick<Stretch, "first" | "end">[] {
  const last = stretches.at(-1);
  if (!last) return [];
  const steps = changes.clear.filter(({ kind }) => kind === "step").map(({ at }) => at);
  const firsts = [last.first, ...steps];
  const parts = firsts.map((first, i) => ({ first, end: firsts[i + 1] ?? last.end }));
  return [...stretches.slice(0, -1), ...parts];
}

/** The levels to draw, once there is more than one. */
export function levelsOf(values: Values, parted: Parted): TrustLevel[] {
  const levels = piecesOf(parted).flatMap(({ first, end }): TrustLevel[] => {
    const level = levelOf(within(values, { first, end }));
    const [fromWeek, toWeek] = [parted.weeks[first], parted.weeks[end - 1]];
    return level === null || !fromWeek || !toWeek ? [] : [{ fromWeek, toWeek, level }];
  });
  return levels.length > 1 ? levels : [];
}

export function linesOf(
  values: Values,
  stretches: readonly Stretch[],
): Pick<TrendReading, "smooth" | "band"> {
  const smooth: (number | null)[] = values.map(() => null);
  const band: ([number, number] | null)[] = values.map(() => null);
  for (const stretch of stretches) {
    const own = within(values, stretch);
    if (answered(own) < enough) continue;
    const line = ewma(own);
    const half = bandOf(own, line);
    for (let i = stretch.first; i < stretch.end; i += 1) {
      smooth[i] = line.line[i] ?? null;
      const expected = line.expected[i] ?? null;
      if (half !== null && expected !== null) band[i] = [expected - half, expected + half];
    }
  }
  const drawn = <T>(row: (T | null)[]) => (row.some((one) => one !== null) ? row : null);
  return { smooth: drawn(smooth), band: drawn(band) };
}
