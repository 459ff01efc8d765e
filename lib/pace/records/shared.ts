/** What the two wishes come to, made anew for each of the two inside a caller's transaction, under the couple's lock. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { paces, sharedPaces } from "@/db/schema/pace";
import { exact, insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import { sharedOf } from "../rules";

/** For each of the two from the wishes that they may know of: one that is held counts for its author alone. Needs the system role. */
export async function settleSharedPace(system: Tx, client: Client): Promise<void> {
  const readers = await system
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.practiceId, client.practiceId), eq(clients.coupleId, client.coupleId)));
  for (const { id } of readers) await settleFor(system, { ...client, personId: id });
}

/** The same in a client's transaction: one step with the system role, since neither partner may read the other's wish. */
export const settleSharedPaceAs = (tx: Tx, client: Client): Promise<void> =>
  switchToSystem(
    tx,
    client.kind,
    "the slower of two wishes counts, and neither is shown to the other",
    (system) => settleSharedPace(system, client),
  );

async function settleFor(system: Tx, reader: Client): Promise<void> {
  const wish = asSeen(reader, paces, "wish", "system");
  const wishes = await system
    .select({
      pace: wish.pace,
      phases: wish.notNowPhases,
      causes: wish.notNowCauses,
      words: wish.notNowWords,
      wordEvery: wish.wordEvery,
    })
    .from(wish)
    .where(and(eq(wish.practiceId, reader.practiceId), eq(wish.coupleId, reader.coupleId)));
  // Nothing they may know of has been said: there is nothing to show, as before.
  if (wishes.length === 0) return;
  const { practiceId, coupleId, personId: readerId } = reader;
  const shared = sharedOf(wishes);
  await insertOnly(system, sharedPaces, { practiceId, coupleId, readerId, ...shared }).onConflictDoUpdate({
    target: [sharedPaces.practiceId, sharedPaces.coupleId, sharedPaces.readerId],
    set: exact(sharedPaces, shared),
  });
}
