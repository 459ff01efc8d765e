/** When it is time to look back, and what a review holds once it is given. Pure. */
import { lookBackDays } from "@/lib/caseload/attention/rules/look-back";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { type ReviewPart, type ReviewState, type ReviewStep, type ReviewView, reviewParts } from "./terms";
import type { ReviewContent, ReviewDraft, ReviewSources, ReviewWeeks } from "./types";

type Since = { startedOn: string; lastOn: string | null; today: string; isActive: boolean };

/** It proposes itself; nothing happens when nobody takes it up. */
export const isReviewDue = ({ startedOn, lastOn, today, isActive }: Since): boolean =>
  isActive && addDays(lastOn ?? startedOn, lookBackDays) <= today;

const next: Readonly<Record<ReviewState, Readonly<Partial<Record<ReviewStep, ReviewState>>>>> = {
  given: { open: "opened", withdraw: "withdrawn", reopen: "withdrawn" },
  opened: { open: "opened", withdraw: "withdrawn_opened" },
  withdrawn: { withdraw: "withdrawn", reopen: "withdrawn" },
  withdrawn_opened: { withdraw: "withdrawn_opened" },
};

export const reviewState = ({ opened, withdrawn }: { opened: boolean; withdrawn: boolean }): ReviewState =>
  withdrawn ? (opened ? "withdrawn_opened" : "withdrawn") : opened ? "opened" : "given";

/** What was read is not written anew under whoever has read it. @returns null where the step is not possible */
export const reviewAfter = (state: ReviewState, step: ReviewStep): ReviewState | null =>
  next[state][step] ?? null;

/** Of one kind in one review. */
export const most = 20;

/** As whoever reads it found it. */
type Found = Pick<ReviewSources, "people" | "goals" | "agreements" | "jar"> & {
  done: { title: string; at: Date | null }[];
  weeks: {
    weeks: string[];
    people: (Omit<ReviewWeeks["people"][number], "clientId"> & { personId: string })[];
  } | null;
};
type When = { timeZone: string; since: Date; at: Date; view: ReviewView };

/** Days in place of times, and each exercise once a day. */
export function gathered({ done, weeks, ...found }: Found, when: When): ReviewSources {
  const { timeZone, since, at: now, view } = when;
  const days = done.flatMap(({ title, at }) => (at ? [{ title, onDay: dayIn(timeZone, at) }] : []));
  return {
    ...{ ...found, fromDay: dayIn(timeZone, since), untilDay: dayIn(timeZone, now) },
    done: [...new Map(days.map((one) => [`${one.title} ${one.onDay}`, one])).values()]
      .sort((one, other) => one.onDay.localeCompare(other.onDay))
      .slice(-most),
    shared: weeks && {
      ...{ view, weeks: weeks.weeks },
      people: weeks.people.map(({ personId, ...person }) => ({ clientId: personId, ...person })),
    },
  };
}

const holds = (part: ReviewPart, { goals, done, shared, agreements, jar }: ReviewSources): boolean =>
  ({
    goals: goals.length > 0,
    done: done.length > 0,
    trend: shared?.people.some(({ sentences }) => sentences.length > 0) ?? false,
    chart: shared?.people.some(({ values }) => values.some((value) => value !== null)) ?? false,
    agreements: agreements.length > 0,
    jar: jar.length > 0,
  })[part];

/** In the order of the page, each once. */
export const inOrder = (parts: ReviewPart[]): ReviewPart[] =>
  (Object.keys(reviewParts) as ReviewPart[]).filter((part) => parts.includes(part));

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
