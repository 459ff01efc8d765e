/** Reading conflicts, each with the map, summary and setbacks that the reader may see of it. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { requireCouple } from "@/lib/practice/couples/records";
import { authorsOfMaps, mapsForClient, mapsForCoach, ownMapStates } from "./cause-maps/records/read";
import { headOf, readHeads } from "./records/heads";
import { readersForClient, readersForCoach } from "./records/people";
import { setbackLines } from "./setbacks/records/read";
import { readSummary, settledByConflict } from "./summaries/records/read";
import type {
  CoachConflict,
  CoachConflictLine,
  MyConflict,
  MyConflictLine,
  MyConflicts,
  Person,
} from "./types";

/** Everything that this partner may see, their own maps of what was taken back from them included. */
export function myConflicts(client: Client): Promise<MyConflicts> {
  return readAs(client, async (tx) => {
    const readers = await readersForClient(tx, client);
    const { coachName, me, partner } = readers;
    const heads = await readHeads(tx, { coupleId: client.coupleId });
    const maps = await ownMapStates(tx, client);
    const states = new Map(maps.map(({ conflictId, state }) => [conflictId, state]));
    const conflicts = heads.map(
      (row): MyConflictLine => ({
        conflictId: row.conflictId,
        head: headOf(row, readers),
        map: states.get(row.conflictId) ?? null,
      }),
    );
    const headless = maps
      .filter(({ conflictId }) => !heads.some((head) => head.conflictId === conflictId))
      .map(({ conflictId, state }) => ({ conflictId, head: null, map: state }));
    const setbacks = await setbackLines(tx, client, client.coupleId);
    return { coachName, me, partner, conflicts: [...conflicts, ...headless], setbacks };
  });
}

/** @throws NotFound for what they may not see and have not written about */
export function myConflict(client: Client, conflictId: string): Promise<MyConflict> {
  const { coupleId } = client;
  return readAs(client, async (tx) => {
    const readers = await readersForClient(tx, client);
    const { coachName, me, partner } = readers;
    const [row] = await readHeads(tx, { conflictId });
    const maps = await mapsForClient(tx, coupleId, conflictId);
    const mapOf = (person: Person) => maps.find(({ clientId }) => clientId === person.clientId)?.map ?? null;
    const mine = mapOf(me);
    if (!row && !mine) throw new NotFound();
    return {
      conflictId,
      coachName,
      me,
      partner,
      head: row ? headOf(row, readers) : null,
      map: mine?.state ?? null,
      mine,
      theirs: mine?.state === "open" ? (mapOf(partner)?.content ?? null) : null,
      summary: await readSummary(tx, client, { coupleId, conflictId }),
      setbacks: await setbackLines(tx, client, coupleId, conflictId),
    };
  });
}

/** @throws NotFound */
export function coupleConflicts(coach: Coach, coupleId: string) {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const readers = await readersForCoach(tx, coach, coupleId);
    const { partners } = readers;
    const heads = await readHeads(tx, { coupleId });
    const authors = await authorsOfMaps(tx, coupleId);
    const settled = await settledByConflict(tx, coupleId);
    const conflicts = heads.map((row): CoachConflictLine => {
      const writers = authors.filter(({ conflictId }) => conflictId === row.conflictId);
      return {
        head: headOf(row, readers),
        mapsToRead: partners
          .filter((partner) => writers.some(({ clientId }) => clientId === partner.clientId))
          .map(({ name }) => name),
        settled: settled.get(row.conflictId) ?? null,
      };
    });
    return { partners, conflicts, setbacks: await setbackLines(tx, coach, coupleId) };
  });
}

/** @throws NotFound */
export function coupleConflict(
  coach: Coach,
  { coupleId, conflictId }: { coupleId: string; conflictId: string },
): Promise<CoachConflict> {
  return readAs(coach, async (tx) => {
    const row = firstOrNotFound(await readHeads(tx, { coupleId, conflictId }));
    const readers = await readersForCoach(tx, coach, coupleId);
    const maps = await mapsForCoach(tx, coupleId, conflictId);
    return {
      head: headOf(row, readers),
      partners: readers.partners,
      maps: readers.partners.flatMap((of) => {
        const map = maps.find(({ clientId }) => clientId === of.clientId);
        return map ? [{ of, open: map.state === "open", content: map.content }] : [];
      }),
      summary: await readSummary(tx, coach, { coupleId, conflictId }),
      setbacks: await setbackLines(tx, coach, coupleId, conflictId),
    };
  });
}
