/** Sorting what happened since the last session. Pure. */
import type { AssignmentCard } from "@/lib/assignments/types";
import type { TimelineEntry } from "@/lib/timeline/types";
import type { Brief, BriefAnswer, BriefEntry } from "./types";

type Part = "promises" | "proposals" | "setbacks" | "kindness" | "others";

/** What has a part of its own on the page, or says nothing to prepare. */
const elsewhere = new Set(["exercises", "trust", "marks"]);
const partOf = ({ kind, what }: TimelineEntry): Part =>
  kind === "promises"
    ? "promises"
    : kind === "agreements"
      ? "proposals"
      : what === "setback"
        ? "setbacks"
        : kind === "kindness" && !what.startsWith("day_")
          ? "kindness"
          : "others";

/** What a line is called; a promise goes by its own words. */
export const titleOf = ({ kind, title, text }: TimelineEntry): string | null =>
  title ?? (kind === "promises" ? text : null);

/** Lines that would read alike become one, where the first of them stands. */
export function counted(entries: readonly TimelineEntry[]): BriefEntry[] {
  const lines = new Map<string, BriefEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.what, entry.who?.name ?? null, titleOf(entry)]);
    const line = lines.get(key);
    if (line) line.times += 1;
    else lines.set(key, { entry, times: 1 });
  }
  return [...lines.values()];
}

/** @param since null: all there is */
export function partsSince(entries: readonly TimelineEntry[], since: Date | null): Pick<Brief, Part> {
  const told = entries.filter(({ kind, at }) => !elsewhere.has(kind) && (!since || at >= since));
  const of = (part: Part) => counted(told.filter((entry) => partOf(entry) === part));
  return {
    promises: of("promises"),
    proposals: of("proposals"),
    setbacks: of("setbacks"),
    kindness: of("kindness"),
    others: of("others"),
  };
}

/** What was sent since then, the latest first. */
export const answersSince = (cards: readonly AssignmentCard[], since: Date | null): BriefAnswer[] =>
  cards
    .flatMap(({ title, occurrences }) =>
      occurrences.flatMap(({ statuses }) =>
        statuses.flatMap(({ status, responseId, submittedAt, firstName, outcome, quality }) =>
          responseId && submittedAt && (!since || submittedAt >= since || status === "submitted")
            ? [
                {
                  responseId,
                  title,
                  firstName,
                  outcome,
                  quality,
                  unread: status === "submitted",
                  submittedAt,
                },
              ]
            : [],
        ),
      ),
    )
    .sort((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime())
    .map(({ submittedAt: _, ...answer }) => answer);

/** Somebody's answers are in and are not open to both. */
export const waitingExchanges = (cards: readonly AssignmentCard[]): Brief["waiting"] =>
  cards.flatMap(({ assignmentId, title, withdrawnAt, occurrences }) =>
    occurrences.flatMap(({ sealedState, statuses }) =>
      !withdrawnAt &&
      ["sealed", "with_you", "ready"].includes(sealedState) &&
      statuses.some(({ submittedAt }) => submittedAt !== null)
        ? [{ assignmentId, title, state: sealedState }]
        : [],
    ),
  );
