/** Reading space inside a transaction, for either kind of actor: the policies decide what there is. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/platform/auth/actor";
import { spaceState } from "./rules";
import type { BackNote, Contact, KindWord } from "./schema";
import type { SpaceView } from "./types";

const most = 12;

type Row = {
  id: string;
  asker_id: string;
  asker: string;
  starts_at: string;
  back_at: string;
  ended_at: string | null;
  contact: Contact;
  kind_word: KindWord;
  body: string | null;
  back_note: BackNote | null;
};

/** Those that stand first, then the latest. */
export async function spacesIn(tx: Tx, actor: Actor, coupleId: string): Promise<SpaceView[]> {
  const rows = await tx.execute<Row>(sql`
    select s.id, s.asker_id, k.first_name as asker, s.starts_at, s.back_at, s.ended_at, s.contact, s.kind_word, s.body, s.back_note
    from spaces s join clients k on k.couple_id = s.couple_id and k.id = s.asker_id
    where s.couple_id = ${coupleId}
    order by (s.ended_at is null and s.back_at > ${actor.at.toISOString()}) desc, s.starts_at desc, s.asked_at desc, s.id
    limit ${most}`);
  return rows.map((row) => {
    const startsAt = new Date(row.starts_at);
    const backAt = new Date(row.back_at);
    const endedAt = row.ended_at ? new Date(row.ended_at) : null;
    return {
      spaceId: row.id,
      askerName: row.asker,
      mine: row.asker_id === actor.personId,
      state: spaceState({ startsAt, backAt, endedAt }, actor.at),
      startsAt,
      backAt,
      endedAt,
      contact: row.contact,
      kindWord: row.kind_word,
      words: row.body,
      backNote: row.back_note,
    };
  });
}

/** Planned or running. */
export const standing = ({ state }: SpaceView) => state === "planned" || state === "running";
