/** Reading space inside a transaction, for either kind of actor: the policies decide what there is. */
import "server-only";
import { and, asc, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { spaces } from "@/db/schema/pauses";
import type { Actor } from "@/lib/platform/auth/actor";
import { spaceState } from "./rules";
import type { SpaceView } from "./types";

const most = 12;

/** Planned or running, in the database's words. */
export const isOpenAt = (at: Date | SQL) => and(isNull(spaces.endedAt), gt(spaces.backAt, at));

/** Those that are planned or running first, then the latest. */
export async function readSpaces(tx: Tx, actor: Actor, coupleId: string): Promise<SpaceView[]> {
  const rows = await tx
    .select({
      spaceId: spaces.id,
      askerId: spaces.askerId,
      askerName: clients.firstName,
      startsAt: spaces.startsAt,
      backAt: spaces.backAt,
      endedAt: spaces.endedAt,
      contact: spaces.contact,
      kindWord: spaces.kindWord,
      words: spaces.body,
      backNote: spaces.backNote,
    })
    .from(spaces)
    .innerJoin(clients, and(eq(clients.coupleId, spaces.coupleId), eq(clients.id, spaces.askerId)))
    .where(eq(spaces.coupleId, coupleId))
    .orderBy(sql`(${isOpenAt(actor.at)}) desc`, desc(spaces.startsAt), desc(spaces.askedAt), asc(spaces.id))
    .limit(most);
  return rows.map(({ askerId, ...space }) => ({
    ...space,
    mine: askerId === actor.personId,
    state: spaceState(space, actor.at),
  }));
}

/** Planned or running. */
export const isCurrent = ({ state }: SpaceView) => state === "planned" || state === "running";
