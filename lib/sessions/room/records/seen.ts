/** What both partners can read at this moment, inside their counselor's transaction: nothing that is held from either, nothing that one has to themselves. */
import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { sharedAgendas } from "@/db/schema/agenda";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { agreements } from "@/db/schema/agreements";
import { commitments } from "@/db/schema/commitments";
import { clients } from "@/db/schema/couples";
import { marbles } from "@/db/schema/marbles";
import { thanks } from "@/db/schema/thanks";
import { isolate } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day";
import type { RoomItem } from "../types";

const few = 6;

/** What was sent by then, for a screen that shows what was there when it was turned; without a time whatever is there. */
const sentBy = (time: PgColumn, until?: Date) => (until ? lte(time, until) : undefined);

/** By name of whoever wrote it. */
const by = (table: { practiceId: PgColumn; coupleId: PgColumn }, author: PgColumn): SQL | undefined =>
  and(eq(clients.practiceId, table.practiceId), eq(clients.coupleId, table.coupleId), eq(clients.id, author));

const item = (id: string, words: string, name: string | null = null, more: string[] = []): RoomItem => ({
  ...{ id, words, by: name, more },
});

export async function agendaSeen(tx: Tx, coupleId: string): Promise<RoomItem[]> {
  const [shared] = await tx
    .select({ lines: sharedAgendas.lines })
    .from(sharedAgendas)
    .where(and(eq(sharedAgendas.coupleId, coupleId), isNull(sharedAgendas.withdrawnAt)));
  return (shared?.lines ?? []).map((line, i) => item(String(i), line));
}

/** Each line with whom it binds. */
export async function agreementsSeen(tx: Tx, coupleId: string): Promise<RoomItem[]> {
  const partners = await tx
    .select({ id: clients.id, name: clients.firstName })
    .from(clients)
    .where(eq(clients.coupleId, coupleId));
  const bound = new Map<string | null, string>(partners.map(({ id, name }) => [id, isolate(name)]));
  const rows = await tx
    .select({ id: agreements.id, words: agreementVersions.words })
    .from(agreements)
    .innerJoin(
      agreementVersions,
      and(
        eq(agreementVersions.practiceId, agreements.practiceId),
        eq(agreementVersions.coupleId, agreements.coupleId),
        eq(agreementVersions.agreementId, agreements.id),
        eq(agreementVersions.state, "active"),
        isNull(agreementVersions.heldFrom),
      ),
    )
    .where(and(eq(agreements.coupleId, coupleId), isNull(agreements.heldFrom)))
    .orderBy(desc(agreementVersions.signedAt), asc(agreements.id));
  return rows.map(({ id, words }) =>
    item(
      id,
      words.title,
      null,
      words.items.map((one) => `${bound.get(one.owner) ?? "Both"}: ${one.words}`),
    ),
  );
}

export async function promisesSeen(tx: Tx, coupleId: string, until?: Date): Promise<RoomItem[]> {
  const rows = await tx
    .select({
      ...{ id: commitments.id, words: commitments.words, name: clients.firstName },
      ...{ startsOn: commitments.startsOn, recurrence: commitments.recurrence },
    })
    .from(commitments)
    .innerJoin(clients, by(commitments, commitments.clientId))
    .where(
      and(
        eq(commitments.coupleId, coupleId),
        isNull(commitments.closedOn),
        isNull(commitments.heldFrom),
        sentBy(commitments.createdAt, until),
      ),
    )
    .orderBy(asc(clients.place), asc(commitments.startsOn), asc(commitments.id));
  return rows.map(({ id, words, name, startsOn, recurrence }) =>
    item(id, words, name, [
      recurrence === null ? `For ${dateInWords(startsOn)}` : `From ${dateInWords(startsOn)} on`,
    ]),
  );
}

/** The latest lines, and no number: a partner may have chosen not to see one. */
export async function jarSeen(tx: Tx, coupleId: string, until?: Date): Promise<RoomItem[]> {
  const rows = await tx
    .select({ id: marbles.id, words: marbles.line, name: clients.firstName })
    .from(marbles)
    .innerJoin(clients, by(marbles, marbles.authorId))
    .where(and(eq(marbles.coupleId, coupleId), isNull(marbles.heldFrom), sentBy(marbles.cameAt, until)))
    .orderBy(desc(marbles.onDate), desc(marbles.cameAt), asc(marbles.id))
    .limit(few);
  return rows.map(({ id, words, name }) => item(id, words, name));
}

export async function thanksSeen(tx: Tx, coupleId: string, until?: Date): Promise<RoomItem[]> {
  const rows = await tx
    .select({ id: thanks.id, words: thanks.body, name: clients.firstName })
    .from(thanks)
    .innerJoin(clients, by(thanks, thanks.authorId))
    .where(
      and(
        eq(thanks.coupleId, coupleId),
        isNotNull(thanks.sentAt),
        isNull(thanks.takenBackAt),
        isNull(thanks.heldFrom),
        sentBy(thanks.sentAt, until),
      ),
    )
    .orderBy(desc(thanks.sentAt), asc(thanks.id))
    .limit(few);
  return rows.map(({ id, words, name }) => item(id, words, name));
}
