/** Reading jars inside a transaction, for either kind of actor: the policies decide what there is. */
import "server-only";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { jars, marbles } from "@/db/schema/marbles";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import { marbleMay, marbleState } from "../rules";
import type { CoupleJar, JarView, MarbleView, OldJar } from "../types";

type JarRow = { jarId: string; size: number; createdAt: Date; fullAt: Date | null };

const jarView = (reader: Actor, { jarId, size, createdAt, fullAt }: JarRow): OldJar => ({
  jarId,
  size,
  beganOn: dayIn(reader.timeZone, createdAt),
  fullOn: fullAt && dayIn(reader.timeZone, fullAt),
});

/** In one jar, or beside the full one, for the next. */
async function readMarbles(
  tx: Tx,
  reader: Actor,
  coupleId: string,
  jar: { jarId: string; full: boolean } | null,
): Promise<MarbleView[]> {
  const marble = asSeen(reader, marbles, "marble");
  const rows = await tx
    .select({
      marbleId: marble.id,
      place: marble.place,
      authorId: marble.authorId,
      authorName: clients.firstName,
      onDate: marble.onDate,
      kind: marble.kind,
      line: marble.line,
      putInAt: marble.putInAt,
    })
    .from(marble)
    .innerJoin(clients, and(eq(clients.coupleId, marble.coupleId), eq(clients.id, marble.authorId)))
    .where(and(eq(marble.coupleId, coupleId), jar ? eq(marble.jarId, jar.jarId) : isNull(marble.jarId)))
    .orderBy(desc(marble.onDate), desc(marble.putInAt), asc(marble.id))
    .limit(300);
  return rows.map(({ authorId, putInAt, ...shown }) => {
    const own = authorId === reader.personId;
    const state = marbleState(putInAt, reader.at, jar);
    return {
      ...shown,
      mine: { change: own && marbleMay(state, "change"), takeAway: own && marbleMay(state, "take_away") },
    };
  });
}

/** The jar asked for, else the open one, else the latest full one. */
export async function readJar(tx: Tx, reader: Actor, coupleId: string, asked?: string): Promise<CoupleJar> {
  const rows = await tx
    .select({ jarId: jars.id, size: jars.size, createdAt: jars.createdAt, fullAt: jars.fullAt })
    .from(jars)
    .where(eq(jars.coupleId, coupleId))
    .orderBy(sql`${jars.fullAt} desc nulls first`)
    .limit(50);
  const shown = rows.find(({ jarId }) => jarId === asked) ?? rows[0];
  const beside = await readMarbles(tx, reader, coupleId, null);
  let jar: JarView | null = null;
  if (shown) {
    const inside = await readMarbles(tx, reader, coupleId, {
      jarId: shown.jarId,
      full: shown.fullAt !== null,
    });
    jar = { ...jarView(reader, shown), marbles: inside };
  }
  return {
    jar,
    present: shown === rows[0],
    beside,
    others: rows.filter((row) => row !== shown).map((row) => jarView(reader, row)),
  };
}
