/** What was saved of one goal over time, and whether two lists say the same. Pure. */
import type { OwnGoal } from "./schema";
import type { GoalCard, GoalVersion, Reached, SharedGoal } from "./types";

const spelled = ({ goalId, words, picture, reached }: OwnGoal) =>
  JSON.stringify([goalId, words, picture, reached]);

export const isSame = (before: readonly OwnGoal[], now: readonly OwnGoal[]): boolean =>
  before.length === now.length && before.every((goal, i) => spelled(goal) === spelled(now[i] ?? goal));

/** @param versions the latest first. @returns the oldest first; a number that stayed is told once */
export function reachedOver(
  goalId: string,
  versions: readonly GoalVersion[],
  on: (at: Date) => string,
): Reached[] {
  const told: Reached[] = [];
  for (const { goals, savedAt } of versions.toReversed()) {
    const reached = goals.find((goal) => goal.goalId === goalId)?.reached ?? null;
    if (reached === null || told.at(-1)?.reached === reached) continue;
    told.push({ on: on(savedAt), reached });
  }
  return told;
}

/** The goals of the latest version, each with its numbers so far and with what is shared of it. */
export const goalCards = (
  versions: readonly GoalVersion[],
  shared: readonly SharedGoal[],
  on: (at: Date) => string,
): GoalCard[] =>
  (versions[0]?.goals ?? []).map((goal) => ({
    ...goal,
    reachedBefore: reachedOver(goal.goalId, versions, on),
    shared: shared.find(({ goalId }) => goalId === goal.goalId) ?? null,
  }));

/** Shared in other words than it has now. */
export const isReworded = ({ words, picture, shared }: GoalCard): boolean =>
  shared !== null && (shared.words !== words || shared.picture !== picture);
