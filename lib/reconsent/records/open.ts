/** Opening one thing that was held, on its author's yes, under the day it opens. Needs the system role and the couple's lock. */
import "server-only";
import { and, eq, getTableName, isNotNull, isNull, notExists, or, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import { lastSeenRows } from "@/db/schema/last-seen";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { repairs } from "@/db/schema/repairs";
import { responses } from "@/db/schema/responses";
import { exact } from "@/db/statements";
import { lockAssignment } from "@/lib/assignments/sealed/records/lock";
import { openWhatIsReady } from "@/lib/assignments/sealed/records/open";
import { openIfBoth } from "@/lib/conflicts/records/lock";
import { closeIfBoth } from "@/lib/conflicts/repairs/records/as-system";
import { openJars } from "@/lib/everyday/marbles/records/both";
import { settleSharedPace } from "@/lib/pace/records/shared";
import type { Client } from "@/lib/platform/auth/actor";
import { settleSharing } from "@/lib/trust/records/settle-sharing";
import type { ThingKind } from "../terms";
import { makeWay } from "./make-way";
import { ours, rowKeyOf } from "./thing";
import { things } from "./things";

const notHeld = { heldFrom: null, heldAt: null };

export async function openHeld(
  system: Tx,
  client: Client,
  kind: ThingKind,
  rowKey: string,
  reason: string,
): Promise<void> {
  const thing = things[kind];
  const { table, cameOn } = thing;
  if (kind === "exercise") await nowFree(system, client, rowKey);
  await makeWay(system, client, kind, rowKey);
  await system
    .update<PgTable>(table)
    .set(exact<PgTable, object>(table, { ...notHeld, ...(cameOn && { [cameOn]: client.at }) }))
    .where(and(ours(table, client), eq(rowKeyOf(thing), rowKey), isNotNull(table.heldFrom)));
  await system.delete(lastSeenRows).where(
    and(
      ours(lastSeenRows, client),
      eq(lastSeenRows.tableName, getTableName(table)),
      // The key of an exercise begins those of its answers.
      or(eq(lastSeenRows.rowKey, rowKey), sql`starts_with(${lastSeenRows.rowKey}, ${`${rowKey}/`})`),
    ),
  );
  await openWhatFollows(system, client, kind, rowKey, reason);
}

/** Said alone, to their counselor: from now on their sheet is like any other. */
const nowFree = (system: Tx, client: Client, responseId: string) =>
  system
    .update(responses)
    .set({ notFreeAt: null })
    .where(and(ours(responses, client), eq(responses.id, responseId)));

/** What waited for this one, and opens with it. */
async function openWhatFollows(
  system: Tx,
  client: Client,
  kind: ThingKind,
  rowKey: string,
  reason: string,
): Promise<void> {
  const { practiceId, coupleId } = client;
  const [first = ""] = rowKey.split("/");
  if (kind === "exercise") await openExercise(system, client, first, reason);
  if (kind === "cause_map" || kind === "conflict") {
    await openIfBoth(system, { practiceId, coupleId, conflictId: first }, client.at, reason);
  }
  if (kind === "promise") {
    await system
      .update(commitmentOccurrences)
      .set(exact(commitmentOccurrences, notHeld))
      .where(and(ours(commitmentOccurrences, client), eq(commitmentOccurrences.commitmentId, first)));
  }
  if (kind === "repair") await closeWhatIsRepaired(system, client, first);
  if (kind === "marble") await openJars(system, client);
  if (kind === "pace") await settleSharedPace(system, client);
  if (kind === "sharing") await settleSharing(system, client, client.at);
}

async function closeWhatIsRepaired(system: Tx, client: Client, repairId: string): Promise<void> {
  const [said] = await system
    .select({ setbackId: repairs.setbackId })
    .from(repairs)
    .where(and(ours(repairs, client), eq(repairs.id, repairId)));
  if (said) await closeIfBoth(system, client, said.setbackId);
}

async function openExercise(system: Tx, client: Client, responseId: string, reason: string): Promise<void> {
  const { practiceId, coupleId } = client;
  const [response] = await system
    .select({ assignmentId: responses.assignmentId, occurrence: responses.occurrence })
    .from(responses)
    .where(and(ours(responses, client), eq(responses.id, responseId)));
  if (!response) return;
  const place = { practiceId, coupleId, ...response };
  await system
    .update(answers)
    .set({ releasedAt: client.at })
    .where(
      and(
        ours(answers, client),
        eq(answers.responseId, responseId),
        isNotNull(answers.releasedAt),
        isNull(answers.withdrawnAt),
      ),
    );
  const isSeenAsItWas = system
    .select({ rowKey: lastSeenRows.rowKey })
    .from(lastSeenRows)
    .where(
      and(
        ours(lastSeenRows, client),
        eq(lastSeenRows.tableName, getTableName(releases)),
        eq(lastSeenRows.rowKey, sql`concat_ws('/', ${releases.assignmentId}, ${releases.occurrence})`),
      ),
    );
  await system
    .update(releases)
    .set(exact(releases, { ...notHeld, releasedAt: client.at }))
    .where(
      and(
        ours(releases, client),
        eq(releases.assignmentId, place.assignmentId),
        eq(releases.occurrence, place.occurrence),
        isNotNull(releases.heldFrom),
        notExists(isSeenAsItWas),
      ),
    );
  await openWhatIsReady(
    system,
    client,
    place,
    await lockAssignment(system, place),
    { responseId, shared: false },
    reason,
  );
}
