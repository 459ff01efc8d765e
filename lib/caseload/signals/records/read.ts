/** Reading signals inside a counselor's transaction: one statement, for today and for a record. */
import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { signals } from "@/db/schema/signals";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { ReviewedSignal, Signal, Signals } from "../types";
import { gravestFirst, type Reviewed, signalRow as s, signalRows } from "./open";

const ofCouple = (table: typeof clients | typeof responses) =>
  and(eq(table.practiceId, s.practiceId), eq(table.coupleId, s.coupleId));

const readSignals = (tx: Tx, state: Reviewed, where: SQL, order: SQL, most: number) =>
  tx
    .select({
      signalId: sql<string>`${s.id}`,
      kind: sql<Signal["kind"]>`${s.kind}`,
      coupleId: sql<string>`${s.coupleId}`,
      coupleLabel: couples.label,
      personName: clients.firstName,
      words: sql<string | null>`${s.words}`,
      since: sql<Date>`s.since`.mapWith(signals.raisedAt),
      source: sql<Signal["source"]>`s.source`,
      signs: sql<Signal["signs"]>`s.signs`,
      rule: sql<Signal["rule"]>`${s.rule}`,
      weekOn: sql<string | null>`${s.weekOn}::text`,
      topic: sql<Signal["topic"]>`s.topic`,
      about: sql<Signal["about"]>`s.about`,
      responseId: sql<string | null>`${s.responseId}`,
      exercise: exerciseVersions.title,
      reviewedAt: sql<Date | null>`${s.reviewedAt}`.mapWith(signals.reviewedAt),
      reviewedWords: sql<string | null>`${s.reviewedWords}`,
      total: sql<number>`s.total`,
    })
    .from(sql`(select s.*, count(*) over ()::int as total from ${signalRows(state)}
      where ${where} order by ${order} limit ${most}) s`)
    .innerJoin(couples, and(eq(couples.practiceId, s.practiceId), eq(couples.id, s.coupleId)))
    .leftJoin(clients, and(ofCouple(clients), eq(clients.id, s.clientId)))
    .leftJoin(responses, and(ofCouple(responses), eq(responses.id, s.responseId)))
    .leftJoin(
      assignments,
      and(
        eq(assignments.practiceId, responses.practiceId),
        eq(assignments.coupleId, responses.coupleId),
        eq(assignments.id, responses.assignmentId),
      ),
    )
    .leftJoin(exerciseVersions, versionOfAssignment)
    .orderBy(order);

const latestFirst = sql`${s.reviewedAt} desc, ${s.id}`;
type OfCouple = { coupleId: string; most: number };

const openOfAll = builtOnce((tx, { most }: { most: number }) =>
  readSignals(tx, "open", sql`true`, gravestFirst, most),
);
const openOfCouple = builtOnce((tx, { coupleId, most }: OfCouple) =>
  readSignals(tx, "open", eq(s.coupleId, coupleId), gravestFirst, most),
);
const reviewedOfCouple = builtOnce((tx, { coupleId, most }: OfCouple) =>
  readSignals(tx, "reviewed", eq(s.coupleId, coupleId), latestFirst, most),
);

/** The gravest first, then what has waited longest. */
export async function readOpenSignals(
  tx: Tx,
  { coupleId, most }: { coupleId?: string; most: number },
): Promise<Signals> {
  const rows = await (coupleId ? openOfCouple(tx, { coupleId, most }) : openOfAll(tx, { most }));
  return {
    signals: rows.map(({ total: _, reviewedAt: _at, reviewedWords: _words, ...signal }) => signal),
    total: rows[0]?.total ?? 0,
  };
}

/** Of one couple, the latest first. */
export async function readReviewedSignals(
  tx: Tx,
  { coupleId, most }: { coupleId: string; most: number },
): Promise<ReviewedSignal[]> {
  const rows = await reviewedOfCouple(tx, { coupleId, most });
  return rows.flatMap(({ total: _, reviewedAt, ...signal }) =>
    reviewedAt ? [{ ...signal, reviewedAt }] : [],
  );
}
