/** Pauses as each may see them: one's own, the one of both, and for the counselor every one. */
import "server-only";
import { and, desc, eq, isNotNull, lte, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { couplePauses as pausesOfBoth } from "@/db/schema/pauses";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { runningPauses } from "./records/running";
import type { CouplePauses, MyPauses } from "./types";

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

export function myPauses(client: Client): Promise<MyPauses> {
  const today = dayIn(client.timeZone, client.at);
  return readAs(client, async (tx) => {
    const [{ partnerName, coachName, ending }, { ours, until }, last] = await Promise.all([
      peopleAround(tx, client),
      runningPauses(tx, client.coupleId, today),
      readLastOfBoth(tx, client, today),
    ]);
    return {
      today,
      partnerName,
      coachName,
      ending,
      alone: until(client.personId, "alone"),
      yes: until(client.personId, "together"),
      ours,
      last,
    };
  });
}

/** @throws NotFound */
export function couplePauses(coach: Coach, { coupleId }: { coupleId: string }): Promise<CouplePauses> {
  const today = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const [people, { ours, until }] = await Promise.all([
      partnersOf(tx, coupleId),
      runningPauses(tx, coupleId, today),
    ]);
    return {
      ours,
      each: people.map(({ clientId, firstName }) => ({
        clientId,
        firstName,
        alone: until(clientId, "alone"),
        yes: until(clientId, "together"),
        hardUntil: until(clientId, "hard")?.untilOn ?? null,
      })),
    };
  });
}
