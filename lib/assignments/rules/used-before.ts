/** What was used with a couple before, when, and how it ended; from what a coach may know, so nothing of a draft. Pure. */
import type { AssignmentCard } from "../types";

export type Used = {
  times: number;
  /** The first day of the latest time. */
  lastOn: string;
  /** How the latest time stands: with them, or how it ended. */
  ended: "with_them" | "taken_back" | "by_both" | "by_one" | "together" | "laid_down" | "open_end";
  /** Who sent it, when it was one of two or given to one. */
  by: string | null;
};

function endOf(card: AssignmentCard): Pick<Used, "ended" | "by"> {
  const statuses = card.occurrences.flatMap((turn) => turn.statuses);
  const submitted = statuses.filter((one) => one.submittedAt !== null);
  const people = [...new Set(submitted.flatMap((one) => one.firstName ?? []))];
  if (card.active) return { ended: "with_them", by: null };
  if (people.length > 1) return { ended: "by_both", by: null };
  if (people.length === 1) return { ended: "by_one", by: people[0] ?? null };
  if (submitted.length > 0) return { ended: "together", by: null };
  if (card.withdrawnAt) return { ended: "taken_back", by: null };
  const laidDown = statuses.some((one) => one.status === "not_for_us");
  return { ended: laidDown ? "laid_down" : "open_end", by: null };
}

/** By exercise, out of everything that was given to one couple. */
export function usedBefore(assignments: readonly AssignmentCard[]): Map<string, Used> {
  const used = new Map<string, Used>();
  const latestFirst = [...assignments].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  for (const card of latestFirst) {
    const held = used.get(card.exerciseId);
    if (held) held.times += 1;
    else used.set(card.exerciseId, { times: 1, lastOn: card.startsOn, ...endOf(card) });
  }
  return used;
}
