/** How what asks for attention is spoken of, to the counselor, and what to do next. Pure. */
import type { Route } from "next";
import { couplePath } from "@/components/practice/couples/paths";
import type { AttentionItem, AttentionKind } from "@/lib/caseload/attention/types";
import { isolate } from "@/lib/platform/names/isolate";

type Say = (day: string) => string;

/** Why it is here, with what it goes by. */
export function attentionReason({ kind, personName, since, times }: AttentionItem, say: Say): string {
  const who = personName ? isolate(personName) : "One of them";
  const day = since ? say(since) : "";
  switch (kind) {
    case "lapsed":
      return `${who}’s link ran out ${day}`;
    case "late":
      return `${who} told of promises late ${times} times in four weeks, last ${day}`;
    case "silent":
      return `${who} has not answered the check-in since the week of ${day}`;
    case "doubt":
      return `A doubt has been waiting for an answer since ${day}`;
    case "correction":
      return `${who} would change something in the formulation, said ${day}`;
    case "unsigned":
      return `A proposal has been waiting for ${personName ? `${who}’s` : "their"} signature since ${day}`;
    case "review":
      return `An agreement was to be reviewed ${day}`;
    case "unbooked":
      return `No next session is booked; the last was ${day}`;
    case "quiet":
      return "No exercise assigned";
  }
}

const actions: Record<AttentionKind, { label: string; href: (coupleId: string) => Route }> = {
  lapsed: { label: "New link", href: (id) => couplePath(id) },
  late: { label: "Promises", href: (id) => couplePath(id, "promises") },
  silent: { label: "Trust", href: (id) => couplePath(id, "trust") },
  doubt: { label: "Doubts", href: (id) => couplePath(id, "day-to-day") },
  correction: { label: "Formulation", href: (id) => couplePath(id, "conflicts/note") },
  unsigned: { label: "Agreements", href: (id) => couplePath(id, "agreements") },
  review: { label: "Agreements", href: (id) => couplePath(id, "agreements") },
  unbooked: { label: "Book", href: (id) => couplePath(id, "sessions") },
  quiet: { label: "Assign", href: (id) => couplePath(id, "assign") },
};

export const attentionAction = ({ kind, coupleId }: AttentionItem): { label: string; href: Route } => ({
  label: actions[kind].label,
  href: actions[kind].href(coupleId),
});

export const attentionId = ({ coupleId, key }: Pick<AttentionItem, "coupleId" | "key">) =>
  `${coupleId}~${key}`;
