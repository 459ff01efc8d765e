/** Statements on a couple's jar while the couple is locked. They need the system role: each names practice and couple. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { jars, marbles } from "@/db/schema/marbles";
import { insertOnly } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { Reader } from "@/lib/safety/records/as-seen";
import { type Filled, jarOf, type MarbleState, marbleState, momentAfter } from "../rules";
import type { AddMarble, Source } from "../schema";
import type { MarblePut } from "../types";
import { marblesInOrder, readJars } from "./in-order";

type OfCouple = typeof marbles | typeof jars;
export type Partner = Extract<Reader, { kind: "client" }>;

export const ours = (client: Partner, table: OfCouple = marbles) =>
  and(eq(table.practiceId, client.practiceId), eq(table.coupleId, client.coupleId));

export const ourMarble = (client: Client, marbleId: string) => and(ours(client), eq(marbles.id, marbleId));

export const jarsOf = (system: Tx, reader: Partner): Promise<Filled[]> =>
  readJars(system, reader, reader, "system");

/** How many marbles this reader sees. */
export const countMarbles = (system: Tx, reader: Partner): Promise<number> =>
  system.$count(marblesInOrder(system, reader, reader, "system"));

/** Where a marble lies for one reader, or null when they do not see it. */
export async function readPlace(system: Tx, reader: Partner, marbleId: string) {
  const found = marblesInOrder(system, reader, reader, "system");
  const [marble] = await system
    .select({ nth: found.nth, authorId: found.authorId, putInAt: found.putInAt })
    .from(found)
    .where(eq(found.id, marbleId));
  if (!marble) return null;
  return { ...marble, jar: jarOf(await jarsOf(system, reader), marble.nth) };
}

/** How one's own marble stands. @throws NotFound */
export async function readOwnMarble(system: Tx, client: Client, marbleId: string): Promise<MarbleState> {
  const place = await readPlace(system, client, marbleId);
  const own = place?.authorId === client.personId ? [place] : [];
  const { putInAt, jar } = firstOrNotFound(own);
  return marbleState(putInAt, client.at, jar && { full: jar.fullAt !== null });
}

type Laid = { marbleId: string; outcome: Exclude<MarblePut["outcome"], "not_now">; fresh: boolean };
type Given = AddMarble & { source: Source };

/** The same form or the same line of an exercise sent twice is one marble. */
async function readSame(system: Tx, client: Client, { source, submitKey }: Given): Promise<string | null> {
  const same = source
    ? and(eq(marbles.sourceResponseId, source.responseId), eq(marbles.sourceItem, source.item))
    : and(eq(marbles.authorId, client.personId), eq(marbles.submitKey, submitKey));
  const [row] = await system
    .select({ marbleId: marbles.id })
    .from(marbles)
    .where(and(ours(client), same));
  return row?.marbleId ?? null;
}

/** After everything that this couple's marbles or jars have come by. */
export async function nextMoment(system: Tx, client: Client, table: OfCouple): Promise<Date> {
  const done = table === jars ? jars.createdAt : marbles.putInAt;
  const [row] = await system
    .select({
      last: sql<Date | null>`max(greatest(${done}, ${table.cameAt}))`.mapWith(marbles.putInAt),
    })
    .from(table)
    .where(ours(client, table));
  return momentAfter(row?.last ?? null, client.at);
}

async function insertMarble(system: Tx, client: Client, input: Given): Promise<string> {
  const { kind, line, onDate, submitKey, source } = input;
  const putInAt = await nextMoment(system, client, marbles);
  const { marbleId } = firstOrNotFound(
    await insertOnly(system, marbles, {
      practiceId: client.practiceId,
      coupleId: client.coupleId,
      authorId: client.personId,
      onDate,
      kind,
      line,
      putInAt,
      cameAt: putInAt,
      submitKey,
      sourceResponseId: source?.responseId ?? null,
      sourceItem: source?.item ?? null,
    }).returning({ marbleId: marbles.id }),
  );
  return marbleId;
}

/** In the open jar while there is room; else beside it, for the next one. Nothing that was good is turned away. */
export async function layMarble(system: Tx, client: Client, input: Given): Promise<Laid> {
  const before = await readSame(system, client, input);
  const marbleId = before ?? (await insertMarble(system, client, input));
  const place = await readPlace(system, client, marbleId);
  const isLast = place?.jar?.upTo === place?.nth;
  return {
    marbleId,
    outcome: !place?.jar ? "beside" : isLast ? "full" : "in",
    fresh: before === null,
  };
}
