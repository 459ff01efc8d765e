/** Reading signals inside a counselor's transaction: one statement, for today and for a record. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ReviewedSignal, Signals } from "../types";
import { signalsFrom } from "./open";

type Row = Omit<ReviewedSignal, "since" | "reviewedAt"> & {
  since: string;
  reviewedAt: string | null;
  total: number;
};

export const readSignals = (tx: Tx, state: "open" | "reviewed", where: SQL, order: SQL, most: number) =>
  tx.execute<Row>(sql`
    select s.id as "signalId", s.kind, s.couple_id as "coupleId", c.label as "coupleLabel", m.first_name as "personName",
      s.words, s.since, s.source, s.signs, s.rule, s.week_on::text as "weekOn", s.topic, s.about,
      s.response_id as "responseId", v.content ->> 'title' as exercise, s.reviewed_at as "reviewedAt",
      s.reviewed_words as "reviewedWords", s.total
    from (select s.*, count(*) over ()::int as total ${signalsFrom(state)}
      where ${where} order by ${order} limit ${most}) s
    join couples c on c.practice_id = s.practice_id and c.id = s.couple_id
    left join clients m on m.practice_id = s.practice_id and m.couple_id = s.couple_id and m.id = s.client_id
    left join responses r on r.practice_id = s.practice_id and r.couple_id = s.couple_id and r.id = s.response_id
    left join assignments a on a.practice_id = r.practice_id and a.couple_id = r.couple_id and a.id = r.assignment_id
    left join exercise_versions v
      on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    order by ${order}`);

/** The gravest first, then what has waited longest. Inside a counselor's transaction. */
export async function openSignalsIn(tx: Tx, asked: { coupleId?: string; most: number }): Promise<Signals> {
  const where = asked.coupleId ? sql`s.couple_id = ${asked.coupleId}` : sql`true`;
  const rows = await readSignals(tx, "open", where, sql`s.severity, s.since, s.id`, asked.most);
  return {
    signals: rows.map(({ total: _, reviewedAt: _at, reviewedWords: _words, ...row }) => ({
      ...row,
      since: new Date(row.since),
    })),
    total: rows[0]?.total ?? 0,
  };
}
