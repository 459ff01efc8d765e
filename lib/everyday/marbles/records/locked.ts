/** Statements on a couple's jar while the couple is locked. They need the system role: each names practice and couple. */
import "server-only";
import { and, count, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { jars, marbles } from "@/db/schema/marbles";
import { insertOnly } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { freePlace, type MarbleState, marbleState } from "../rules";
import type { AddMarble, Source } from "../schema";
import type { MarblePut } from "../types";

type OfCouple = typeof marbles | typeof jars;
const ours = (client: Client, table: OfCouple = marbles) =>
  and(eq(table.practiceId, client.practiceId), eq(table.coupleId, client.coupleId));

export const ourMarble = (client: Client, marbleId: string) => and(ours(client), eq(marbles.id, marbleId));

const notHeldFrom = (client: Client) => sql`${marbles.heldFrom} is distinct from ${client.personId}`;

const jarOfMarble = and(
  eq(jars.practiceId, marbles.practiceId),
  eq(jars.coupleId, marbles.coupleId),
  eq(jars.id, marbles.jarId),
);

/** The jar that has room, with how many marbles this client sees in it; or null. */
export async function readOpenJar(system: Tx, client: Client) {
  const [jar] = await system
    .select({
      jarId: jars.id,
      size: jars.size,
      marbles: system.$count(marbles, and(jarOfMarble, notHeldFrom(client))),
    })
    .from(jars)
    .where(and(ours(client, jars), isNull(jars.fullAt)));
  return jar ?? null;
}

/** How one's own marble stands. @throws NotFound */
export async function readOwnMarble(system: Tx, client: Client, marbleId: string): Promise<MarbleState> {
  const { putInAt, jarId, fullAt } = firstOrNotFound(
    await system
      .select({ putInAt: marbles.putInAt, jarId: marbles.jarId, fullAt: jars.fullAt })
      .from(marbles)
      .leftJoin(jars, jarOfMarble)
      .where(and(ourMarble(client, marbleId), eq(marbles.authorId, client.personId))),
  );
  return marbleState(putInAt, client.at, jarId === null ? null : { full: fullAt !== null });
}

async function placesTaken(system: Tx, client: Client, jarId: string): Promise<number[]> {
  const rows = await system
    .select({ place: marbles.place })
    .from(marbles)
    .where(and(ours(client), eq(marbles.jarId, jarId), notHeldFrom(client)));
  return rows.flatMap(({ place }) => place ?? []);
}

const markFull = (system: Tx, client: Client, jarId: string) =>
  system
    .update(jars)
    .set({ fullAt: client.at })
    .where(and(ours(client, jars), eq(jars.id, jarId), isNull(jars.fullAt)));

type Laid = { marbleId: string; outcome: Exclude<MarblePut["outcome"], "not_now">; fresh: boolean };
type Given = AddMarble & { source: Source };

/** The same form or the same line of an exercise sent twice is one marble. */
async function readSame(system: Tx, client: Client, { source, submitKey }: Given): Promise<Laid | null> {
  const same = source
    ? and(eq(marbles.sourceResponseId, source.responseId), eq(marbles.sourceItem, source.item))
    : and(eq(marbles.authorId, client.personId), eq(marbles.submitKey, submitKey));
  const [row] = await system
    .select({ marbleId: marbles.id, jarId: marbles.jarId, fullAt: jars.fullAt })
    .from(marbles)
    .leftJoin(jars, jarOfMarble)
    .where(and(ours(client), same));
  if (!row) return null;
  const outcome = row.jarId === null ? "beside" : row.fullAt ? "full" : "in";
  return { marbleId: row.marbleId, outcome, fresh: false };
}

/** In the open jar while there is room; else beside it, for the next one. Nothing that was good is turned away. */
export async function layMarble(system: Tx, client: Client, input: Given): Promise<Laid> {
  const before = await readSame(system, client, input);
  if (before) return before;
  const jar = await readOpenJar(system, client);
  const place = jar ? freePlace(await placesTaken(system, client, jar.jarId), jar.size) : null;
  const into = jar && place !== null ? jar : null;
  const { kind, line, onDate, submitKey, source } = input;
  const other = alias(marbles, "other");
  const seenByBoth = system
    .select({ many: count() })
    .from(other)
    .where(
      and(
        eq(other.practiceId, client.practiceId),
        eq(other.coupleId, client.coupleId),
        into ? eq(other.jarId, into.jarId) : sql`false`,
        isNull(other.heldFrom),
      ),
    );
  const { marbleId, held, others } = firstOrNotFound(
    await insertOnly(system, marbles, {
      practiceId: client.practiceId,
      coupleId: client.coupleId,
      jarId: into?.jarId ?? null,
      place: into ? place : null,
      authorId: client.personId,
      onDate,
      kind,
      line,
      putInAt: client.at,
      submitKey,
      sourceResponseId: source?.responseId ?? null,
      sourceItem: source?.item ?? null,
    }).returning({
      marbleId: marbles.id,
      held: sql<boolean>`${isNotNull(marbles.heldFrom)}`,
      others: sql`(${seenByBoth})`.mapWith(Number),
    }),
  );
  if (!into) return { marbleId, outcome: "beside", fresh: true };
  const full = into.marbles + 1 >= into.size;
  // For both it is full only with what both can see.
  if (full && others + 1 >= into.size && !held) await markFull(system, client, into.jarId);
  return { marbleId, outcome: full ? "full" : "in", fresh: true };
}

/** What lay beside the full jar goes into the new one, oldest first, as far as there is room. */
export async function fillJar(system: Tx, client: Client, jarId: string, size: number): Promise<void> {
  const beside = system
    .select({
      id: marbles.id,
      newPlace: sql<number>`row_number() over (order by ${marbles.putInAt}, ${marbles.id})::int`.as(
        "new_place",
      ),
    })
    .from(marbles)
    .where(and(ours(client), isNull(marbles.jarId), isNull(marbles.heldFrom)))
    .as("beside");
  const moved = await system
    .update(marbles)
    .set({ jarId, place: sql`${beside.newPlace}` })
    .from(beside)
    .where(and(ours(client), eq(marbles.id, beside.id), lte(beside.newPlace, size)))
    .returning({ id: marbles.id });
  if (moved.length >= size) await markFull(system, client, jarId);
}
