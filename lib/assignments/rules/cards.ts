/** From what is stored to what a coach sees of one assignment: its occurrences, each partner's status, what is sealed. */

import { type Opening, sealedState } from "@/lib/assignments/sealed/rules/opening";
import type { PartnerRole } from "@/lib/library/exercises/types";
import { occurrencesOf, repeatOf } from "@/lib/platform/time/occurrences";
import type { AssignmentCard, OccurrenceView, PartnerStatus } from "../types";

/** One response as a coach may know of it; a draft is no response yet. */
export type ResponseSeen = {
  responseId: string;
  occurrence: number;
  clientId: string | null;
  status: "in_progress" | "done" | "partly" | "set_aside" | "not_for_us";
  setAsideUntil: string | null;
  quality: number | null;
  submittedAt: string | null;
  read: boolean;
  /** It was read, and has been taken out since as somebody else's: it is being given anew. */
  voided: boolean;
};

export type AssignedToCouple = Opening & {
  assignmentId: string;
  exerciseId: string;
  title: string;
  minutes: number;
  why: string;
  startsOn: string;
  dueOn: string | null;
  recurrence: string | null;
  withdrawnAt: Date | null;
  partners: { clientId: string; firstName: string; role: PartnerRole }[];
  responses: ResponseSeen[];
  opened: number[];
  /** Which sheets the exercise has in this mode. */
  hasOwn: boolean;
  hasShared: boolean;
};

type Who = { clientId: string; firstName: string } | null;

function statusOf(assigned: AssignedToCouple, occurrence: number, who: Who, today: string): PartnerStatus {
  const clientId = who?.clientId ?? null;
  const response = assigned.responses.find(
    (one) => one.occurrence === occurrence && one.clientId === clientId,
  );
  const base = { sheet: who ? "own" : "shared", clientId, firstName: who?.firstName ?? null } as const;
  if (response?.submittedAt) {
    return {
      ...base,
      status: response.read ? "read" : "submitted",
      responseId: response.responseId,
      outcome: response.status === "partly" ? "partly" : "done",
      quality: response.quality,
      submittedAt: new Date(response.submittedAt),
    };
  }
  const nothing = { ...base, responseId: null, outcome: null, quality: null, submittedAt: null };
  if (response?.voided) return { ...nothing, status: "voided" };
  const latest = assigned.responses
    .filter((one) => one.clientId === clientId && one.occurrence <= occurrence)
    .at(-1);
  const postponed =
    response?.status === "set_aside" && response.setAsideUntil !== null && response.setAsideUntil > today;
  const status =
    who && latest?.status === "not_for_us" ? "not_for_us" : who && postponed ? "not_this_week" : "given";
  return { ...nothing, status };
}

function occurrenceView(
  assigned: AssignedToCouple,
  turn: OccurrenceView["occurrence"],
  today: string,
): OccurrenceView {
  const statuses = assigned.partners.map((partner) => statusOf(assigned, turn.occurrence, partner, today));
  const everybodyIn = statuses.every((one) => one.submittedAt !== null);
  return {
    occurrence: turn,
    sealedState: sealedState(assigned, {
      open: assigned.opened.includes(turn.occurrence),
      everybodyIn,
      hasOwnSheets: assigned.hasOwn,
    }),
    statuses: [
      ...(assigned.hasShared ? [statusOf(assigned, turn.occurrence, null, today)] : []),
      // Where everything is on the shared sheet, an own line is only worth showing when somebody rests.
      ...statuses.filter((one) => assigned.hasOwn || one.status !== "given"),
    ],
  };
}

export function assignmentCard(assigned: AssignedToCouple, today: string): AssignmentCard {
  const turns = occurrencesOf(assigned)
    .filter((turn) => turn.startsOn <= today)
    .map((turn) => occurrenceView(assigned, turn, today))
    .reverse();
  const current = turns[0];
  const { assignmentId, exerciseId, title, minutes, mode, why, releaseRule, partners, startsOn } = assigned;
  return {
    assignmentId,
    exerciseId,
    title,
    minutes,
    mode,
    why,
    releaseRule,
    repeat: repeatOf(assigned.recurrence),
    withdrawnAt: assigned.withdrawnAt,
    partners,
    occurrences: turns,
    startsOn,
    active:
      assigned.withdrawnAt === null &&
      (current === undefined || current.statuses.some((one) => isBefore(one.status))),
  };
}

const isBefore = (status: PartnerStatus["status"]) => ["given", "not_this_week", "voided"].includes(status);

/** How many assignments each partner has before them. */
export function activeCounts(cards: AssignmentCard[], clientIds: string[]): Record<string, number> {
  const hasItBefore = (card: AssignmentCard, clientId: string) => {
    if (!card.active || !card.partners.some((partner) => partner.clientId === clientId)) return false;
    const statuses = card.occurrences[0]?.statuses;
    return (
      !statuses || statuses.some((one) => (one.clientId ?? clientId) === clientId && isBefore(one.status))
    );
  };
  return Object.fromEntries(
    clientIds.map((clientId) => [clientId, cards.filter((card) => hasItBefore(card, clientId)).length]),
  );
}
