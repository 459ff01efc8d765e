/** What is drawn and said of every series of a picture, and the part of it that is shown; pure. */
import type { ChartEventView, PersonSeries, TrendReading, TrustPicture } from "../types";
import type { Reader } from "./said";
import { readShared, readTrends } from "./trend";
import { byView } from "./views";

type Drawn = Omit<TrustPicture, "events">;

/** One to one with the series. */
export function readingsOf(
  series: Drawn["series"],
  events: readonly ChartEventView[],
  reader: Reader,
): Drawn["readings"] {
  const own = new Map(
    series.mean.map(({ personId }) => {
      const points = byView((view) => series[view].find((one) => one.personId === personId)?.points ?? []);
      return [personId, readTrends(points, events, reader)];
    }),
  );
  return byView((view) =>
    series[view].map((person) => own.get(person.personId)?.[view] ?? readShared(person)),
  );
}

/** The part of a picture that begins with a week: what is said stays the same. */
export function pictureSince({ weeks, series, readings, reworded }: Drawn, firstWeek: string): Drawn {
  const shown = ({ points }: PersonSeries) => points.filter(({ weekOn }) => weekOn >= firstWeek);
  const cut = (reading: TrendReading, length: number): TrendReading => {
    const ending = <T>(row: T[] | null) => row && (length === 0 ? [] : row.slice(-length));
    return {
      ...reading,
      smooth: ending(reading.smooth),
      band: ending(reading.band),
      levels: reading.levels.filter(({ toWeek }) => toWeek >= firstWeek),
    };
  };
  return {
    weeks: weeks.filter((week) => week >= firstWeek),
    reworded: reworded && reworded.weekOn >= firstWeek ? reworded : null,
    series: byView((view) => series[view].map((person) => ({ ...person, points: shown(person) }))),
    readings: byView((view) =>
      series[view].flatMap((person, i) => {
        const reading = readings[view][i];
        return reading ? [cut(reading, shown(person).length)] : [];
      }),
    ),
  };
}
