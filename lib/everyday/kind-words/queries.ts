/** Gentle words as each may see them. Their sender learns nothing of what became of them. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { mayWriteIn } from "./records";
import type { CoupleWords, WordsPage } from "./types";

const most = 20;
type Row = { id: string; author_id: string; body: string; sent_at: string; taken_back_at: string | null };

export function myWords(client: Client): Promise<WordsPage> {
  return asActor(client, async (tx) => {
    const rows = await tx.execute<Row>(sql`
      select id, author_id, body, sent_at, taken_back_at from gentle_words
      where couple_id = ${client.coupleId} order by sent_at desc, id limit ${most}`);
    const view = (row: Row) => ({
      wordId: row.id,
      body: row.body,
      sentOn: dayIn(client.timeZone, new Date(row.sent_at)),
    });
    return {
      mayWrite: await mayWriteIn(tx, client),
      received: rows.filter((row) => row.author_id !== client.personId).map(view),
      mine: rows
        .filter((row) => row.author_id === client.personId)
        .map((row) => ({ ...view(row), takenBack: row.taken_back_at !== null })),
    };
  });
}

/** @throws NotFound */
export function coupleWords(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleWords> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const rows = await tx.execute<Row & { author: string }>(sql`
      select w.id, w.body, w.sent_at, k.first_name as author
      from gentle_words w join clients k on k.couple_id = w.couple_id and k.id = w.author_id
      where w.couple_id = ${coupleId} order by w.sent_at desc, w.id limit ${most}`);
    return rows.map((row) => ({
      wordId: row.id,
      body: row.body,
      authorName: row.author,
      sentOn: dayIn(coach.timeZone, new Date(row.sent_at)),
    }));
  });
}
