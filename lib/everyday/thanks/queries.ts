/** Thanks as each may see them: one's own, and what was sent and not taken back. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround } from "@/lib/practice/couples/records";
import { promptFor, thanksState } from "./rules";
import type { ThanksKind } from "./schema";
import type { CoupleThanks, ThanksPage } from "./types";

const most = 60;

type Row = {
  id: string;
  author_id: string;
  kind: ThanksKind;
  body: string;
  written_at: string;
  sent_at: string | null;
  taken_back_at: string | null;
};

export function myThanks(client: Client): Promise<ThanksPage> {
  const dayOf = (at: string) => dayIn(client.timeZone, new Date(at));
  return asActor(client, async (tx) => {
    const { partnerName, coachName, ending } = await peopleAround(tx, client);
    const rows = [
      ...(await tx.execute<Row>(sql`
        select id, author_id, kind, body, written_at, sent_at, taken_back_at from thanks
        where couple_id = ${client.coupleId} order by coalesce(sent_at, written_at) desc, id limit ${most}`)),
    ];
    const today = dayIn(client.timeZone, client.at);
    return {
      today,
      partnerName,
      coachName,
      ending,
      prompt: promptFor(today),
      received: rows.flatMap((row) =>
        row.author_id !== client.personId && row.sent_at
          ? [{ thanksId: row.id, kind: row.kind, body: row.body, sentOn: dayOf(row.sent_at) }]
          : [],
      ),
      mine: rows
        .filter((row) => row.author_id === client.personId)
        .map((row) => ({
          thanksId: row.id,
          kind: row.kind,
          body: row.body,
          state: thanksState({ sentAt: row.sent_at, takenBackAt: row.taken_back_at }),
          writtenOn: dayOf(row.written_at),
        })),
    };
  });
}

/** What was sent, newest first; kept ones are out of reach. @throws NotFound */
export function coupleThanks(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleThanks> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const rows = await tx.execute<Row & { author: string; sent_at: string }>(sql`
      select t.id, t.kind, t.body, t.sent_at, k.first_name as author
      from thanks t join clients k on k.couple_id = t.couple_id and k.id = t.author_id
      where t.couple_id = ${coupleId} and t.sent_at is not null order by t.sent_at desc, t.id limit ${most}`);
    return rows.map((row) => ({
      thanksId: row.id,
      kind: row.kind,
      body: row.body,
      authorName: row.author,
      sentOn: dayIn(coach.timeZone, new Date(row.sent_at)),
    }));
  });
}
