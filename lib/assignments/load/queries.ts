/** What both carry, for their counselor; and one's own word for oneself. */
import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { hardWeeks, loadLimits } from "@/db/schema/load";
import { practices } from "@/db/schema/practices";
import { assignmentsOf } from "@/lib/assignments/records/assigned";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { limitOf, minutesInForce } from "./rules";
import type { CoupleLoad, MyLoad } from "./types";

/** @throws NotFound */
export function coupleLoad(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleLoad> {
  const today = dayIn(coach.timeZone, coach.at);
  const { practiceId } = coach;
  return readAs(coach, async (tx) => {
    const [partners, all, said, hard, practice] = await Promise.all([
      partnersOf(tx, coupleId),
      assignmentsOf(tx, { practiceId, coupleId }),
      tx
        .select({ clientId: loadLimits.clientId, saidBy: loadLimits.saidBy, minutes: loadLimits.minutes })
        .from(loadLimits)
        .where(and(eq(loadLimits.practiceId, practiceId), eq(loadLimits.coupleId, coupleId))),
      tx
        .select({ clientId: hardWeeks.clientId, untilOn: hardWeeks.untilOn })
        .from(hardWeeks)
        .where(
          and(
            eq(hardWeeks.practiceId, practiceId),
            eq(hardWeeks.coupleId, coupleId),
            gt(hardWeeks.untilOn, today),
          ),
        ),
      tx.select({ usual: practices.weeklyMinutes }).from(practices).where(eq(practices.id, practiceId)),
    ]);
    const { usual } = firstOrNotFound(practice);
    return {
      usual,
      partners: partners.map(({ clientId, firstName }) => {
        const by = (whose: "coach" | "partner") =>
          said.find((one) => one.clientId === clientId && one.saidBy === whose)?.minutes ?? null;
        const words = { set: by("coach"), said: by("partner") };
        return {
          ...{ clientId, firstName, ...words },
          inForce: minutesInForce(all, clientId, today),
          limit: limitOf({ ...words, usual }),
          hardUntil: hard.find((one) => one.clientId === clientId)?.untilOn ?? null,
        };
      }),
    };
  });
}

export function myLoad(client: Client): Promise<MyLoad> {
  const today = dayIn(client.timeZone, client.at);
  return readAs(client, async (tx) => {
    const [said, hard] = await Promise.all([
      tx
        .select({ minutes: loadLimits.minutes })
        .from(loadLimits)
        .where(eq(loadLimits.coupleId, client.coupleId)),
      tx
        .select({ untilOn: sql<string | null>`max(${hardWeeks.untilOn})` })
        .from(hardWeeks)
        .where(and(eq(hardWeeks.coupleId, client.coupleId), gt(hardWeeks.untilOn, today))),
    ]);
    return { today, minutes: said[0]?.minutes ?? null, hardUntil: hard[0]?.untilOn ?? null };
  });
}
