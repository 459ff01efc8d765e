/** From what is known of couples to what asks for attention, the most pressing first. Pure. */
import { type AttentionItem, type AttentionKind, attentionKinds, type CoupleFacts } from "../types";
import { lookBackSince } from "./look-back";
import { silentSince } from "./silence";

/** Promises told late in four weeks from which it is worth a word. */
const oftenLate = 3;
/** Days after a session from which a next one is missed. */
const unbookedDays = 1;
/** Days that a doubt may wait for an answer, and a proposal for a name: nobody is to be hurried. */
const doubtDays = 3;
const unsignedDays = 5;
/** And what is to be signed before they begin. */
const consentDays = 7;

type Found = Pick<AttentionItem, "since"> &
  Partial<Pick<AttentionItem, "times" | "text" | "title" | "responseId">> & {
    who?: Partner;
    /** Tells apart what is of one kind, one person and one day. */
    nth?: string;
  };
type Partner = CoupleFacts["partners"][number];
type Now = { today: string; thisWeek: string };

/** Promises that were told after their day, again and again. */
export const isOftenLate = ({ late }: Pick<Partner, "late">): boolean => late >= oftenLate;

/** Sessions were booked, the last is over, and no next one is. Where none was ever booked here, nothing is missed. */
export const isUnbooked = (
  { lastSessionOn, hasNextSession }: Pick<CoupleFacts, "lastSessionOn" | "hasNextSession">,
  today: string,
): boolean => lastSessionOn !== null && !hasNextSession && daysFrom(lastSessionOn, today) >= unbookedDays;

const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const hasWaited = (since: string | null, days: number, today: string): since is string =>
  since !== null && daysFrom(since, today) >= days;

const rules: Record<AttentionKind, (facts: CoupleFacts, now: Now) => Found[]> = {
  disclosure: ({ partners }) =>
    partners.flatMap((who) =>
      who.sent.map(({ kind: text, revision, on: since }) => ({
        who,
        since,
        text,
        nth: `${text}.${revision}`,
      })),
    ),
  reply: ({ partners }) =>
    partners.flatMap((who) =>
      who.replied.map(({ replyId: nth, on: since, ...where }) => ({ who, since, nth, ...where })),
    ),
  lapsed: ({ partners }) =>
    partners.flatMap((who) => (who.lapsedOn === null ? [] : [{ who, since: who.lapsedOn }])),
  late: ({ partners }) =>
    partners.flatMap((who) => (isOftenLate(who) ? [{ who, since: who.lastLateOn, times: who.late }] : [])),
  measured: ({ partners }) =>
    partners.flatMap((who) => (who.measuredOn === null ? [] : [{ who, since: who.measuredOn }])),
  silent: ({ partners, isActive }, { thisWeek }) =>
    partners.flatMap((who) => {
      const since = isActive ? silentSince(who.lastWeekOn, thisWeek) : null;
      return since === null ? [] : [{ who, since }];
    }),
  doubt: ({ doubtOn, isActive }, { today }) =>
    isActive && hasWaited(doubtOn, doubtDays, today) ? [{ since: doubtOn }] : [],
  correction: ({ partners }) =>
    partners.flatMap((who) => (who.correctedOn === null ? [] : [{ who, since: who.correctedOn }])),
  sealed: ({ ready, isActive }) =>
    isActive
      ? ready.map(({ assignmentId, occurrence, title, on: since }) => ({
          ...{ since, title, nth: `${assignmentId}.${occurrence}` },
        }))
      : [],
  consent: ({ partners, isActive }, { today }) =>
    partners.flatMap((who) =>
      isActive && hasWaited(who.consentOn, consentDays, today) ? [{ who, since: who.consentOn }] : [],
    ),
  unsigned: ({ partners, isActive }, { today }) =>
    partners.flatMap((who) =>
      isActive && hasWaited(who.unsignedOn, unsignedDays, today) ? [{ who, since: who.unsignedOn }] : [],
    ),
  review: ({ reviewOn, isActive }, { today }) =>
    isActive && reviewOn !== null && reviewOn <= today ? [{ since: reviewOn }] : [],
  unbooked: (facts, { today }) =>
    facts.isActive && isUnbooked(facts, today) ? [{ since: facts.lastSessionOn }] : [],
  quiet: ({ isQuiet }) => (isQuiet ? [{ since: null }] : []),
  lookBack: ({ lookedBackOn }, { today }) => {
    const since = lookBackSince(lookedBackOn, today);
    return since === null ? [] : [{ since }];
  },
};

const longestFirst = (a: AttentionItem, b: AttentionItem) =>
  attentionKinds.indexOf(a.kind) - attentionKinds.indexOf(b.kind) ||
  (a.since ?? "9").localeCompare(b.since ?? "9") ||
  a.coupleId.localeCompare(b.coupleId);

/** By how pressing it is, then by what has waited longest; never by the alphabet. */
export const itemsOf = (couples: readonly CoupleFacts[], now: Now): AttentionItem[] =>
  couples
    .flatMap((facts) =>
      attentionKinds.flatMap((kind) =>
        rules[kind](facts, now).map(({ who, since, nth, ...more }) => ({
          ...{ kind, coupleId: facts.coupleId, coupleLabel: facts.coupleLabel, since },
          ...{ times: null, text: null, title: null, responseId: null, ...more },
          key: [kind, who?.clientId, nth, since].filter(Boolean).join(":"),
          personName: who?.firstName ?? null,
        })),
      ),
    )
    .sort(longestFirst);
