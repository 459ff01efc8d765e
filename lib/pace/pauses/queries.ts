/** Pauses as each may see them: one's own, the one of both, and for the counselor every one. */
import "server-only";
import { and, desc, eq, isNotNull, lte, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { couplePauses as pausesOfBoth } from "@/db/schema/pauses";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { readOwnPauses, readPauseOfBoth } from "./records/running";
import type { CouplePauses, MyPauses, Until } from "./types";

const recently = 30;

/** Seen by both, so that nobody learns of the other's yes without their learning that it was found out. */
async function readLastOfBoth(
  tx: Tx,
  { coupleId, timeZone }: Client,
  today: string,
): Promise<MyPauses["last"]> {
  const [row] = await tx
    .select({
      begunAt: pausesOfBoth.begunAt,
      endedAt: pausesOfBoth.endedAt,
      untilOn: pausesOfBoth.untilOn,
    })
    .from(pausesOfBoth)
    .where(
      and(
        eq(pausesOfBoth.coupleId, coupleId),
        or(isNotNull(pausesOfBoth.endedAt), lte(pausesOfBoth.untilOn, today)),
      ),
    )
    .orderBy(desc(pausesOfBoth.begunAt))
    .limit(1);
  if (!row) return null;
  const ended = row.endedAt ? dayIn(timeZone, row.endedAt) : today;
  const toDay = row.untilOn && row.untilOn < ended ? row.untilOn : ended;
  return toDay > addDays(today, -recently) ? { fromDay: dayIn(timeZone, row.begunAt), toDay } : null;
}

type OwnPause = Awaited<ReturnType<typeof readOwnPauses>>[number];

const untilOf = (rows: OwnPause[], kind: OwnPause["kind"]): Until | null => {
  const row = rows.find((one) => one.kind === kind);
  return row ? { untilOn: row.untilOn } : null;
};

export function myPauses(client: Client): Promise<MyPauses> {
  const today = dayIn(client.timeZone, client.at);
  return readAs(client, async (tx) => {
    const { partnerName, coachName, ending } = await peopleAround(tx, client);
    const all = await readOwnPauses(tx, client.coupleId, today);
    const mine = all.filter(({ clientId }) => clientId === client.personId);
    return {
      today,
      partnerName,
      coachName,
      ending,
      alone: untilOf(mine, "alone"),
      yes: untilOf(mine, "together"),
      ours: await readPauseOfBoth(tx, client.coupleId, today),
      last: await readLastOfBoth(tx, client, today),
    };
  });
}

/** @throws NotFound */
export function couplePauses(coach: Coach, { coupleId }: { coupleId: string }): Promise<CouplePauses> {
  const today = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const people = await partnersOf(tx, coupleId);
    const all = await readOwnPauses(tx, coupleId, today);
    return {
      ours: await readPauseOfBoth(tx, coupleId, today),
      each: people.map(({ clientId, firstName }) => {
        const theirs = all.filter((one) => one.clientId === clientId);
        return { clientId, firstName, alone: untilOf(theirs, "alone"), yes: untilOf(theirs, "together") };
      }),
    };
  });
}
