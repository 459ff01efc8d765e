/** What a person's copy needs and no page asks for, inside their own transaction: which sheets there are, every week they answered, their address. */
import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { releases } from "@/db/schema/answers";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { asSeen } from "@/lib/safety/records/as-seen";
import { pulseAnswers } from "@/lib/trust/pulses/rules";
import type { CopiedWeek } from "../types";

/** Sheets they sent, alone or together, and those that are open to them. */
export function sheetKeys(tx: Tx, client: Client): Promise<{ assignmentId: string; occurrence: number }[]> {
  const released = asSeen(client, releases, "released");
  return tx
    .select({ assignmentId: responses.assignmentId, occurrence: responses.occurrence })
    .from(responses)
    .where(and(eq(responses.coupleId, client.coupleId), isNotNull(responses.submittedAt)))
    .union(
      tx
        .select({ assignmentId: released.assignmentId, occurrence: released.occurrence })
        .from(released)
        .where(eq(released.coupleId, client.coupleId)),
    );
}

export async function ownWeeks(tx: Tx, { practiceId, coupleId, personId }: Client): Promise<CopiedWeek[]> {
  const { wording, rely, open, hope, trusted, weekOn } = pulses;
  const { ease, declined, apart, line } = pulseNotes;
  const rows = await tx
    .select({ weekOn, wording, rely, open, hope, ease, trusted, declined, apart, line })
    .from(pulses)
    .innerJoin(
      pulseNotes,
      and(
        eq(pulseNotes.practiceId, pulses.practiceId),
        eq(pulseNotes.coupleId, pulses.coupleId),
        eq(pulseNotes.clientId, pulses.clientId),
        eq(pulseNotes.weekOn, pulses.weekOn),
      ),
    )
    .where(
      and(eq(pulses.practiceId, practiceId), eq(pulses.coupleId, coupleId), eq(pulses.clientId, personId)),
    )
    .orderBy(desc(weekOn));
  return rows.map(({ weekOn: week, line: words, wording: asked, ...said }) => ({
    weekOn: week,
    line: words,
    wording: asked,
    answers: pulseAnswers(said),
  }));
}

export const ownAddress = async (tx: Tx, { accountId }: Client): Promise<string> =>
  firstOrNotFound(await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId)))
    .email;
