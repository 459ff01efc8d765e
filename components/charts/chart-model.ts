import { markClasses, shortWords } from "@/components/charts/event-labels";
import { wordLanes } from "@/components/charts/word-lanes";
import { dayMonth, shortDate } from "@/lib/trust/rules/sentences";
import type { ChartEventKind, ChartEventView, PersonSeries, TrendReading, Unsaid } from "@/lib/trust/types";

const day = 86_400_000;
const week = 7 * day;

/** Room of the narrowest plot, in pixels, by which height is reserved before the real width is known. */
const narrowest = 230;
export const laneHeight = 15;
/** Lanes for words inside the plot and above it; what does not fit stands without its word. */
export const lineLanes = 3;
export const flagLanes = 3;
export const plotHeight = 250;

/** About as wide as it is drawn, with a little room, in pixels. */
export const wordWidth = (word: string) => word.length * 6.6 + 12;

export type ChartPerson = {
  name: string;
  shape: PersonSeries["shape"];
  values: (number | null)[];
  /** Positions of weeks in which the person said something in place of a number. */
  unsaid: Record<Unsaid, number[]>;
  /** Positions of weeks of which this viewer is shown nothing at all. */
  unseen: number[];
  /** The other partner's, as far as they are shared. */
  asShared: boolean;
  smooth: (number | null)[] | null;
  band: ([low: number, high: number] | null)[] | null;
  /** Positions of weeks without an answer, where the counselor is shown them. */
  open: number[];
  /** Levels that held from one position to another. */
  levels: { from: number; to: number; level: number }[];
};

export type ChartMark = {
  kind: ChartEventKind;
  /** Position in weeks: a dot sits in the middle of its week, so Monday is −0.5 and Sunday +0.5 around it. */
  at: number;
  /** Its end, where it lasted. */
  until?: number;
  /** Full text for the list beside the chart. */
  when: string;
  text?: string;
};

export type ChartModel = {
  /** Short labels of the Mondays: "3 Mar". */
  weeks: string[];
  people: ChartPerson[];
  marks: ChartMark[];
  height: number;
};

const round = (value: number) => Math.round(value * 100) / 100;

const saidIn = (points: PersonSeries["points"], what: Unsaid) =>
  points.flatMap(({ weekOn, unsaid }) => (unsaid === what ? [weekOn] : []));

/** Weeks after the first answer that have none, nor anything in place of one; not the last, which may still be answered. */
function unansweredIn(points: PersonSeries["points"]): string[] {
  const first = points.findIndex(({ value }) => value !== null);
  return points
    .slice(0, -1)
    .flatMap(({ weekOn, value, unsaid }, i) =>
      i > first && first >= 0 && value === null && !unsaid ? [weekOn] : [],
    );
}

/** Everything the drawing needs, as plain data; `readings` go with `series` one to one. */
export function chartModel(
  series: readonly PersonSeries[],
  readings: readonly TrendReading[],
  events: readonly ChartEventView[],
  audience: "coach" | "client" = "client",
): ChartModel {
  const mondays = series.flatMap(({ points }) => points.map((point) => Date.parse(point.weekOn)));
  const start = Math.min(...mondays);
  const count = mondays.length === 0 ? 0 : (Math.max(...mondays) - start) / week + 1;
  const dates = Array.from({ length: count }, (_, i) =>
    new Date(start + i * week).toISOString().slice(0, 10),
  );
  const withYear = count > 52 || dates[0]?.slice(0, 4) !== dates.at(-1)?.slice(0, 4);
  const position = (weekOn: string) => (Date.parse(weekOn) - start) / week;

  const people = series.map(({ name, shape, points, asShared = false }, who) => {
    const reading = readings[who];
    const spread = <T>(pick: (i: number) => T | null): (T | null)[] => {
      const row: (T | null)[] = Array(count).fill(null);
      points.forEach((point, i) => {
        row[position(point.weekOn)] = pick(i);
      });
      return row;
    };
    /** Readings end with the last point, and may begin later than the first. */
    const drawn = <T, R>(row: readonly (T | null)[] | null | undefined, tell: (one: T) => R) =>
      row
        ? spread((i) => {
            const one = row[i - points.length + row.length] ?? null;
            return one === null ? null : tell(one);
          })
        : null;
    return {
      name,
      shape,
      values: spread((i) => points[i]?.value ?? null),
      unseen: dates.flatMap((date, at) => (points.some(({ weekOn }) => weekOn === date) ? [] : [at])),
      asShared,
      open: audience === "coach" ? unansweredIn(points).map(position) : [],
      unsaid: {
        declined: saidIn(points, "declined").map(position),
        apart: saidIn(points, "apart").map(position),
      },
      smooth: drawn(reading?.smooth, round),
      band: drawn(reading?.band, ([low, high]): [number, number] => [round(low), round(high)]),
      levels: (reading?.levels ?? []).map(({ fromWeek, toWeek, level }) => ({
        from: Math.max(0, position(fromWeek)),
        to: position(toWeek),
        level: round(level),
      })),
    };
  });

  const at = (isoDate: string) => round(((Date.parse(isoDate) - start) / day + 0.5) / 7 - 0.5);
  const marks = events
    .filter(({ onDate, toDate }) => at(toDate ?? onDate) > -0.5 && at(onDate) < count - 0.5)
    .sort((a, b) => a.onDate.localeCompare(b.onDate))
    .map((event) => ({
      at: Math.max(at(event.onDate), -0.5),
      ...(event.toDate ? { until: Math.min(at(event.toDate), count - 0.5) } : {}),
      kind: event.kind,
      when: event.toDate ? `${dayMonth(event.onDate)} to ${dayMonth(event.toDate)}` : dayMonth(event.onDate),
      ...(event.text ? { text: event.text } : {}),
    }));

  const perWeek = narrowest / Math.max(1, count);
  const flags = marks.filter(({ kind }) => markClasses[kind] === "flag");
  const narrow = wordLanes(
    flags.map(({ at, kind }) => ({ at: at * perWeek, width: wordWidth(shortWords[kind] ?? "") })),
    flagLanes,
  );
  const lanes = Math.max(0, ...narrow.map((lane) => (lane ?? 0) + 1));
  const labels = dates.map((date) => shortDate(date, withYear));
  return { weeks: labels, people, marks, height: plotHeight + lanes * laneHeight };
}
