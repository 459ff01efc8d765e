/** This week's check-in, as the person who answers it sees it. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { editableUntil, thisWeek } from "@/lib/trust/rules/when";
import type { PulseWeek } from "@/lib/trust/types";
import { pulseAnswers } from "./rules";

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
          rely: pulses.rely,
          open: pulses.open,
          hope: pulses.hope,
          ease: pulseNotes.ease,
          trusted: pulses.trusted,
          wording: pulses.wording,
          declined: pulseNotes.declined,
          apart: pulseNotes.apart,
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
  const { coachName, submittedAt, wording } = row;
  if (!submittedAt || wording === null) return { weekOn, coachName, said: null };
  const answers = pulseAnswers(row);
  const until = editableUntil(submittedAt);
  return {
    weekOn,
    coachName,
    said: { answers, wording, line: row.line, editableUntil: until, editable: client.at < until },
  };
}
