/** One day of a promise, held still until the transaction ends: two devices that report at once come one after the other. */

import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import type { OccurrenceState, Situation } from "../rules/steps";
import type { OccurrenceInput } from "../schema";

const whileEnding =
  "Between the two of you everything rests as it is now, so nothing new can be added here. Your counselor can tell you more.";

export const inCouple = (client: Client) =>
  sql`practice_id = ${client.practiceId} and couple_id = ${client.coupleId}`;
export const thisDay = (client: Client, { promiseId, onDate }: OccurrenceInput) =>
  sql`${inCouple(client)} and commitment_id = ${promiseId} and on_date = ${onDate}`;

/** Whether something was built on a day (aliased) of a promise: what next was chosen, or another day made. */
export const settledOf = (day: SQL) => sql`(${day}.next is not null or exists (
  select 1 from commitment_occurrences x where x.practice_id = ${day}.practice_id and x.couple_id = ${day}.couple_id
    and x.commitment_id = ${day}.commitment_id and x.moved_from = ${day}.on_date))`;

/** @throws Refusal while the couple’s work is ending */
export async function refuseWhileEnding(tx: Tx, client: Client): Promise<void> {
  const { status } = firstOrNotFound(
    await tx.execute<{ status: CoupleStatus }>(sql`
      select status from couples where practice_id = ${client.practiceId} and id = ${client.coupleId}`),
  );
  if (isEnding(status)) throw new Refusal(whileEnding);
}

/** Locks the promise and nothing else, so that nobody waits in a circle. @throws NotFound */
export async function lockPromise(
  tx: Tx,
  client: Client,
  promiseId: string,
): Promise<{ giverId: string; closedOn: string | null }> {
  return firstOrNotFound(
    await tx.execute<{ giverId: string; closedOn: string | null }>(sql`
      select client_id as "giverId", closed_on::text as "closedOn" from commitments
      where ${inCouple(client)} and id = ${promiseId} for no key update`),
  );
}

/** @throws NotFound for what is not there, or not this person's to report */
export async function lockOwnDay(tx: Tx, client: Client, input: OccurrenceInput): Promise<Situation> {
  const { giverId, closedOn } = await lockPromise(tx, client, input.promiseId);
  if (giverId !== client.personId) throw new NotFound();
  const day = firstOrNotFound(
    await tx.execute<{ state: OccurrenceState; reportedOn: string | null; settled: boolean }>(sql`
      select state, reported_on::text as "reportedOn", ${settledOf(sql`o`)} as settled
      from commitment_occurrences o where ${thisDay(client, input)}`),
  );
  return { ...day, onDate: input.onDate, closedOn };
}
