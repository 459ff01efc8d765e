/** Answers after sessions in a caller's transaction, and whether one can be looked back at. */
import "server-only";
import { and, desc, eq, exists, gt, lte, notExists, type SQL, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { allianceAnswers } from "@/db/schema/alliance";
import { appointments } from "@/db/schema/appointments";
import { couples } from "@/db/schema/couples";
import { daysOpen } from "./schema";

type Given = SQL | string;
const lately = (at: Given) =>
  and(
    lte(appointments.endsAt, sql`${at}::timestamptz`),
    gt(appointments.endsAt, sql`${at}::timestamptz - make_interval(days => ${sql.raw(String(daysOpen))})`),
  );

const unsaid = (tx: Tx, me: Given) =>
  notExists(
    tx
      .select({ one: sql`1` })
      .from(allianceAnswers)
      .where(
        and(
          eq(allianceAnswers.coupleId, appointments.coupleId),
          eq(allianceAnswers.appointmentId, appointments.id),
          eq(allianceAnswers.clientId, sql`${me}`),
        ),
      ),
  );

/** For a client's statement on `couples`: a session of theirs was some days ago, and they have said nothing about it. */
export const hasSessionToLookBackAt = (tx: Tx, me: string, at: string): SQL<boolean> =>
  sql<boolean>`${exists(
    tx
      .select({ one: sql`1` })
      .from(appointments)
      .where(and(eq(appointments.coupleId, couples.id), lately(at), unsaid(tx, me))),
  )}`;

const openFor = builtOnce((tx, { coupleId, me, at }: { coupleId: string; me: string; at: string }) =>
  tx
    .select({ appointmentId: appointments.id, startsAt: appointments.startsAt })
    .from(appointments)
    .where(and(eq(appointments.coupleId, coupleId), lately(at), unsaid(tx, me)))
    .orderBy(desc(appointments.endsAt))
    .limit(1),
);

/** The latest session of theirs that a client can look back at. */
export const sessionToLookBackAt = (tx: Tx, asked: { coupleId: string; me: string; at: string }) =>
  openFor(tx, asked);

const answersOf = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({
      clientId: allianceAnswers.clientId,
      appointmentId: allianceAnswers.appointmentId,
      startsAt: appointments.startsAt,
      heard: allianceAnswers.heard,
      topics: allianceAnswers.topics,
      pace: allianceAnswers.pace,
      fair: allianceAnswers.fair,
      words: allianceAnswers.words,
    })
    .from(allianceAnswers)
    .innerJoin(
      appointments,
      and(
        eq(appointments.coupleId, allianceAnswers.coupleId),
        eq(appointments.id, allianceAnswers.appointmentId),
      ),
    )
    .where(eq(allianceAnswers.coupleId, coupleId))
    .orderBy(desc(appointments.startsAt)),
);

/** All that this reader may read, the latest first. */
export const allianceRows = (tx: Tx, coupleId: string) => answersOf(tx, { coupleId });
