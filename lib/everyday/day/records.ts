/** Lines of the daily check-in inside a caller's transaction: one's own, and those of whole days as a reader may see them. */
import "server-only";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { checkInLines } from "@/db/schema/day";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import { lineKinds } from "./types";

export const myLines = (client: Client) =>
  and(
    eq(checkInLines.practiceId, client.practiceId),
    eq(checkInLines.coupleId, client.coupleId),
    eq(checkInLines.clientId, client.personId),
  );

/** The lines of the latest days on which something was written; of a day, what its reader wrote comes last. */
export function latestLines(
  tx: Tx,
  viewer: Actor,
  coupleId: string,
  { before, days }: { before: string | undefined; days: number },
) {
  const line = asSeen(viewer, checkInLines, "line");
  const here = and(eq(line.practiceId, viewer.practiceId), eq(line.coupleId, coupleId));
  const latest = tx
    .selectDistinct({ onDate: line.onDate })
    .from(line)
    .where(and(here, before ? lt(line.onDate, before) : undefined))
    .orderBy(desc(line.onDate))
    .limit(days);
  const mine = eq(line.clientId, viewer.personId);
  const order = sql.raw(`array[${lineKinds.map((kind) => `'${kind}'`).join(", ")}]`);
  return tx
    .select({
      lineId: line.id,
      kind: line.kind,
      words: line.words,
      wants: line.wants,
      onDate: line.onDate,
      clientId: line.clientId,
      firstName: clients.firstName,
      mine: sql<boolean>`${mine}`,
    })
    .from(line)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, line.practiceId),
        eq(clients.coupleId, line.coupleId),
        eq(clients.id, line.clientId),
      ),
    )
    .where(and(here, inArray(line.onDate, latest)))
    .orderBy(desc(line.onDate), mine, clients.place, sql`array_position(${order}, ${line.kind})`);
}
