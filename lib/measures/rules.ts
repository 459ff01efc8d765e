/** Scoring by a published key, and whether a change is more than scatter. Pure. */
import type { ChangeNorm, Definition, Measure, Score, Verdict, Wording } from "./types";

/** @throws nothing: what cannot be scored says why, in words for a counselor */
export type Scored = { ok: true; score: Score } | { ok: false; why: string };

const refused = (why: string): Scored => ({ ok: false, why });

const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0);
const inHundredths = (points: number) => Math.round(points * 100) / 100;

const problemOf = (at: number, answer: number, { items, min }: Definition): string | null => {
  const max = items[at]?.max ?? min;
  return Number.isInteger(answer) && answer >= min && answer <= max
    ? null
    : `Answer ${at + 1} has to be a whole number from ${min} to ${max}.`;
};

/**
 * Sums the answers of one person in the order of the items; reversed items count the other way round.
 * Missing answers are refused, but for as many as its published rule allows: each then counts as the mean of the others.
 */
export function scoreOf(definition: Definition, answers: readonly (number | null)[]): Scored {
  const { items, min, reversed, subscales, missing } = definition;
  if (reversed === "unknown" || items.length === 0)
    return refused("Which items count the other way round has to come from its publisher: enter the total.");
  if (answers.length !== items.length)
    return refused(`It has ${items.length} answers; ${answers.length} were given.`);
  const points = new Map<number, number>();
  for (const [at, { max }] of items.entries()) {
    const answer = answers[at] ?? null;
    if (answer === null) continue;
    const problem = problemOf(at, answer, definition);
    if (problem) return refused(problem);
    points.set(at + 1, reversed.includes(at + 1) ? min + max - answer : answer);
  }
  const open = items.length - points.size;
  const first = items.findIndex((_, at) => !points.has(at + 1)) + 1;
  if (open > 0 && !missing)
    return refused(`Answer ${first} is missing, and no rule for that was ever published.`);
  if (open > (missing?.most ?? 0))
    return refused(`${open} answers are missing; by its rule at most ${missing?.most} may be.`);
  const total = (sum([...points.values()]) / points.size) * items.length;
  return {
    ok: true,
    score: {
      total: inHundredths(total),
      // Of a part that is not whole nothing is said: the rule is about the whole.
      subscales: Object.fromEntries(
        Object.entries(subscales)
          .filter(([, numbers]) => numbers.every((number) => points.has(number)))
          .map(([name, numbers]) => [name, sum(numbers.map((number) => points.get(number) ?? 0))]),
      ),
    },
  };
}

/** By what answers are counted: two results are to be compared only where it is the same. */
export const keyOf = ({ items, min, reversed, missing }: Definition): string =>
  JSON.stringify([items.map(({ max }) => max), min, reversed, missing?.most ?? 0]);

/** It has words, and a key to count them by. */
export const canBeAsked = ({ wording, definition, isOffered }: Measure): boolean =>
  isOffered && wording !== null && definition.items.length > 0 && definition.reversed !== "unknown";

/** Symptoms are not a coach's to measure. */
export const isFor = (profile: "licensed" | "coaching", { about }: Definition): boolean =>
  profile === "licensed" || about !== "symptoms";

/** What each answer said, in words where it has them. */
export const inWords = (
  { min }: Definition,
  { items }: Wording,
  answers: readonly (number | null)[],
): { question: string; answer: string }[] =>
  items.map(({ words, labels }, at) => {
    const answer = answers[at] ?? null;
    const label = answer === null ? "" : (labels[answer - min] ?? "");
    return { question: words, answer: answer === null ? "no answer" : label || String(answer) };
  });

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
