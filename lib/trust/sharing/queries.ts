/** What both partners may read of each other's weeks, in words: for a screen that both look at. */
import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { sharedPeriods } from "@/db/schema/pulse-sharing";
import { pulses } from "@/db/schema/pulses";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { readSeries } from "../records/series";
import { drawSeries } from "../rules/picture";
import { saidToBoth } from "../rules/said";
import { memory } from "../rules/shift";
import { thisWeek } from "../rules/when";
import type { SharedInWords } from "./types";

const asked = ["rely", "open", "hope", "trusted"] as const;

/** Only weeks that both have shared, and of these none that is held from one of them; nobody where nothing is shared. */
export const sharedInWords = (coach: Coach, { coupleId }: { coupleId: string }): Promise<SharedInWords[]> =>
  readAs(coach, async (tx) => {
    const last = thisWeek(coach.timeZone, coach.at);
    const span = { first: addDays(last, -7 * (memory - 1)), last, weeksOf: "mine and shared" as const };
    const [rows, periods, held] = await Promise.all([
      readSeries(tx, coach, coupleId, span),
      tx
        .select({ fromWeek: sharedPeriods.fromWeek, toWeek: sharedPeriods.toWeek })
        .from(sharedPeriods)
        .where(and(eq(sharedPeriods.coupleId, coupleId), isNull(sharedPeriods.endedAt))),
      tx
        .select({ personId: pulses.clientId, weekOn: pulses.weekOn })
        .from(pulses)
        .where(and(eq(pulses.coupleId, coupleId), isNotNull(pulses.heldFrom))),
    ]);
    const { series } = drawSeries(rows);
    const fromWeek = periods.map((one) => one.fromWeek).sort()[0];
    const toWeek = periods
      .map((one) => one.toWeek)
      .sort()
      .at(-1);
    const seen = (personId: string, weekOn: string) =>
      periods.some(({ fromWeek, toWeek }) => fromWeek <= weekOn && weekOn <= toWeek) &&
      !held.some((one) => one.personId === personId && one.weekOn === weekOn);
    return series.rely.map(({ personId, name }, i) => {
      const values = asked.map((item) =>
        (series[item][i]?.points ?? []).map(({ weekOn, value }) => (seen(personId, weekOn) ? value : null)),
      );
      const say = (item: (typeof asked)[number]) => saidToBoth(values[asked.indexOf(item)] ?? [], values);
      return {
        personId,
        name,
        weeks: fromWeek && toWeek ? { fromWeek, toWeek } : null,
        rely: say("rely"),
        open: say("open"),
        hope: say("hope"),
        trusted: say("trusted"),
      };
    });
  });
