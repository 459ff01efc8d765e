/** When an answer about being at ease is worth a word alone: three rules over one person's own answers. Prompts to ask, not findings. Pure. */
import { median } from "simple-statistics";
import { addDays } from "@/lib/platform/time/day";

/** One week's answer, 0 to 10; null is a week without one. Oldest first, one entry for each week that has a row. */
export type EasePoint = { weekOn: string; value: number | null };

export const easeRules = ["very_low", "steep_fall", "often_low"] as const;
export type EaseRule = (typeof easeRules)[number];

const veryLow = 1;
const low = 2;
const quietWeeks = 12;
const usualWeeks = 10;
const usualAnswers = 4;

type Answer = { weekOn: string; value: number };
const answered = (points: readonly EasePoint[]): Answer[] =>
  points.flatMap(({ weekOn, value }) => (value === null ? [] : [{ weekOn, value }]));

const within = (answers: readonly Answer[], weeks: number, before: string) =>
  answers.filter(({ weekOn }) => weekOn < before && weekOn >= addDays(before, -7 * weeks));

/** How far the answer of a week lies under its own ten-week median; null with fewer than four answers to go by. */
function belowUsual(answers: readonly Answer[], at: Answer): number | null {
  const usual = within(answers, usualWeeks, at.weekOn).map(({ value }) => value);
  return usual.length < usualAnswers ? null : median(usual) - at.value;
}

/** The latest answer is 1 or less, the first such in twelve weeks. */
export function isVeryLow(points: readonly EasePoint[]): boolean {
  const answers = answered(points);
  const latest = answers.at(-1);
  if (!latest || latest.value > veryLow) return false;
  return !within(answers, quietWeeks, latest.weekOn).some(({ value }) => value <= veryLow);
}

/** The latest answer is 4 below its usual, or 3 below right after one that was 2 below. */
export function isSteepFall(points: readonly EasePoint[]): boolean {
  const answers = answered(points);
  const [before, latest] = [answers.at(-2), answers.at(-1)];
  if (!latest) return false;
  const fall = belowUsual(answers, latest);
  if (fall === null) return false;
  if (fall >= 4) return true;
  return fall >= 3 && before !== undefined && (belowUsual(answers, before) ?? 0) >= 2;
}

const threeOfFive = (answers: readonly Answer[]) =>
  answers.slice(-5).filter(({ value }) => value <= low).length >= 3;

/** Three of the latest five answers are 2 or less, and one answer ago that was not so yet. */
export function isOftenLow(points: readonly EasePoint[]): boolean {
  const answers = answered(points);
  return threeOfFive(answers) && !threeOfFive(answers.slice(0, -1));
}

/** @returns the gravest rule that the latest answer meets; null for none */
export function easeSignal(points: readonly EasePoint[]): EaseRule | null {
  if (isVeryLow(points)) return "very_low";
  if (isSteepFall(points)) return "steep_fall";
  return isOftenLow(points) ? "often_low" : null;
}

/** The week since which every answer has been 2 or less; null when the latest was not, or was the only one. */
export function lowSince(points: readonly EasePoint[]): string | null {
  const answers = answered(points);
  const from = answers.findLastIndex(({ value }) => value > low) + 1;
  return answers.length - from >= 2 ? (answers[from]?.weekOn ?? null) : null;
}

/** How many weeks the rules look back over. */
export const easeMemoryWeeks = quietWeeks + usualWeeks;
