/** Reading jars inside a transaction, for either kind of actor: the policies decide what there is. */
import "server-only";
import { and, asc, between, desc, eq, gt, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { type Filled, jarOf, marbleMay, marbleState } from "../rules";
import type { CoupleJar, MarbleView, OldJar } from "../types";
import { marblesInOrder, readJars } from "./in-order";

const jarView = (reader: Actor, { jarId, size, beganAt, fullAt }: Filled): OldJar => ({
  jarId,
  size,
  beganOn: dayIn(reader.timeZone, beganAt),
  fullOn: fullAt && dayIn(reader.timeZone, fullAt),
});

/** Those in one jar, and those beside the last one, for the next. */
async function readMarbles(
  tx: Tx,
  reader: Actor,
  coupleId: string,
  jars: Filled[],
  shown: Filled | undefined,
): Promise<MarbleView[]> {
  const marble = marblesInOrder(tx, reader, { practiceId: reader.practiceId, coupleId }, "reader");
  const isBeside = gt(marble.nth, jars.at(-1)?.upTo ?? 0);
  const rows = await tx
    .select({
      marbleId: marble.id,
      nth: marble.nth,
      authorId: marble.authorId,
      authorName: clients.firstName,
      onDate: marble.onDate,
      kind: marble.kind,
      line: marble.line,
      putInAt: marble.putInAt,
    })
    .from(marble)
    .innerJoin(clients, and(eq(clients.coupleId, coupleId), eq(clients.id, marble.authorId)))
    .where(shown ? or(isBeside, between(marble.nth, shown.upTo - shown.size + 1, shown.upTo)) : isBeside)
    .orderBy(desc(marble.onDate), desc(marble.at), asc(marble.id))
    .limit(400);
  return rows.map(({ authorId, putInAt, nth, ...marbleShown }) => {
    const own = authorId === reader.personId;
    const jar = jarOf(jars, nth);
    const state = marbleState(putInAt, reader.at, jar && { full: jar.fullAt !== null });
    return {
      ...marbleShown,
      place: jar && nth - (jar.upTo - jar.size),
      mine: { change: own && marbleMay(state, "change"), takeAway: own && marbleMay(state, "take_away") },
    };
  });
}

/** The jar asked for, else the open one, else the latest full one. */
export async function readJar(tx: Tx, reader: Actor, coupleId: string, asked?: string): Promise<CoupleJar> {
  const jars = await readJars(tx, reader, { practiceId: reader.practiceId, coupleId }, "reader");
  const latest = jars.at(-1);
  const shown = jars.find(({ jarId }) => jarId === asked) ?? latest;
  const marbles = await readMarbles(tx, reader, coupleId, jars, shown);
  const inside = marbles.filter(({ place }) => place !== null);
  return {
    jar: shown ? { ...jarView(reader, shown), marbles: inside } : null,
    present: shown === latest,
    beside: marbles.filter(({ place }) => place === null),
    others: jars
      .filter((jar) => jar !== shown)
      .map((jar) => jarView(reader, jar))
      .reverse(),
  };
}
