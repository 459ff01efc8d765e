/** One's own rest, or one's own yes to resting together, inside a client's transaction and with their own rights. */
import "server-only";
import { and, eq, exists, isNull, lte, not, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couplePauses, pauses } from "@/db/schema/pauses";
import { insertOnly } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { notYetAgain, yesAgainFrom } from "@/lib/practice/couples/rules/yes-again";
import { pauseMay, pauseState } from "../rules";
import { isRunning } from "./running";

type Kind = "alone" | "together";

export const todayOf = (client: Client) => dayIn(client.timeZone, client.at);

const mine = (client: Client, kind: Kind) =>
  and(eq(pauses.coupleId, client.coupleId), eq(pauses.clientId, client.personId), eq(pauses.kind, kind));

/** Said again it changes the day; one whose day has come is closed first. @returns its id */
export async function beginPause(
  tx: Tx,
  client: Client,
  kind: Kind,
  untilOn: string | null,
): Promise<string> {
  const open = isNull(pauses.endedAt);
  await tx
    .update(pauses)
    .set({ endedAt: client.at })
    .where(and(mine(client, kind), open, lte(pauses.untilOn, todayOf(client))));
  const { practiceId, coupleId, personId: clientId, at: saidAt } = client;
  const { id } = firstOrNotFound(
    await insertOnly(tx, pauses, { practiceId, coupleId, clientId, kind, untilOn, saidAt })
      .onConflictDoUpdate({
        target: [pauses.practiceId, pauses.coupleId, pauses.clientId, pauses.kind],
        targetWhere: open,
        set: { untilOn },
      })
      .returning({ id: pauses.id }),
  );
  return id;
}

/** @returns the id of the one that ended, or null where none was open */
export async function endPause(tx: Tx, client: Client, kind: Kind): Promise<string | null> {
  const [open] = await tx
    .select({ id: pauses.id, untilOn: pauses.untilOn })
    .from(pauses)
    .where(and(mine(client, kind), isNull(pauses.endedAt)))
    .for("no key update");
  if (!open || !pauseMay(pauseState(open, todayOf(client)), "end")) return null;
  await tx
    .update(pauses)
    .set({ endedAt: client.at })
    .where(and(eq(pauses.coupleId, client.coupleId), eq(pauses.id, open.id)));
  return open.id;
}

/**
 * Saying yes shows whether the other has said theirs: done again and again it would be a way to ask. A day that has come is a
 * yes taken back. @throws Refusal when it was taken back twice within a week
 */
export async function refuseTooSoon(tx: Tx, client: Client): Promise<void> {
  const today = todayOf(client);
  const becameRest = tx
    .select({ one: sql`1` })
    .from(couplePauses)
    .where(and(eq(couplePauses.coupleId, pauses.coupleId), eq(couplePauses.begunAt, pauses.endedAt)));
  const yeses = await tx
    .select({
      isActive: sql<boolean>`${isRunning(pauses, today)}`,
      takenBackAt: sql<Date | null>`least(${pauses.endedAt}, ${pauses.untilOn}::timestamptz)`.mapWith(
        pauses.endedAt,
      ),
    })
    .from(pauses)
    .where(and(mine(client, "together"), not(exists(becameRest))));
  if (yeses.some(({ isActive }) => isActive)) return;
  const takenBack = yeses.flatMap(({ takenBackAt }) => takenBackAt ?? []);
  const from = yesAgainFrom(takenBack, client.at, client.timeZone);
  if (from) throw new Refusal(notYetAgain(from, today));
}
