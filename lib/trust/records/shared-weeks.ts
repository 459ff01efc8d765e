/** What both share of one question of the weekly check-in, and nothing from outside those weeks. With the rights of whoever reads it. */
import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pulses } from "@/db/schema/pulses";
import type { Actor } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { drawSeries } from "../rules/picture";
import { readTrends } from "../rules/trend";
import { byView } from "../rules/views";
import { thisWeek } from "../rules/when";
import type { PersonSeries, PulseItem } from "../types";
import { readSeries } from "./series";

const weeksBack = 52;

type Reader = Pick<Actor, "kind" | "practiceId" | "personId" | "timeZone" | "at">;

/** The weeks of one person that are kept from the other for now. */
const heldWeeks = (tx: Tx, coupleId: string) =>
  tx
    .select({ personId: pulses.clientId, weekOn: pulses.weekOn })
    .from(pulses)
    .where(and(eq(pulses.coupleId, coupleId), isNotNull(pulses.heldFrom)));

/**
 * For a counselor without what is held from either; for a partner as they see them.
 * @returns for each person the points and what they come to, from the shared weeks alone; null while not both share
 */
export async function sharedWeeks(tx: Tx, reader: Reader, coupleId: string, view: PulseItem) {
  const last = thisWeek(reader.timeZone, reader.at);
  const first = addDays(last, -7 * (weeksBack - 1));
  const [rows, held] = await Promise.all([
    readSeries(tx, reader, coupleId, { first, last, weeksOf: "shared" }),
    reader.kind === "coach" ? heldWeeks(tx, coupleId) : [],
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
