/** What both share of one question of the weekly check-in, and nothing from outside those weeks. Inside a counselor's transaction. */
import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pulses } from "@/db/schema/pulses";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { drawSeries } from "../rules/picture";
import { readTrends } from "../rules/trend";
import { byView } from "../rules/views";
import { thisWeek } from "../rules/when";
import type { PersonSeries, PulseItem } from "../types";
import { readSeries } from "./series";

const weeksBack = 52;

/** The weeks of one person that are kept from the other for now. */
const heldWeeks = (tx: Tx, coupleId: string) =>
  tx
    .select({ personId: pulses.clientId, weekOn: pulses.weekOn })
    .from(pulses)
    .where(and(eq(pulses.coupleId, coupleId), isNotNull(pulses.heldFrom)));

/** @returns for each person the points and what they come to, from the shared weeks alone; null while not both share */
export async function sharedWeeks(tx: Tx, coach: Coach, coupleId: string, view: PulseItem) {
  const last = thisWeek(coach.timeZone, coach.at);
  const first = addDays(last, -7 * (weeksBack - 1));
  const [rows, held] = await Promise.all([
    readSeries(tx, coach, coupleId, { first, last, weeksOf: "mine and shared" }),
    heldWeeks(tx, coupleId),
  ]);
  if (rows.length === 0) return null;
  const kept = new Set(held.map(({ personId, weekOn }) => `${personId} ${weekOn}`));
  const { weeks, series } = drawSeries(rows);
  const pointsOf = ({ personId, points }: PersonSeries) =>
    points.map(({ weekOn, value }) => ({ weekOn, value: kept.has(`${personId} ${weekOn}`) ? null : value }));
  return {
    weeks,
    people: series[view].map((person) => {
      const points = pointsOf(person);
      const empty = points.map(({ weekOn }) => ({ weekOn, value: null }));
      const { sentences, answered } = readTrends(
        byView((one) => (one === view ? points : empty)),
        [],
        "self",
      )[view];
      const { personId, shape } = person;
      return {
        personId,
        shape,
        values: points.map(({ value }) => value),
        sentences: answered ? sentences : [],
      };
    }),
  };
}
