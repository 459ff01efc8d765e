/** Reading jars inside a transaction, for either kind of actor: the policies decide what there is. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import { marbleMay, marbleState } from "../rules";
import type { MarbleKind } from "../schema";
import type { CoupleJar, JarView, MarbleView } from "../types";

type JarRow = { id: string; size: number; created_at: string; full_at: string | null };
type MarbleRow = {
  id: string;
  jar_id: string | null;
  place: number | null;
  author_id: string;
  author: string;
  on_date: string;
  kind: MarbleKind;
  line: string;
  put_in_at: string;
};
type Reader = Actor;

const dayOf = (reader: Reader, at: string) => dayIn(reader.timeZone, new Date(at));

const listed = (reader: Reader, row: JarRow) => ({
  jarId: row.id,
  size: row.size,
  beganOn: dayOf(reader, row.created_at),
  fullOn: row.full_at ? dayOf(reader, row.full_at) : null,
});

function marbleView(reader: Reader, row: MarbleRow, jar: { full: boolean } | null): MarbleView {
  const own = row.author_id === reader.personId;
  const state = marbleState(new Date(row.put_in_at), reader.at, jar);
  return {
    marbleId: row.id,
    place: row.place,
    authorName: row.author,
    onDate: row.on_date,
    kind: row.kind,
    line: row.line,
    mine: { change: own && marbleMay(state, "change"), takeAway: own && marbleMay(state, "take_away") },
  };
}

const marblesWhere = (tx: Tx, reader: Actor, coupleId: string, where: SQL) =>
  tx.execute<MarbleRow>(sql`
    select m.id, m.jar_id, m.place, m.author_id, k.first_name as author, m.on_date, m.kind, m.line, m.put_in_at
    from ${asSeen(reader, "marbles")} m join clients k on k.couple_id = m.couple_id and k.id = m.author_id
    where m.couple_id = ${coupleId} and ${where}
    order by m.on_date desc, m.put_in_at desc, m.id limit 300`);

/** The jar asked for, else the open one, else the latest full one. */
export async function coupleJarIn(
  tx: Tx,
  reader: Reader,
  coupleId: string,
  asked?: string,
): Promise<CoupleJar> {
  const rows = [
    ...(await tx.execute<JarRow>(sql`
      select id, size, created_at, full_at from jars where couple_id = ${coupleId}
      order by full_at desc nulls first limit 50`)),
  ];
  const shown = rows.find((row) => row.id === asked) ?? rows[0];
  const beside = await marblesWhere(tx, reader, coupleId, sql`m.jar_id is null`);
  let jar: JarView | null = null;
  if (shown) {
    const marbles = await marblesWhere(tx, reader, coupleId, sql`m.jar_id = ${shown.id}`);
    const state = { full: shown.full_at !== null };
    jar = { ...listed(reader, shown), marbles: marbles.map((row) => marbleView(reader, row, state)) };
  }
  return {
    jar,
    present: shown === rows[0],
    beside: beside.map((row) => marbleView(reader, row, null)),
    others: rows.filter((row) => row !== shown).map((row) => listed(reader, row)),
  };
}
