/** Reading conflicts, each with the map, summary and setbacks that the reader may see of it. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { MapState } from "@/lib/conflicts/cause-maps/rules/states";
import type { CauseMapContent } from "@/lib/conflicts/cause-maps/schema";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { headOf } from "./records/head";
import { heads, partnersIn, setbacksIn, summaryIn } from "./records/parts";
import type {
  CoachConflict,
  CoachConflictLine,
  CoachFrom,
  MyConflict,
  MyConflictLine,
  MyConflicts,
  MyMap,
} from "./types";

async function us(tx: Tx, client: Client) {
  const partners = await partnersIn(tx, client.coupleId);
  const { name: coachName } = firstOrNotFound(
    await tx.execute<{ name: string }>(sql`
      select k.name from couples c join coaches k on k.practice_id = c.practice_id and k.id = c.coach_id`),
  );
  const [one, two] = partners;
  const [me, partner] = one.clientId === client.personId ? [one, two] : [two, one];
  return { partners, coachName, me, partner, personId: client.personId };
}

/** Everything that this partner may see, their own maps of what was taken back from them included. */
export function myConflicts(client: Client): Promise<MyConflicts> {
  return asActor(client, async (tx) => {
    const { coachName, me, partner, ...readers } = await us(tx, client);
    const rows = await heads(tx, sql`f.couple_id = ${client.coupleId}`);
    const maps = await tx.execute<{ conflict_id: string; state: MapState }>(
      sql`select conflict_id, state from cause_maps where client_id = ${client.personId}`,
    );
    const states = new Map(maps.map((map) => [map.conflict_id, map.state]));
    const conflicts = rows.map(
      (row): MyConflictLine => ({
        conflictId: row.id,
        head: headOf(row, { ...readers, coachName }),
        map: states.get(row.id) ?? null,
      }),
    );
    const left = maps
      .filter(({ conflict_id }) => !rows.some(({ id }) => id === conflict_id))
      .map(({ conflict_id, state }) => ({ conflictId: conflict_id, head: null, map: state }));
    const setbacks = await setbacksIn(tx, sql`s.couple_id = ${client.coupleId}`, client.personId);
    return { coachName, me, partner, conflicts: [...conflicts, ...left], setbacks };
  });
}

type MapRow = Omit<MyMap, "coachFrom"> & { coachFrom: CoachFrom; clientId: string };

/** @throws NotFound for what they may not see and have not written about */
export function myConflict(client: Client, conflictId: string): Promise<MyConflict> {
  return asActor(client, async (tx) => {
    const { coachName, me, partner, ...readers } = await us(tx, client);
    const [row] = await heads(tx, sql`f.id = ${conflictId}`);
    const maps = await tx.execute<MapRow>(sql`
      select client_id as "clientId", state, coach_from as "coachFrom", content, revision, was_open as "wasOpen" from cause_maps
      where couple_id = ${client.coupleId} and conflict_id = ${conflictId}`);
    const own = maps.find(({ clientId }) => clientId === me.clientId);
    if (!row && !own) throw new NotFound();
    const theirs = maps.find(({ clientId }) => clientId === partner.clientId);
    const here = sql`couple_id = ${client.coupleId} and conflict_id = ${conflictId}`;
    return {
      conflictId,
      coachName,
      me,
      partner,
      head: row ? headOf(row, { ...readers, coachName }) : null,
      map: own?.state ?? null,
      mine: own
        ? {
            state: own.state,
            coachFrom: own.coachFrom,
            content: own.content,
            revision: own.revision,
            wasOpen: own.wasOpen,
          }
        : null,
      theirs: own?.state === "open" ? (theirs?.content ?? null) : null,
      summary: await summaryIn(tx, here, client),
      setbacks: await setbacksIn(
        tx,
        sql`s.couple_id = ${client.coupleId} and s.conflict_id = ${conflictId}`,
        client.personId,
      ),
    };
  });
}

const coupleIn = async (tx: Tx, coach: Coach, coupleId: string) => {
  const partners = await partnersIn(tx, coupleId);
  return { partners, coachName: coach.name, personId: coach.personId };
};

/** @throws NotFound */
export function coupleConflicts(coach: Coach, coupleId: string) {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select 1 from couples where id = ${coupleId}`));
    const readers = await coupleIn(tx, coach, coupleId);
    const rows = await heads(tx, sql`f.couple_id = ${coupleId}`);
    const maps = await tx.execute<{ conflict_id: string; client_id: string }>(
      sql`select conflict_id, client_id from cause_maps where couple_id = ${coupleId}`,
    );
    const stands = await tx.execute<{ conflict_id: string; kind: string; words: string | null }>(
      sql`select conflict_id, kind, words from conflict_summaries where couple_id = ${coupleId} and state = 'standing'`,
    );
    const lines = rows.map((row): CoachConflictLine => {
      const settled = stands.find(({ conflict_id }) => conflict_id === row.id);
      return {
        head: headOf(row, readers),
        mapsToRead: readers.partners
          .filter(({ clientId }) =>
            maps.some((map) => map.conflict_id === row.id && map.client_id === clientId),
          )
          .map(({ name }) => name),
        settled: !settled
          ? null
          : settled.kind === "differently"
            ? { kind: "differently" }
            : { kind: "words", words: settled.words ?? "" },
      };
    });
    const setbacks = await setbacksIn(tx, sql`s.couple_id = ${coupleId}`, coach.personId);
    return { partners: readers.partners, conflicts: lines, setbacks };
  });
}

/** @throws NotFound */
export function coupleConflict(
  coach: Coach,
  { coupleId, conflictId }: { coupleId: string; conflictId: string },
): Promise<CoachConflict> {
  return asActor(coach, async (tx) => {
    const here = sql`couple_id = ${coupleId} and conflict_id = ${conflictId}`;
    const row = firstOrNotFound(await heads(tx, sql`f.couple_id = ${coupleId} and f.id = ${conflictId}`));
    const readers = await coupleIn(tx, coach, coupleId);
    const maps = await tx.execute<{ clientId: string; state: MapState; content: CauseMapContent }>(
      sql`select client_id as "clientId", state, content from cause_maps where ${here}`,
    );
    return {
      head: headOf(row, readers),
      partners: readers.partners,
      maps: readers.partners.flatMap((of) => {
        const map = maps.find(({ clientId }) => clientId === of.clientId);
        return map ? [{ of, open: map.state === "open", content: map.content }] : [];
      }),
      summary: await summaryIn(tx, here, coach),
      setbacks: await setbacksIn(
        tx,
        sql`s.couple_id = ${coupleId} and s.conflict_id = ${conflictId}`,
        coach.personId,
      ),
    };
  });
}
