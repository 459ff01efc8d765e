/** This week's check-in, as the person who answers it sees it. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { asksOfOneself } from "@/lib/trust/pairs/rules";
import { editableUntil, thisWeek } from "@/lib/trust/rules/when";
import type { PulseWeek } from "@/lib/trust/types";
import { pulseAnswers, selfSaid } from "./rules";

export async function pulseForThisWeek(client: Client): Promise<PulseWeek> {
  const weekOn = thisWeek(client.timeZone, client.at);
  const mine = and(
    eq(pulses.practiceId, couples.practiceId),
    eq(pulses.coupleId, couples.id),
    eq(pulses.clientId, client.personId),
    eq(pulses.weekOn, weekOn),
  );
  const row = await readAs(client, async (tx) =>
    firstOrNotFound(
      await tx
        .select({
          coachName: coaches.name,
          startedOn: couples.startedOn,
          rely: pulses.rely,
          open: pulses.open,
          hope: pulses.hope,
          ease: pulseNotes.ease,
          trusted: pulses.trusted,
          wording: pulses.wording,
          declined: pulseNotes.declined,
          apart: pulseNotes.apart,
          selfRely: pulseNotes.selfRely,
          selfOpen: pulseNotes.selfOpen,
          selfWording: pulseNotes.selfWording,
          line: pulseNotes.line,
          submittedAt: pulseNotes.submittedAt,
        })
        .from(couples)
        .innerJoin(coaches, and(eq(coaches.practiceId, couples.practiceId), eq(coaches.id, couples.coachId)))
        .leftJoin(pulses, mine)
        .leftJoin(
          pulseNotes,
          and(
            eq(pulseNotes.practiceId, pulses.practiceId),
            eq(pulseNotes.coupleId, pulses.coupleId),
            eq(pulseNotes.clientId, pulses.clientId),
            eq(pulseNotes.weekOn, pulses.weekOn),
          ),
        )
        .where(eq(couples.id, client.coupleId)),
    ),
  );
  const { coachName, startedOn, submittedAt, wording } = row;
  const week = { weekOn, coachName, asksOfOneself: asksOfOneself(startedOn, weekOn) };
  if (!submittedAt || wording === null) return { ...week, said: null };
  const until = editableUntil(submittedAt);
  return {
    ...week,
    said: {
      ...{ answers: pulseAnswers(row), wording, ofOneself: selfSaid(row), line: row.line },
      ...{ editableUntil: until, editable: client.at < until },
    },
  };
}
