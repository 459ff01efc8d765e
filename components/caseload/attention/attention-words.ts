/** How what asks for attention is spoken of, to the counselor, and what to do next. Pure. */
import type { Route } from "next";
import { couplePath, responsePath } from "@/components/practice/couples/paths";
import type { AttentionItem, AttentionKind } from "@/lib/caseload/attention/types";
import { isolate } from "@/lib/platform/names/isolate";

type Say = (day: string) => string;

const textWords: Record<NonNullable<AttentionItem["text"]>, string> = {
  facts: "facts to read",
  questions: "questions to look at",
  impact: "a letter to look at",
  answer: "an answer to look at",
};

const shortTexts: typeof textWords = {
  ...{ facts: "facts", questions: "questions", impact: "a letter", answer: "an answer" },
};

/** Why it is here, with what it goes by. */
export function attentionReason(item: AttentionItem, say: Say): string {
  const { kind, personName, since, times, text, title } = item;
  const who = personName ? isolate(personName) : "One of them";
  const day = since ? say(since) : "";
  switch (kind) {
    case "disclosure":
      return `${who} has sent you ${text ? textWords[text] : "something to read"}, ${day}`;
    case "reply":
      return `${who} wrote back to you about “${title}”, ${day}`;
    case "lapsed":
      return `${who}’s link ran out ${day}`;
    case "late":
      return `${who} told of promises late ${times} times in four weeks, last ${day}`;
    case "measured":
      return `${who} has answered a measure; not read since ${day}`;
    case "silent":
      return `No check-in from ${who} from the week of ${day} on`;
    case "doubt":
      return `A doubt has been waiting for an answer since ${day}`;
    case "correction":
      return `${who} would change something in the formulation, said ${day}`;
    case "sealed":
      return `“${title}” is there from all who were asked, ${day}; it is yours to open`;
    case "consent":
      return `“Before you begin” has been waiting for ${personName ? `${who}’s` : "their"} signature since ${day}`;
    case "unsigned":
      return `A proposal has been waiting for ${personName ? `${who}’s` : "their"} signature since ${day}`;
    case "review":
      return `An agreement was to be reviewed ${day}`;
    case "unbooked":
      return `No next session is booked; the last was ${day}`;
    case "quiet":
      return "No exercise assigned";
    case "lookBack":
      return `It may be time to look back together: three months were over ${day}`;
  }
}

/** The same in a few words, for a row of a table. */
export function attentionShort({ kind, personName, text, title }: AttentionItem): string {
  const who = personName ? isolate(personName) : "One of them";
  const words: Record<AttentionKind, string> = {
    disclosure: `${who} sent you ${text ? shortTexts[text] : "something"}`,
    reply: `${who} wrote back to you`,
    lapsed: `${who}’s link has run out`,
    late: `${who} told of promises late`,
    measured: `${who} answered a measure`,
    silent: `no check-in from ${who} for weeks`,
    doubt: "a doubt without an answer",
    correction: `${who} would change the formulation`,
    sealed: `“${title}” is yours to open`,
    consent: `“Before you begin” waits for ${who}`,
    unsigned: `${who} has not signed a proposal`,
    review: "an agreement to review",
    unbooked: "no next session",
    quiet: "no exercise assigned",
    lookBack: "time to look back together",
  };
  return words[kind];
}

const actions: Record<AttentionKind, { label: string; href: (coupleId: string) => Route }> = {
  disclosure: { label: "Disclosure", href: (id) => couplePath(id, "disclosure") },
  reply: { label: "Read", href: (id) => couplePath(id, "homework") },
  lapsed: { label: "New link", href: (id) => couplePath(id) },
  late: { label: "Promises", href: (id) => couplePath(id, "promises") },
  measured: { label: "Read", href: (id) => couplePath(id, "measures") },
  silent: { label: "Trust", href: (id) => couplePath(id, "trust") },
  doubt: { label: "Doubts", href: (id) => couplePath(id, "day-to-day") },
  correction: { label: "Formulation", href: (id) => couplePath(id, "conflicts/note") },
  sealed: { label: "Open", href: (id) => couplePath(id, "homework") },
  consent: { label: "Overview", href: (id) => couplePath(id) },
  unsigned: { label: "Agreements", href: (id) => couplePath(id, "agreements") },
  review: { label: "Agreements", href: (id) => couplePath(id, "agreements") },
  unbooked: { label: "Book", href: (id) => couplePath(id, "sessions") },
  quiet: { label: "Assign", href: (id) => couplePath(id, "assign") },
  lookBack: { label: "Review", href: (id) => couplePath(id, "review") },
};

export const attentionAction = ({
  kind,
  coupleId,
  responseId,
}: AttentionItem): { label: string; href: Route } => ({
  label: actions[kind].label,
  href: responseId ? responsePath(coupleId, responseId) : actions[kind].href(coupleId),
});

export const attentionId = ({ coupleId, key }: Pick<AttentionItem, "coupleId" | "key">) =>
  `${coupleId}~${key}`;
