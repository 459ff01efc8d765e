/** From what is stored to what a coach sees of one assignment: turns, each partner's standing, the exchange. */

import { exchangeState, type Opening } from "@/lib/assignments/sealed/rules/opening";
import type { PartnerRole } from "@/lib/library/exercises/types";
import { occurrencesOf, repeatOf } from "@/lib/platform/time/occurrences";
import type { AssignmentCard, PartnerStanding, TurnView } from "../types";

/** One response as a coach may know of it; a draft is no response yet. */
export type GoSeen = {
  responseId: string;
  occurrence: number;
  clientId: string | null;
  status: "done" | "partly" | "set_aside" | "not_for_us";
  setAsideUntil: string | null;
  quality: number | null;
  submittedAt: string | null;
  read: boolean;
};

export type GivenToCouple = Opening & {
  assignmentId: string;
  exerciseId: string;
  title: string;
  minutes: number;
  why: string;
  startsOn: string;
  dueOn: string | null;
  recurrence: string | null;
  withdrawnAt: string | null;
  partners: { clientId: string; firstName: string; role: PartnerRole }[];
  goes: GoSeen[];
  opened: number[];
  /** Which sheets the exercise has in this mode. */
  hasOwn: boolean;
  hasShared: boolean;
};

type Who = { clientId: string; firstName: string } | null;

function standingOf(given: GivenToCouple, occurrence: number, who: Who, today: string): PartnerStanding {
  const clientId = who?.clientId ?? null;
  const go = given.goes.find((one) => one.occurrence === occurrence && one.clientId === clientId);
  const base = { sheet: who ? "own" : "shared", clientId, firstName: who?.firstName ?? null } as const;
  if (go?.submittedAt) {
    return {
      ...base,
      standing: go.read ? "read" : "handed_in",
      responseId: go.responseId,
      outcome: go.status === "partly" ? "partly" : "done",
      quality: go.quality,
      submittedAt: new Date(go.submittedAt),
    };
  }
  const latest = given.goes.filter((one) => one.clientId === clientId && one.occurrence <= occurrence).at(-1);
  const resting = go?.status === "set_aside" && go.setAsideUntil !== null && go.setAsideUntil > today;
  const standing =
    who && latest?.status === "not_for_us" ? "not_for_us" : who && resting ? "not_this_week" : "given";
  return { ...base, standing, responseId: null, outcome: null, quality: null, submittedAt: null };
}

function turnView(given: GivenToCouple, turn: TurnView["turn"], today: string): TurnView {
  const standings = given.partners.map((partner) => standingOf(given, turn.occurrence, partner, today));
  const everybodyIn = standings.every((one) => one.submittedAt !== null);
  return {
    turn,
    exchange: exchangeState(given, {
      open: given.opened.includes(turn.occurrence),
      everybodyIn,
      hasOwnSheets: given.hasOwn,
    }),
    standings: [
      ...(given.hasShared ? [standingOf(given, turn.occurrence, null, today)] : []),
      // Where everything is on the shared sheet, an own line is only worth showing when somebody rests.
      ...standings.filter((one) => given.hasOwn || one.standing !== "given"),
    ],
  };
}

export function assignmentCard(given: GivenToCouple, today: string): AssignmentCard {
  const turns = occurrencesOf(given)
    .filter((turn) => turn.startsOn <= today)
    .map((turn) => turnView(given, turn, today))
    .reverse();
  const current = turns[0];
  const { assignmentId, exerciseId, title, minutes, mode, why, releaseRule, partners, startsOn } = given;
  return {
    assignmentId,
    exerciseId,
    title,
    minutes,
    mode,
    why,
    releaseRule,
    repeat: repeatOf(given.recurrence),
    withdrawnAt: given.withdrawnAt ? new Date(given.withdrawnAt) : null,
    partners,
    turns,
    startsOn,
    active:
      given.withdrawnAt === null &&
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
