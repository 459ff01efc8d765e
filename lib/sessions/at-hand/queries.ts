/** What a counselor has beside the note of a session: nothing that one of them wrote for the counselor alone. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { isKnownToBoth, waitingStep } from "../disclosure/rules";
import { atHandRow } from "./records";
import { agendaAtHand } from "./rules";
import type { AtHand } from "./types";

/** @throws NotFound */
export function sessionAtHand(
  coach: Coach,
  of: { coupleId: string; appointmentId: string },
): Promise<AtHand> {
  return readAs(coach, async (tx) => {
    const row = firstOrNotFound(await atHandRow(tx, { ...of, at: coach.at.toISOString() }));
    const [plan] = row.plan;
    const ofNow = row.clientId === null && !row.isPast;
    const assigned = (here: boolean) =>
      row.assigned
        .filter(({ appointmentId }) => (appointmentId === of.appointmentId) === here)
        .map(({ appointmentId: _, ...one }) => one)
        .filter((one, at, all) => all.findIndex((same) => same.assignmentId === one.assignmentId) === at);
    return {
      agenda: ofNow
        ? agendaAtHand(row.shared[0]?.lines ?? null, row.draft[0]?.lines ?? [], row.points)
        : null,
      plan: plan ? { words: plan.words, on: new Date(plan.on) } : null,
      assignedBefore: assigned(false),
      assignedHere: assigned(true),
      disclosures: row.disclosures
        .filter(
          ({ involvedId, state }) =>
            !row.isPast && (row.clientId === null ? isKnownToBoth(state) : involvedId === row.clientId),
        )
        .map(({ sent, involvedId: _, ...one }) => ({ ...one, step: waitingStep(one.state, sent) })),
    };
  });
}
