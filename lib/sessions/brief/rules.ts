/** Sorting what happened since the last session, and what holds beside it. Pure. */
import type { AssignmentCard } from "@/lib/assignments/types";
import type { TimelineEntry } from "@/lib/timeline/types";
import { partnersSide } from "@/lib/trust/pairs/terms";
import { type PulseItem, type SelfItem, selfItems } from "@/lib/trust/types";
import { waitingStep } from "../disclosure/rules";
import type { DisclosureState, TextKind } from "../disclosure/terms";
import { reachedOver } from "../goals/rules";
import type { OwnGoal } from "../goals/schema";
import type { Brief, BriefAnswer, BriefDisclosure, BriefEntry, BriefGoal, BriefPair } from "./types";

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

type Person = { clientId: string; firstName: string };
type Saved = { clientId: string; version: number; goals: OwnGoal[]; savedAt: string };

/** The latest goals of each, with their last two numbers. @param saved the latest first */
export const goalsNow = (people: readonly Person[], saved: readonly Saved[]): BriefGoal[] =>
  people.flatMap(({ clientId, firstName }) => {
    const versions = saved
      .filter((one) => one.clientId === clientId)
      .map(({ savedAt, ...one }) => ({ ...one, savedAt: new Date(savedAt) }));
    return (versions[0]?.goals ?? []).map(({ goalId, words }) => ({
      ...{ goalId, firstName, words },
      reached: reachedOver(goalId, versions, String)
        .slice(-2)
        .map(({ reached }) => reached),
    }));
  });

type Paired = { weekOn: string; firstName: string; otherName: string } & Record<SelfItem, number | null> &
  Record<"rely" | "open", number | null> &
  Record<"declined" | "apart", string[] | null>;

/** Whoever left a question about themselves out is in no pair of it. */
export const pairedAnswers = (rows: readonly Paired[]): BriefPair[] =>
  rows.flatMap(({ weekOn, firstName, otherName, declined, apart, ...said }) =>
    selfItems.flatMap((self): BriefPair[] => {
      const item = partnersSide[self] as "rely" | "open";
      const [own, value] = [said[self], said[item]];
      const has = (among: string[] | null, one: PulseItem) => among?.includes(one);
      const unsaid = has(declined, item) ? "declined" : has(apart, item) ? "apart" : null;
      return own === null
        ? []
        : [{ item, weekOn, firstName, otherName, own, other: { value, ...(unsaid ? { unsaid } : {}) } }];
    }),
  );

type Told = Omit<BriefDisclosure, "step"> & { state: DisclosureState; sent: TextKind[] };

/** Those whose next step is the counselor's. */
export const disclosuresWaiting = (told: readonly Told[]): BriefDisclosure[] =>
  told.flatMap(({ disclosureId, involvedName, injuredName, state, sent }) => {
    const step = waitingStep(state, sent);
    return step ? [{ disclosureId, involvedName, injuredName, step }] : [];
  });
