/** Pauses as each may see them: one's own, the one of both, and for the counselor every one. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround } from "@/lib/practice/couples/records";
import { isOver } from "./rules";
import type { CouplePauses, MyPauses, Until } from "./types";

type Said = { client_id: string; kind: "alone" | "together"; until_on: string | null };

const saidIn = async (tx: Tx, coupleId: string, today: string) =>
  (
    await tx.execute<Said>(
      sql`select client_id, kind, until_on from pauses where couple_id = ${coupleId} and ended_at is null`,
    )
  ).filter((row) => !isOver(row.until_on, today));

async function oursIn(tx: Tx, coupleId: string, today: string): Promise<Until | null> {
  const [row] = await tx.execute<{ until_on: string | null }>(
    sql`select until_on from couple_pauses where couple_id = ${coupleId} and ended_at is null`,
  );
  return row && !isOver(row.until_on, today) ? { untilOn: row.until_on } : null;
}

const recently = 30;

/** Seen by both, so that nobody learns of the other's yes without their learning that it was found out. */
async function lastIn(tx: Tx, { coupleId, timeZone, at }: Client, today: string): Promise<MyPauses["last"]> {
  const rows = await tx.execute<{ begun: string; ended: string | null; until_on: string | null }>(sql`
    select begun_at as begun, ended_at as ended, until_on from couple_pauses where couple_id = ${coupleId}
      and (ended_at is not null or until_on <= ${today}::date) order by begun_at desc limit 1`);
  const [row] = rows;
  if (!row) return null;
  const ended = row.ended ? dayIn(timeZone, new Date(row.ended)) : today;
  const toDay = row.until_on && row.until_on < ended ? row.until_on : ended;
  return toDay > addDays(dayIn(timeZone, at), -recently)
    ? { fromDay: dayIn(timeZone, new Date(row.begun)), toDay }
    : null;
}

const until = (row: Said | undefined): Until | null => (row ? { untilOn: row.until_on } : null);

export function myPauses(client: Client): Promise<MyPauses> {
  const today = dayIn(client.timeZone, client.at);
  return asActor(client, async (tx) => {
    const { partnerName, coachName, ending } = await peopleAround(tx, client);
    const mine = (await saidIn(tx, client.coupleId, today)).filter(
      (row) => row.client_id === client.personId,
    );
    return {
      today,
      partnerName,
      coachName,
      ending,
      alone: until(mine.find((row) => row.kind === "alone")),
      yes: until(mine.find((row) => row.kind === "together")),
      ours: await oursIn(tx, client.coupleId, today),
      last: await lastIn(tx, client, today),
    };
  });
}

/** @throws NotFound */
export function couplePauses(coach: Coach, { coupleId }: { coupleId: string }): Promise<CouplePauses> {
  const today = dayIn(coach.timeZone, coach.at);
  return asActor(coach, async (tx) => {
    const people = await partnersOf(tx, coupleId);
    const said = await saidIn(tx, coupleId, today);
    return {
      ours: await oursIn(tx, coupleId, today),
      each: people.map(({ clientId, firstName }) => {
        const of = (kind: Said["kind"]) =>
          until(said.find((row) => row.client_id === clientId && row.kind === kind));
        return { clientId, firstName, alone: of("alone"), yes: of("together") };
      }),
    };
  });
}
