/** Scoring by a published key, and whether a change is more than scatter. Pure. */
import type { ChangeNorm, Definition, Score, Verdict } from "./types";

/** @throws nothing: what cannot be scored says why, in words for a counselor */
export type Scored = { ok: true; score: Score } | { ok: false; why: string };

const refused = (why: string): Scored => ({ ok: false, why });

/**
 * Sums the answers of one person in the order of the items; reversed items count the other way round.
 * Missing answers are refused: none of these measures has a published rule for them.
 */
export function scoreOf(definition: Definition, answers: readonly (number | null)[]): Scored {
  const { items, min, reversed, subscales } = definition;
  if (reversed === "unknown" || items.length === 0)
    return refused("Which items count the other way round has to come from its publisher: enter the total.");
  if (answers.length !== items.length)
    return refused(`It has ${items.length} answers; ${answers.length} were given.`);
  const points: number[] = [];
  for (const [at, { max }] of items.entries()) {
    const answer = answers[at];
    if (answer === null || answer === undefined)
      return refused(`Answer ${at + 1} is missing, and no rule for that was ever published.`);
    if (!Number.isInteger(answer) || answer < min || answer > max)
      return refused(`Answer ${at + 1} has to be a whole number from ${min} to ${max}.`);
    points.push(reversed.includes(at + 1) ? min + max - answer : answer);
  }
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
  return {
    ok: true,
    score: {
      total: sum(points),
      subscales: Object.fromEntries(
        Object.entries(subscales).map(([name, numbers]) => [
          name,
          sum(numbers.map((number) => points[number - 1] ?? 0)),
        ]),
      ),
    },
  };
}

/** Two-sided, 95 %. */
const z = 1.96;

/** The standard error of a difference, in points: SD √2 √(1 − r) (Jacobson & Truax 1991), or what was published, over 1.96. */
export const standardErrorOf = (norm: ChangeNorm): number =>
  norm.kind === "published" ? norm.least / z : norm.sd * Math.SQRT2 * Math.sqrt(1 - norm.reliability);

/** The least change that counts as reliable, in points. */
export const leastChangeOf = (norm: ChangeNorm): number => z * standardErrorOf(norm);

/** The reliable change index of Jacobson and Truax 1991: the difference in its standard errors. */
export const changeIndex = (norm: ChangeNorm, from: number, to: number): number =>
  (to - from) / standardErrorOf(norm);

/** @returns null where no change can be called reliable, since nobody has published how far the measure scatters */
export function verdictOf({ change, cutOff }: Definition, from: number, to: number): Verdict | null {
  if (!change) return null;
  const index = changeIndex(change, from, to);
  if (Math.abs(index) < z) return "none";
  if (index < 0) return "lower";
  const isPast = cutOff !== null && from < cutOff && to >= cutOff;
  return isPast ? "higher_and_past_cut_off" : "higher";
}
