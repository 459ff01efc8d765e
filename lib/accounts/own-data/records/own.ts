/** What a person's copy needs and no page asks for, inside their own transaction: which sheets there are, every week they answered, their address. */
import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { releases } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { hardWeeks, loadLimits } from "@/db/schema/load";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { asSeen } from "@/lib/safety/records/as-seen";
import { pulseAnswers, selfSaid } from "@/lib/trust/pulses/rules";
import type { CopiedLoad, CopiedWeek } from "../types/copy";

export type SheetKey = { assignmentId: string; occurrence: number; quality: number | null };

/**
 * Sheets they sent, alone or together, with how useful they found it, and those that are open to them. In the order in which they were
 * given: which of them is open, or was sent when, is not to be read out of it.
 */
export async function sheetKeys(tx: Tx, client: Client): Promise<SheetKey[]> {
  const released = asSeen(client, releases, "released");
  const { assignmentId, occurrence, quality } = responses;
  const { createdAt } = assignments;
  const [sent, open] = await Promise.all([
    tx
      .select({ assignmentId, occurrence, quality, createdAt })
      .from(responses)
      .innerJoin(
        assignments,
        and(eq(assignments.coupleId, responses.coupleId), eq(assignments.id, assignmentId)),
      )
      .where(and(eq(responses.coupleId, client.coupleId), isNotNull(responses.submittedAt))),
    tx
      .select({ assignmentId: released.assignmentId, occurrence: released.occurrence, createdAt })
      .from(released)
      .innerJoin(
        assignments,
        and(eq(assignments.coupleId, released.coupleId), eq(assignments.id, released.assignmentId)),
      )
      .where(eq(released.coupleId, client.coupleId)),
  ]);
  const keys = new Map<string, SheetKey & { createdAt: Date }>();
  for (const key of [...open.map((one) => ({ ...one, quality: null })), ...sent])
    keys.set(`${key.assignmentId} ${key.occurrence}`, key);
  return [...keys.values()]
    .sort(
      (a, b) =>
        a.createdAt.getTime() - b.createdAt.getTime() ||
        a.assignmentId.localeCompare(b.assignmentId) ||
        a.occurrence - b.occurrence,
    )
    .map(({ createdAt: _, ...key }) => key);
}

export async function ownWeeks(tx: Tx, { practiceId, coupleId, personId }: Client): Promise<CopiedWeek[]> {
  const { wording, rely, open, hope, trusted, weekOn } = pulses;
  const { ease, declined, apart, selfRely, selfOpen, selfWording, line } = pulseNotes;
  const numbers = { rely, open, hope, ease, trusted, declined, apart };
  const rows = await tx
    .select({ weekOn, wording, ...numbers, selfRely, selfOpen, selfWording, line })
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
    ofOneself: selfSaid(said),
  }));
}

/** What they said about how much is good in a week. */
export async function ownLoad(tx: Tx, { practiceId, coupleId, personId }: Client): Promise<CopiedLoad> {
  const of = (table: typeof loadLimits | typeof hardWeeks) =>
    and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId), eq(table.clientId, personId));
  const [limits, weeks] = await Promise.all([
    tx
      .select({ minutes: loadLimits.minutes, setAt: loadLimits.setAt })
      .from(loadLimits)
      .where(and(of(loadLimits), eq(loadLimits.saidBy, "partner"))),
    tx
      .select({ onDate: hardWeeks.onDate })
      .from(hardWeeks)
      .where(of(hardWeeks))
      .orderBy(desc(hardWeeks.onDate)),
  ]);
  return { limit: limits[0] ?? null, hardWeeks: weeks.map(({ onDate }) => onDate) };
}

export const ownAddress = async (tx: Tx, { accountId }: Client): Promise<string> =>
  firstOrNotFound(await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, accountId)))
    .email;
