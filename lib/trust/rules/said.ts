/** What is said of a person's weeks: of the mean of the five questions what changed and what is usual, of each of them what is usual alone; pure. */
import { findChanges } from "./changes";
import { answered, enough, type Parted, piecesOf } from "./drawn";
import {
  beforeAndSince,
  clearChange,
  hintOfChange,
  justStarting,
  nothingToSee,
  nothingYet,
  noVerdict,
  usualLevel,
  wholeStory,
} from "./sentences";
import { levelOf, type Shift, scatterOf, type Values } from "./shift";
import { within } from "./stretches";

/** Hints are for the counselor; people read about themselves what is clear. */
export type Reader = "coach" | "self";

const firstOf = (values: Values) => values.findIndex((value) => value !== null);

/** Without any direction: the level before and since a setback, at once, or the usual one with its spread. */
export function knownOf(values: Values, scatter: number, parted: Parted): string {
  if (answered(values) === 0) return nothingYet;
  const [before, now] = parted.stretches.slice(-2);
  if (before && now?.after) {
    const level = levelOf(within(values, before));
    if (level !== null) return beforeAndSince(now.after, level, levelOf(within(values, now)), before.after);
  }
  const piece = piecesOf(parted).at(-1);
  const lately = piece ? within(values, piece) : values;
  const level = levelOf(lately);
  return level === null || answered(lately) < enough ? justStarting : usualLevel(level, scatter);
}

/** The story since the first answer, as if nothing had parted it. */
function wholeOf(values: Values, scatter: number, weeks: readonly string[]) {
  const [level, first] = [levelOf(values), weeks[firstOf(values)]];
  if (level === null || !first || answered(values) < enough) return null;
  const shift = findChanges(values, scatter).clear.at(-1);
  const change = shift ? { shift, week: weeks[shift.at] ?? first } : null;
  return { sentence: wholeStory(first, level, change), directed: change !== null };
}

function directionsOf(values: Values, { weeks, stretches, changes }: Parted, reader: Reader): string[] {
  const now = stretches.at(-1);
  const begun = firstOf(now ? within(values, now) : values);
  const say = (shift: Shift | null | undefined, how: (shift: Shift, week: string) => string) =>
    shift ? [how(shift, weeks[shift.at] ?? "")] : [];
  return [
    ...say(changes.clear.at(-1), (shift, week) => clearChange(shift, week, shift.at === begun)),
    ...say(reader === "coach" ? changes.hint : null, (shift, week) =>
      hintOfChange(shift, week, weeks.length - shift.at),
    ),
  ];
}

/** What changed for sure, and for the counselor what perhaps did; else what is known. After a setback both, and the whole story too. */
export function headlineOf(values: Values, scatter: number, parted: Parted, reader: Reader): string[] {
  const directions = directionsOf(values, parted, reader);
  const afterSetback = parted.stretches.length > 1;
  const known = afterSetback || directions.length === 0 ? [knownOf(values, scatter, parted)] : [];
  const whole = afterSetback ? wholeOf(values, scatter, parted.weeks) : null;
  const said = [...known, ...directions, ...(whole ? [whole.sentence] : [])];
  return directions.length > 0 || whole?.directed ? [...said, noVerdict] : said;
}

/** Of weeks that both partners may read: the usual level alone. @param questions the shared ones, `values` among them */
export function saidToBoth(values: Values, questions: readonly Values[]): string {
  const level = levelOf(values);
  if (answered(values) === 0) return nothingToSee;
  return level === null || answered(values) < enough
    ? justStarting
    : usualLevel(level, scatterOf(values, questions));
}
