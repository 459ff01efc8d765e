/** The weekly numbers, the marks on the chart, and what the two have said yes to sharing. */
import { actorAt } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { offerPulse } from "@/lib/trust/commands";
import { addChartEvent } from "@/lib/trust/events/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseItems } from "@/lib/trust/types";
import type { Cast } from "./cast";
import { anaLines, anaOfHerself, anaWeeks, benLines, benOfHimself, benWeeks, happened } from "./weeks";

type Start = Cast & { monday: string };

const told = (weeks: typeof anaWeeks, week: number) => {
  const values = pulseItems.map((item) => [item, weeks[item][week] ?? null] as const);
  if (values.every(([, value]) => value === null)) return null;
  return Object.fromEntries(
    values.map(([item, value]) => [item, value === -1 ? "declined" : value]),
  ) as Record<(typeof pulseItems)[number], number | "declined" | null>;
};

export async function tellWeeks({ coupleId, ana, ben, ruth, monday, dayAt }: Start): Promise<void> {
  for (let week = 0; week < 14; week += 1) {
    for (const [who, weeks, lines, ofOneself, day] of [
      [ana, anaWeeks, anaLines, anaOfHerself, 6],
      [ben, benWeeks, benLines, benOfHimself, 4],
    ] as const) {
      const answers = told(weeks, week);
      if (!answers) continue;
      const [selfRely = null, selfOpen = null] = ofOneself[week] ?? [];
      await answerPulse(actorAt(who, dayAt(week * 7 + day, 21)), {
        weekOn: addDays(monday, week * 7),
        ...{ ...answers, selfRely, selfOpen },
        line: lines[week] ?? null,
        submitKey: crypto.randomUUID(),
      });
    }
  }
  for (const { day, ...event } of happened) {
    await addChartEvent(actorAt(ruth, dayAt(day, 18)), {
      coupleId,
      ...event,
      onDate: addDays(monday, day),
      toDate: null,
    });
  }
  const firstTwoMonths = { fromWeek: monday, toWeek: addDays(monday, 7 * 7) };
  await offerPulse(actorAt(ana, dayAt(70, 21)), firstTwoMonths);
  await offerPulse(actorAt(ben, dayAt(71, 21)), { fromWeek: monday, toWeek: addDays(monday, 7 * 9) });
}
