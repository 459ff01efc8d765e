/** When it is time to look back, and what a review holds once it is given. Pure. */
import { addDays } from "@/lib/platform/time/day";
import { type ReviewPart, reviewParts } from "./terms";
import type { ReviewContent, ReviewDraft, ReviewSources } from "./types";

/** Every third month. */
export const daysBetween = 91;

type Since = { startedOn: string; lastOn: string | null; today: string; isActive: boolean };

/** It proposes itself; nothing happens when nobody takes it up. */
export const isReviewDue = ({ startedOn, lastOn, today, isActive }: Since): boolean =>
  isActive && addDays(lastOn ?? startedOn, daysBetween) <= today;

const holds = (part: ReviewPart, { goals, done, shared, agreements, jar }: ReviewSources): boolean =>
  ({
    goals: goals.length > 0,
    done: done.length > 0,
    trend: shared?.people.some(({ sentences }) => sentences.length > 0) ?? false,
    chart: shared?.people.some(({ values }) => values.some((value) => value !== null)) ?? false,
    agreements: agreements.length > 0,
    jar: jar.length > 0,
  })[part];

/** In the order of the page; those that there is something for. */
export const filledParts = (sources: ReviewSources): ReviewPart[] =>
  (Object.keys(reviewParts) as ReviewPart[]).filter((part) => holds(part, sources));

/** What was chosen and is there, and nothing of what was not chosen. */
export function reviewContent(draft: ReviewDraft, sources: ReviewSources): ReviewContent {
  const parts = filledParts(sources).filter((part) => draft.parts.includes(part));
  const { people, fromDay, untilDay, goals, done, shared, agreements, jar } = sources;
  const has = (part: ReviewPart) => parts.includes(part);
  const weeks = shared && {
    ...shared,
    people: shared.people.map((person) => ({
      ...person,
      values: has("chart") ? person.values : [],
      sentences: has("trend") ? person.sentences : [],
    })),
  };
  return {
    ...{ people, fromDay, untilDay, parts, words: draft.words },
    ...(has("goals") ? { goals } : {}),
    ...(has("done") ? { done } : {}),
    ...(has("trend") || has("chart") ? { shared: weeks } : {}),
    ...(has("agreements") ? { agreements } : {}),
    ...(has("jar") ? { jar } : {}),
  };
}
