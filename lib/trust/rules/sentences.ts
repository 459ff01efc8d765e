/** Every sentence about a trust series, in one place; no cause, no percentage, no verdict on a person; pure. */
import type { Shift } from "./shift";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const parts = (isoDate: string) => isoDate.split("-").map(Number) as [number, number, number];

/** "March 3" from an ISO date. */
export function dayMonth(isoDate: string): string {
  const [, month, day] = parts(isoDate);
  return `${months[month - 1]} ${day}`;
}

/** "Mar 3", or "Mar 3, 2026" when the picture crosses a new year. */
export function shortDate(isoDate: string, withYear = false): string {
  const [year, month, day] = parts(isoDate);
  return `${months[month - 1]?.slice(0, 3)} ${day}${withYear ? `, ${year}` : ""}`;
}

/** A level to the nearest half, within what the questions know: "6", "6.5". */
export const inHalves = (level: number) => String(Math.round(Math.min(10, Math.max(0, level)) * 2) / 2);

export const nothingYet = "No answers yet. The picture begins with the first one.";
/** Of a partner's shared weeks: true whether they are unanswered, left out or not open. */
export const nothingToSee = "Nothing to see in these weeks.";
export const justStarting = "Just starting. Each dot is one week’s answer.";
export const noWholeWeek = "There is an average for weeks in which all five questions were answered.";

/** What is said beside every direction, up or down. */
export const noVerdict = "That is information, not a verdict. It says nothing about why.";

/** @param scatter standard deviation around the level, in points: about two weeks in three lie within it */
export function usualLevel(level: number, scatter: number): string {
  const [low, high] = [inHalves(level - scatter), inHalves(level + scatter)];
  return low === high
    ? `Around ${inHalves(level)}, almost every week.`
    : `Around ${inHalves(level)}, most weeks between ${low} and ${high}.`;
}

/**
 * Two levels beside one another, without a direction.
 * @param day of the setback or disclosure @param from the one before it, if any: what came before that is another level
 */
export function beforeAndSince(
  day: string,
  before: number,
  since: number | null,
  from: string | null = null,
) {
  const when = from ? `from ${dayMonth(from)} to ${dayMonth(day)}` : `before ${dayMonth(day)}`;
  return since === null
    ? `Around ${inHalves(before)} ${when}. It is too early to tell about the time since.`
    : `Around ${inHalves(before)} ${when}, around ${inHalves(since)} since.`;
}

const direction = ({ from, to }: Shift) => (to > from ? "higher" : "lower");

/** @param week in which it began @param first whether it began with the first answer */
export function clearChange(shift: Shift, week: string, first: boolean): string {
  const [from, to] = [inHalves(shift.from), inHalves(shift.to)];
  const since = `Since about ${dayMonth(week)} the answers have been`;
  if (shift.kind === "step") return `${since} ${direction(shift)}: around ${to}, before that around ${from}.`;
  return `${since} getting ${direction(shift)}: around ${to} now, ${first ? "at first" : "before that"} around ${from}.`;
}

/** Weeks that are called the last few. */
const few = 8;

/** @param weeks since it began, this one counted */
export const hintOfChange = (shift: Shift, week: string, weeks: number) =>
  weeks <= few
    ? `The last few weeks look ${direction(shift)} than before. A few more will show whether it stays.`
    : `Since about ${dayMonth(week)} the answers look ${direction(shift)} than before. A few more weeks will show whether it stays.`;

/** The whole story beside what is said since a setback. @param change what is clear in it, with the week in which it began */
export function wholeStory(firstWeek: string, level: number, change: { shift: Shift; week: string } | null) {
  const all = `Over all the weeks since ${dayMonth(firstWeek)}:`;
  if (!change) return `${all} around ${inHalves(level)}.`;
  const { shift, week } = change;
  const [from, to] = [inHalves(shift.from), inHalves(shift.to)];
  return `${all} ${direction(shift)} since about ${dayMonth(week)}, around ${to}, before that around ${from}.`;
}

/** Coach only. In the order of the alphabet, so that nothing says which line is the higher one. */
export const differently = (names: readonly [string, string], since: string) =>
  `${names.join(" and ")} have been rating this much more differently than usual since ${dayMonth(since)}. Both experiences are real, and the difference itself may be worth exploring.`;
