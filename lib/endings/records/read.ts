/** What a counselor reads of endings, each statement built once. Inside a counselor's transaction. */
import "server-only";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { aftercareNotes } from "@/db/schema/aftercare";
import { clients, couples } from "@/db/schema/couples";
import { endings, endingsTold } from "@/db/schema/endings";
import type { Untold } from "../types";

export const endingOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      status: couples.status,
      episode: couples.episode,
      jointUntil: couples.jointUntil,
      begunAt: endings.begunAt,
      begunBy: clients.firstName,
      closedAt: endings.closedAt,
    })
    .from(couples)
    .leftJoin(
      endings,
      and(
        eq(endings.practiceId, couples.practiceId),
        eq(endings.coupleId, couples.id),
        eq(endings.episode, couples.episode),
      ),
    )
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, endings.practiceId),
        eq(clients.coupleId, endings.coupleId),
        eq(clients.id, endings.begunBy),
      ),
    )
    .where(eq(couples.id, coupleId)),
);

/** What was written some months on, the latest first. */
export const wordsAfterwards = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      firstName: clients.firstName,
      month: aftercareNotes.month,
      how: aftercareNotes.how,
      words: aftercareNotes.words,
      writtenAt: aftercareNotes.writtenAt,
    })
    .from(aftercareNotes)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, aftercareNotes.practiceId),
        eq(clients.coupleId, aftercareNotes.coupleId),
        eq(clients.id, aftercareNotes.clientId),
      ),
    )
    .where(eq(aftercareNotes.coupleId, coupleId))
    .orderBy(desc(aftercareNotes.writtenAt), asc(clients.place)),
);

const named = (what: Untold["what"], since: PgColumn) => ({
  what: sql<Untold["what"]>`${sql.raw(`'${what}'`)}`.as("what"),
  coupleId: sql<string>`${couples.id}`.as("couple_id"),
  coupleLabel: couples.label,
  clientId: sql<string>`${clients.id}`.as("client_id"),
  firstName: clients.firstName,
  since: sql<string>`${since}`.as("since"),
});

/** Whom the counselor still has to tell, and who has written since. */
export const untoldRows = (tx: Tx, { since }: { since: string }) =>
  tx
    .select(named("untold", endings.begunAt))
    .from(couples)
    .innerJoin(
      endings,
      and(
        eq(endings.practiceId, couples.practiceId),
        eq(endings.coupleId, couples.id),
        eq(endings.episode, couples.episode),
      ),
    )
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .leftJoin(
      endingsTold,
      and(
        eq(endingsTold.practiceId, endings.practiceId),
        eq(endingsTold.coupleId, endings.coupleId),
        eq(endingsTold.episode, endings.episode),
        eq(endingsTold.clientId, clients.id),
      ),
    )
    .where(and(eq(couples.status, "separating"), isNull(endingsTold.clientId)))
    .unionAll(
      tx
        .select(named("wrote", aftercareNotes.writtenAt))
        .from(aftercareNotes)
        .innerJoin(
          couples,
          and(eq(couples.practiceId, aftercareNotes.practiceId), eq(couples.id, aftercareNotes.coupleId)),
        )
        .innerJoin(
          clients,
          and(
            eq(clients.practiceId, aftercareNotes.practiceId),
            eq(clients.coupleId, aftercareNotes.coupleId),
            eq(clients.id, aftercareNotes.clientId),
          ),
        )
        .where(gt(aftercareNotes.writtenAt, sql`${since}`)),
    );

/** What has waited longest first; a couple's two in the order of their names. */
export const untold = builtOnce((tx, given: { since: string }) =>
  untoldRows(tx, given).orderBy(sql`6, 2, 5`),
);
