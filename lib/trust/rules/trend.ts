/** Says about a person's weeks only what their answers can carry, and nothing about why; pure. */
import {
  type ChartEventView,
  type PersonSeries,
  pulseItems,
  type TrendReading,
  type TrustView,
  type WeekPoint,
} from "../types";
import { findChanges } from "./changes";
import { answered, levelsOf, linesOf } from "./drawn";
import { headlineOf, knownOf, type Reader } from "./said";
import { nothingToSee, noWholeWeek } from "./sentences";
import { memory, scatterOf, type Values } from "./shift";
import { stretchesOf, within } from "./stretches";
import { type ByView, byView } from "./views";

const valuesOf = (points: readonly WeekPoint[]): Values => points.map(({ value }) => value);

/**
 * What may be drawn and said of one person: a sentence about the mean of the five questions, levels alone about each of them.
 * It is of the last 52 weeks, whatever part of them is drawn afterwards.
 * @param points dense, oldest first, of the same weeks in each view @param events those that the reader may see
 */
export function readTrends(
  points: ByView<readonly WeekPoint[]>,
  events: readonly ChartEventView[],
  reader: Reader,
): ByView<TrendReading> {
  const recent = (view: TrustView) => points[view].slice(-memory);
  const weeks = recent("mean").map(({ weekOn }) => weekOn);
  const mean = valuesOf(recent("mean"));
  const questions = pulseItems.map((item) => valuesOf(recent(item)));
  const firstAnswer = weeks.findIndex((_, i) => questions.some((values) => typeof values[i] === "number"));
  const stretches = stretchesOf(weeks, firstAnswer, events);
  const now = stretches.at(-1);
  const changes = findChanges(now ? within(mean, now) : mean, scatterOf(mean, questions));
  const parted = { weeks, stretches, changes };
  const saidOf = (view: TrustView, values: Values): string[] => {
    const scatter = scatterOf(values, questions);
    if (view !== "mean") return [knownOf(values, scatter, parted)];
    return firstAnswer >= 0 && answered(values) === 0
      ? [noWholeWeek]
      : headlineOf(values, scatter, parted, reader);
  };
  return byView((view) => {
    const values = view === "mean" ? mean : (questions[pulseItems.indexOf(view)] ?? []);
    const drawn = { ...linesOf(values, stretches), levels: levelsOf(values, parted) };
    return { answered: answered(values), ...drawn, sentences: saidOf(view, values) };
  });
}

/** Of a partner, as far as their weeks are shared: dots and a line, and not a word about them. */
export function readShared({ points }: PersonSeries): TrendReading {
  const values = valuesOf(points.slice(-memory));
  const { smooth } = linesOf(values, [{ first: 0, end: values.length, after: null }]);
  const sentences = answered(values) === 0 ? [nothingToSee] : [];
  return { answered: answered(values), smooth, band: null, levels: [], sentences };
}
