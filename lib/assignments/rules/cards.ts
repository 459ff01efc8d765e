/** From what is stored to what a coach sees of one assignment: its occurrences, each partner's status, the exchange. */

import { exchangeState, type Opening } from "@/lib/assignments/sealed/rules/opening";
import type { PartnerRole } from "@/lib/library/exercises/types";
import { occurrencesOf, repeatOf } from "@/lib/platform/time/occurrences";
import type { AssignmentCard, PartnerStanding, TurnView } from "../types";

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

function standingOf(
  assigned: AssignedToCouple,
  occurrence: number,
  who: Who,
  today: string,
): PartnerStanding {
  const clientId = who?.clientId ?? null;
  const response = assigned.responses.find(
    (one) => one.occurrence === occurrence && one.clientId === clientId,
  );
  const base = { sheet: who ? "own" : "shared", clientId, firstName: who?.firstName ?? null } as const;
  if (response?.submittedAt) {
    return {
      ...base,
      standing: response.read ? "read" : "handed_in",
      responseId: response.responseId,
      outcome: response.status === "partly" ? "partly" : "done",
      quality: response.quality,
      submittedAt: new Date(response.submittedAt),
    };
  }
  const latest = assigned.responses
    .filter((one) => one.clientId === clientId && one.occurrence <= occurrence)
    .at(-1);
  const resting =
    response?.status === "set_aside" && response.setAsideUntil !== null && response.setAsideUntil > today;
  const standing =
    who && latest?.status === "not_for_us" ? "not_for_us" : who && resting ? "not_this_week" : "given";
  return { ...base, standing, responseId: null, outcome: null, quality: null, submittedAt: null };
}

function turnView(assigned: AssignedToCouple, turn: TurnView["turn"], today: string): TurnView {
  const standings = assigned.partners.map((partner) => standingOf(assigned, turn.occurrence, partner, today));
  const everybodyIn = standings.every((one) => one.submittedAt !== null);
  return {
    turn,
    exchange: exchangeState(assigned, {
      open: assigned.opened.includes(turn.occurrence),
      everybodyIn,
      hasOwnSheets: assigned.hasOwn,
    }),
    standings: [
      ...(assigned.hasShared ? [standingOf(assigned, turn.occurrence, null, today)] : []),
      // Where everything is on the shared sheet, an own line is only worth showing when somebody rests.
      ...standings.filter((one) => assigned.hasOwn || one.standing !== "given"),
    ],
  };
}

export function assignmentCard(assigned: AssignedToCouple, today: string): AssignmentCard {
  const turns = occurrencesOf(assigned)
    .filter((turn) => turn.startsOn <= today)
    .map((turn) => turnView(assigned, turn, today))
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
    turns,
    startsOn,
    active:
      assigned.withdrawnAt === null &&
      (current === undefined || current.standings.some((one) => isBefore(one.standing))),
  };
}

const isBefore = (standing: PartnerStanding["standing"]) =>
  standing === "given" || standing === "not_this_week";

/** How many assignments each partner has before them. */
export function activeCounts(cards: AssignmentCard[], clientIds: string[]): Record<string, number> {
  const hasItBefore = (card: AssignmentCard, clientId: string) => {
    if (!card.active || !card.partners.some((partner) => partner.clientId === clientId)) return false;
    const standings = card.turns[0]?.standings;
    return (
      !standings || standings.some((one) => (one.clientId ?? clientId) === clientId && isBefore(one.standing))
    );
  };
  return Object.fromEntries(
    clientIds.map((clientId) => [clientId, cards.filter((card) => hasItBefore(card, clientId)).length]),
  );
}
