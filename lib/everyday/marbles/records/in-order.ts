/** What one reader has: the marbles that they see fill the jars that they see, one after the other, oldest first. */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { jars, marbles } from "@/db/schema/marbles";
import { asSeen, type By, type Reader } from "@/lib/safety/records/as-seen";
import { type Filled, filled } from "../rules";

export type Of = { practiceId: string; coupleId: string };

/** To its author it came when they did it; to the other when it opened, where it had been held. */
const cameTo = (reader: Reader, author: AnyPgColumn, done: AnyPgColumn, came: AnyPgColumn) =>
  (reader.kind === "coach"
    ? sql<Date>`${done}`
    : sql<Date>`case when ${author} = ${reader.personId} then ${done} else ${came} end`
  ).mapWith(marbles.putInAt);

const ofCouple = (table: { practiceId: AnyPgColumn; coupleId: AnyPgColumn }, of: Of) =>
  and(eq(table.practiceId, of.practiceId), eq(table.coupleId, of.coupleId));

/** `nth` from 1, through all jars. A subselect. */
export function marblesInOrder(tx: Tx, reader: Reader, of: Of, by: By) {
  const marble = asSeen(reader, marbles, "marble", by);
  const at = cameTo(reader, marble.authorId, marble.putInAt, marble.cameAt);
  return tx
    .select({
      id: marble.id,
      authorId: marble.authorId,
      onDate: marble.onDate,
      kind: marble.kind,
      line: marble.line,
      putInAt: marble.putInAt,
      at: at.as("at"),
      nth: sql<number>`(row_number() over (order by ${at}, ${marble.id}))::int`.as("nth"),
    })
    .from(marble)
    .where(ofCouple(marble, of))
    .as("in_order");
}

/** Oldest first: full ones, and at most one with room. One that comes after it has not begun for this reader. */
export async function readJars(tx: Tx, reader: Reader, of: Of, by: By): Promise<Filled[]> {
  const at = cameTo(reader, jars.begunBy, jars.createdAt, jars.cameAt);
  const notHeld =
    by === "system" && reader.kind === "client"
      ? sql`${jars.heldFrom} is distinct from ${reader.personId}::uuid`
      : undefined;
  const jar = tx
    .select({
      jarId: jars.id,
      size: jars.size,
      beganAt: at.as("began_at"),
      upTo: sql<number>`(sum(${jars.size}) over (order by ${at}, ${jars.id}))::int`.as("up_to"),
    })
    .from(jars)
    .where(and(ofCouple(jars, of), notHeld))
    .as("jar");
  const last = marblesInOrder(tx, reader, of, by);
  const rows = await tx
    .select({
      jarId: jar.jarId,
      size: jar.size,
      upTo: jar.upTo,
      beganAt: jar.beganAt,
      lastAt: last.at,
    })
    .from(jar)
    .leftJoin(last, eq(last.nth, jar.upTo))
    .orderBy(asc(jar.upTo));
  return filled(rows);
}
