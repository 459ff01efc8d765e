/**
 * The rest of both, inside a client's transaction. Each record takes one step with the system role: neither partner may read
 * the other's yes, and what belongs to both changes under the couple's lock.
 */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couplePauses, pauses } from "@/db/schema/pauses";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { isOver, nearerOf, ourPauseMay, ourPauseState } from "../rules";
import { todayOf } from "./own";

const bothYes = "a rest begins with the second yes, and neither sees the first";
const already = "You are both pausing already. You can end it at any time.";
const whileEnding =
  "Nothing new is begun between you here just now. You can still take a break for yourself.";

const openOfBoth = (client: Client) =>
  and(
    eq(couplePauses.practiceId, client.practiceId),
    eq(couplePauses.coupleId, client.coupleId),
    isNull(couplePauses.endedAt),
  );

async function readOpen(system: Tx, client: Client) {
  const [row] = await system
    .select({ id: couplePauses.id, untilOn: couplePauses.untilOn })
    .from(couplePauses)
    .where(openOfBoth(client));
  return row ? { id: row.id, state: ourPauseState(row, todayOf(client)) } : null;
}

const endOne = (system: Tx, client: Client, id: string) =>
  system
    .update(couplePauses)
    .set({ endedAt: client.at })
    .where(and(openOfBoth(client), eq(couplePauses.id, id)));

/** Locks the couple before a yes is said, and closes a rest whose day has come. @throws Refusal while a rest runs or the couple parts */
export const lockForYes = (tx: Tx, client: Client): Promise<void> =>
  switchToSystem(tx, client.kind, bothYes, async (system) => {
    const { ending } = await lockCouple(system, client);
    if (ending) throw new Refusal(whileEnding);
    const open = await readOpen(system, client);
    if (!ourPauseMay(open?.state ?? "none", "say_yes")) throw new Refusal(already);
    if (open) await endOne(system, client, open.id);
  });

/** With both yeses there the rest begins, and they are used up. Needs the couple's lock. */
export const beginWhenBothSaidYes = (tx: Tx, client: Client): Promise<void> =>
  switchToSystem(tx, client.kind, bothYes, async (system, reason) => {
    const { practiceId, coupleId, at } = client;
    const openYeses = and(
      eq(pauses.practiceId, practiceId),
      eq(pauses.coupleId, coupleId),
      eq(pauses.kind, "together"),
      isNull(pauses.endedAt),
    );
    const open = await system.select({ untilOn: pauses.untilOn }).from(pauses).where(openYeses);
    const days = open.map(({ untilOn }) => untilOn).filter((day) => !isOver(day, todayOf(client)));
    if (days.length < 2) return;
    const { id } = firstOrNotFound(
      await insertOnly(system, couplePauses, {
        practiceId,
        coupleId,
        begunAt: at,
        untilOn: days.reduce(nearerOf),
      }).returning({ id: couplePauses.id }),
    );
    await system.update(pauses).set({ endedAt: at }).where(openYeses);
    await recordSystemEvent(system, {
      practiceId,
      coupleId,
      at,
      action: "couple_pause.begin",
      subjectKind: "couple_pause",
      subjectId: id,
      reason,
    });
  });

/** @returns the id of the rest that ended, or null where none ran */
export const endPauseOfBoth = (tx: Tx, client: Client): Promise<string | null> =>
  switchToSystem(tx, client.kind, "either ends the rest of both", async (system) => {
    await lockCouple(system, client);
    const open = await readOpen(system, client);
    if (!open || !ourPauseMay(open.state, "end")) return null;
    await endOne(system, client, open.id);
    return open.id;
  });
