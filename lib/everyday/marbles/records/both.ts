/** Steps that reach into the jar as the other partner sees it, under the couple's lock. They need the system role. */
import "server-only";
import { and, asc, eq, getTableName, ne, notExists, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { lastSeenRows } from "@/db/schema/last-seen";
import { jars, marbles } from "@/db/schema/marbles";
import { insertOnly } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { asSeen } from "@/lib/safety/records/as-seen";
import { holdAsUsual, holdEverything, holdNothing } from "@/lib/safety/records/hold";
import { jarState } from "../rules";
import { jarsOf, nextMoment, ourMarble, ours, type Partner, readPlace } from "./locked";

async function readPartner(system: Tx, { kind, practiceId, coupleId, personId }: Client): Promise<Partner> {
  const other = firstOrNotFound(
    await system
      .select({ personId: clients.id })
      .from(clients)
      .where(
        and(eq(clients.practiceId, practiceId), eq(clients.coupleId, coupleId), ne(clients.id, personId)),
      ),
  );
  return { kind, practiceId, coupleId, ...other };
}

/** What the other still sees of a marble whose words were changed. */
const asItWas = ({ practiceId, coupleId }: Client, marbleId: string) =>
  and(
    eq(lastSeenRows.practiceId, practiceId),
    eq(lastSeenRows.coupleId, coupleId),
    eq(lastSeenRows.tableName, getTableName(marbles)),
    eq(lastSeenRows.rowKey, marbleId),
  );

/** Where the other's jar is full with it, it stays there for them, as they see it. */
export async function takeAway(system: Tx, client: Client, marbleId: string): Promise<void> {
  const partner = await readPartner(system, client);
  const theirs = await readPlace(system, partner, marbleId);
  if (!theirs?.jar?.fullAt) {
    await system.delete(marbles).where(ourMarble(client, marbleId));
    return;
  }
  const seen = asSeen(partner, marbles, "seen", "system");
  await holdNothing(system);
  await system
    .update(marbles)
    .set({
      kind: sql`${seen.kind}`,
      line: sql`${seen.line}`,
      onDate: sql`${seen.onDate}`,
      heldFrom: client.personId,
      heldAt: client.at,
    })
    .from(seen)
    .where(and(ourMarble(client, marbleId), eq(seen.id, marbles.id)));
  await holdAsUsual(system);
  await system.delete(lastSeenRows).where(asItWas(client, marbleId));
}

/** While the other's jar has room, the new one is held from them. */
export async function insertJar(system: Tx, client: Client, size: number): Promise<string> {
  const theirs = await jarsOf(system, await readPartner(system, client));
  const hold = jarState(theirs) === "room" ? holdEverything : holdNothing;
  const { practiceId, coupleId, personId: begunBy } = client;
  const createdAt = await nextMoment(system, client, jars);
  await hold(system);
  const row = { practiceId, coupleId, size, begunBy, createdAt, cameAt: createdAt };
  const rows = await insertOnly(system, jars, row).returning({ jarId: jars.id });
  await holdAsUsual(system);
  return firstOrNotFound(rows).jarId;
}

/** On its author's yes: it comes to the other now, unless they have seen it all along and only its words are new. */
export async function openMarble(system: Tx, client: Client, marbleId: string): Promise<void> {
  const seenAsItWas = system
    .select({ rowKey: lastSeenRows.rowKey })
    .from(lastSeenRows)
    .where(asItWas(client, marbleId));
  await system
    .update(marbles)
    .set({ cameAt: await nextMoment(system, client, marbles) })
    .where(and(ourMarble(client, marbleId), notExists(seenAsItWas)));
}

/** What opened may have filled the other's jar: then one that this author began meanwhile comes next. */
export async function openJars(system: Tx, client: Client): Promise<void> {
  const partner = await readPartner(system, client);
  const waiting = await system
    .select({ jarId: jars.id })
    .from(jars)
    .where(and(ours(client, jars), eq(jars.heldFrom, partner.personId)))
    .orderBy(asc(jars.createdAt));
  for (const { jarId } of waiting) {
    if (jarState(await jarsOf(system, partner)) === "room") return;
    await system
      .update(jars)
      .set({ heldFrom: null, heldAt: null, cameAt: await nextMoment(system, client, jars) })
      .where(and(ours(client, jars), eq(jars.id, jarId)));
  }
}
