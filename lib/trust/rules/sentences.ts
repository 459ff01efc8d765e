// Promise: every sentence about a trust series, in one place; no cause, no percentage, no verdict on a person.

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

const within = (value: number) => Math.min(10, Math.max(0, Math.round(value)));

export type Movement =
  | { direction: "up" | "down"; from: number; to: number }
  | { direction: null; flat: boolean };

export const nothingYet = "No answers yet. The picture begins with the first one.";
/** Of a partner's shared weeks: true whether they are unanswered, left out or not open. */
export const nothingToSee = "Nothing to see in these weeks.";
export const justStarting = "Just starting. Each dot is one week’s answer.";
export const tooEarly = "Too early to tell. A few more weeks will make the picture clearer.";

export function tooEarlySince(isoDate: string): string {
  return `It is too early to tell how things have gone since ${dayMonth(isoDate)}.`;
}

/** `spanWeeks` is said only when no date says where the stretch begins. */
export function movementSentence(movement: Movement, spanWeeks: number, since: string | null): string {
  const stretch = since ? `Since ${dayMonth(since)}` : `Over these ${spanWeeks} weeks`;
  if (movement.direction === null) {
    return movement.flat
      ? `${stretch} the answers have stayed much the same.`
      : `${stretch} the answers have gone up and down, with no clear direction.`;
  }
  const ends = `from around ${within(movement.from)} to around ${within(movement.to)}`;
  return movement.direction === "up"
    ? `${stretch} the answers have tended upward, ${ends}.`
    : `${stretch} the answers have eased down, ${ends}. That is information, not a verdict.`;
}

/** Coach only. */
export const disagreement = (first: string, second: string) =>
  `${first} and ${second} are rating this very differently. Both experiences are real, and the difference itself may be worth exploring.`;
