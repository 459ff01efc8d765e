/** One day of a commitment, locked until the transaction ends: two devices that report at once come one after the other. */

import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { and, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import { type AnyPgColumn, alias, QueryBuilder } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { couples } from "@/db/schema/couples";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { goesOnFor } from "@/lib/endings/records/untold";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { Situation } from "../rules/steps";
import type { OccurrenceInput } from "../schema";

const whileEnding = ({ counselor }: Profession) =>
  `Between the two of you everything rests as it is now, so nothing new can be added here. Your ${counselor} can tell you more.`;

export const ourCommitments = (client: Client) =>
  and(eq(commitments.practiceId, client.practiceId), eq(commitments.coupleId, client.coupleId));

export const ourCommitment = (client: Client, commitmentId: string) =>
  and(ourCommitments(client), eq(commitments.id, commitmentId));

export type OccurrenceKey = Record<"practiceId" | "coupleId" | "commitmentId" | "onDate", AnyPgColumn>;

/** One day of a commitment, in its own table or in another that names it. */
export const ofDay = (table: OccurrenceKey, client: Client, { commitmentId, onDate }: OccurrenceInput) =>
  and(
    eq(table.practiceId, client.practiceId),
    eq(table.coupleId, client.coupleId),
    eq(table.commitmentId, commitmentId),
    eq(table.onDate, onDate),
  );

export const thisDay = (client: Client, input: OccurrenceInput) =>
  ofDay(commitmentOccurrences, client, input);

/** Whether another day was made of this one. */
export function isMoved(day: OccurrenceKey) {
  const later = alias(commitmentOccurrences, "later");
  const moved = new QueryBuilder()
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.practiceId, day.practiceId),
        eq(later.coupleId, day.coupleId),
        eq(later.commitmentId, day.commitmentId),
        eq(later.movedFrom, day.onDate),
      ),
    );
  return sql<boolean>`${exists(moved)}`;
}

/** Whether something was built on a day: what next was chosen, or another day made. */
export const isSettled = (day: OccurrenceKey & { next: AnyPgColumn }) =>
  sql<boolean>`${or(isNotNull(day.next), isMoved(day))}`;

/** @throws Refusal while the couple’s work is ending */
export async function refuseWhileEnding(tx: Tx, client: Client): Promise<void> {
  const { status } = firstOrNotFound(
    await tx
      .select({ status: couples.status })
      .from(couples)
      .where(and(eq(couples.practiceId, client.practiceId), eq(couples.id, client.coupleId))),
  );
  if (isApart(status)) throw new Refusal(whileEnding);
}

/** What is promised already goes on for whoever has not been told. @throws Refusal once its giver knows of the ending */
export async function refuseOnceKnown(tx: Tx, client: Client): Promise<void> {
  if (!(await goesOnFor(tx, client))) throw new Refusal(whileEnding);
}

/** Locks the commitment and nothing else, so that nobody waits in a circle. @throws NotFound */
export async function lockCommitment(
  tx: Tx,
  client: Client,
  commitmentId: string,
): Promise<{ giverId: string; closedOn: string | null }> {
  return firstOrNotFound(
    await tx
      .select({ giverId: commitments.clientId, closedOn: commitments.closedOn })
      .from(commitments)
      .where(ourCommitment(client, commitmentId))
      .for("no key update"),
  );
}

/** @throws NotFound for what is not there, or not this person's to report */
export async function lockOwnDay(tx: Tx, client: Client, input: OccurrenceInput): Promise<Situation> {
  const { giverId, closedOn } = await lockCommitment(tx, client, input.commitmentId);
  if (giverId !== client.personId) throw new NotFound();
  const day = firstOrNotFound(
    await tx
      .select({
        state: commitmentOccurrences.state,
        reportedOn: commitmentOccurrences.reportedOn,
        settled: isSettled(commitmentOccurrences),
      })
      .from(commitmentOccurrences)
      .where(thisDay(client, input)),
  );
  return { ...day, onDate: input.onDate, closedOn };
}
