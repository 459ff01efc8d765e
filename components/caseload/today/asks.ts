/** All that asks for a counselor, of every kind, as rows of one list: the most severe first, and within a kind what has waited longest. Pure. */
import type { Route } from "next";
import { couplePath, responsePath, signalsPath } from "@/components/practice/couples/paths";
import { isDanger } from "@/components/safety/first-steps";
import { isPressing, mostPressingFirst } from "@/lib/caseload/attention/rules/order";
import type { AttentionItem } from "@/lib/caseload/attention/types";
import type { Signal } from "@/lib/caseload/signals/types";
import type { DueCheck, UnreadResponse } from "@/lib/caseload/today/types";
import type { Untold } from "@/lib/endings/types";
import { isolate } from "@/lib/platform/names/isolate";
import type { Diary } from "@/lib/sessions/appointments/types";
import { attentionAction, attentionReason } from "../attention/attention-words";
import { signalPlace, signalTitle } from "../signals/signal-words";

export type Ask = {
  id: string;
  coupleId: string;
  couple: string;
  /** Why it is here, in words. */
  reason: string;
  /** What it goes by: since when, where, how often. */
  data: string;
  next: { label: string; href: Route };
  /** `danger` and `first` come before everything; `plain` can be put off. */
  tone: "danger" | "first" | "plain";
  /** By what it is put off; null for what nobody puts off. */
  key: string | null;
};

type Found = {
  signals: readonly Signal[];
  untold: readonly Untold[];
  alone: Diary["alone"];
  dueChecks: readonly DueCheck[];
  unread: readonly UnreadResponse[];
  items: readonly AttentionItem[];
};
type Say = { day: (on: string) => string; moment: (at: Date) => string };

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const names = (people: readonly string[]) => people.map((name) => isolate(name)).join(" and ");

const ofSignal = (signal: Signal, { moment }: Say): Ask => ({
  ...{ id: signal.signalId, coupleId: signal.coupleId, couple: signal.coupleLabel, key: null },
  reason: signalTitle(signal),
  data: `${signalPlace(signal).words.replace(/^In /, "in ")}, ${moment(signal.since)}`,
  next: { label: "See to it", href: signalsPath(signal.coupleId) },
  tone: isDanger(signal) ? "danger" : "first",
});

const ofUntold = ({ what, coupleId, coupleLabel, clientId, firstName }: Untold): Ask => ({
  ...{ id: `${what}${clientId}`, coupleId, couple: coupleLabel, key: null, tone: "plain" },
  reason:
    what === "wrote"
      ? `${isolate(firstName)} has written to you how things are now`
      : `Their shared work is ending. You have not told ${isolate(firstName)} yet`,
  data: "",
  next: { label: what === "wrote" ? "Read" : "Open", href: couplePath(coupleId) },
});

const ofAlone = ({ requestId, coupleId, coupleLabel, firstName }: Diary["alone"][number]): Ask => ({
  ...{ id: requestId, coupleId, couple: coupleLabel, key: null, tone: "plain" },
  reason: `${isolate(firstName)} would like time alone with you`,
  data: "",
  next: { label: "Sessions", href: couplePath(coupleId, "sessions") },
});

const whys: Record<DueCheck["why"], string> = {
  answered: "answered, not looked into yet",
  setback: "again, after a setback",
  day: "time to ask again",
  first: "not asked yet",
};

/** In the order in which each is found first. */
function grouped<R>(rows: readonly R[], by: (row: R) => string): [R, ...R[]][] {
  const groups = new Map<string, [R, ...R[]]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return [...groups.values()];
}

const ofChecks = (due: readonly DueCheck[]): Ask[] =>
  grouped(due, ({ coupleId, why }) => coupleId + why).map((people) => {
    const [{ coupleId, coupleLabel, clientId, why }] = people;
    const who = names(people.map(({ firstName }) => firstName));
    return {
      ...{ id: `check${clientId}`, coupleId, couple: coupleLabel, key: null, tone: "plain" },
      reason: `Ask ${who} alone whether ${people.length === 1 ? "they are" : "each is"} safe`,
      data: whys[why],
      next: { label: "Safety", href: couplePath(coupleId, "safety") },
    };
  });

/** One row for each couple, which leads to what has waited longest. It goes by being read, and is not put off. */
const ofUnread = (unread: readonly UnreadResponse[], { moment }: Say): Ask[] =>
  grouped(unread, ({ coupleId }) => coupleId).map((all) => {
    const [{ responseId, coupleId, coupleLabel, submittedAt }] = all;
    const titles = [...new Set(all.map(({ title }) => `“${title}”`))].join(", ");
    const authors = [...new Set(all.flatMap(({ authorName }) => (authorName ? [authorName] : [])))];
    const from = authors.length > 0 ? ` from ${names(authors)}` : "";
    return {
      ...{ id: responseId, coupleId, couple: coupleLabel, key: null, tone: "plain" },
      reason: `${all.length === 1 ? "1 exercise" : `${all.length} exercises`} to read${from}: ${titles}`,
      data: `since ${moment(submittedAt)}`,
      next: { label: "Read", href: responsePath(coupleId, responseId) },
    };
  });

const ofItem = (item: AttentionItem, { day }: Say): Ask => ({
  ...{ id: `${item.coupleId} ${item.key}`, coupleId: item.coupleId, couple: item.coupleLabel },
  ...{ key: item.key, tone: "plain", next: attentionAction(item) },
  reason: capital(attentionReason(item, day)),
  data: "",
});

export const asksOf = (found: Found, say: Say): Ask[] =>
  mostPressingFirst({
    signals: found.signals.map((signal) => ofSignal(signal, say)),
    pressing: ofChecks(found.dueChecks.filter(isPressing)),
    untold: found.untold.map(ofUntold),
    alone: found.alone.map(ofAlone),
    unread: ofUnread(found.unread, say),
    checks: ofChecks(found.dueChecks.filter((due) => !isPressing(due))),
    items: found.items.map((item) => ofItem(item, say)),
  });
