import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { coupleHomework } from "@/lib/assignments/queries";
import { caseload } from "@/lib/caseload/queries";
import { daysLater, makeWorld, stored } from "@/tests/factories/world";

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const rules = [
  null,
  "FREQ=WEEKLY;COUNT=6",
  "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
  "FREQ=MONTHLY;COUNT=3",
  "FREQ=MONTHLY;COUNT=5;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
];
const statuses = ["done", "partly", "set_aside", "not_for_us", "in_progress"];

test("the caseload counts as open exactly what the couple's own page shows as open", async () => {
  const world = await makeWorld(new Date("2026-01-30T10:00:00Z"));
  const { coupleId, first, second } = world.couple;
  const key = sql`${world.practiceId}, ${coupleId}`;
  const exercise = await world.exercise("building-an-apology");
  const roll = dice(11);

  for (let i = 0; i < 40; i += 1) {
    const id = randomUUID();
    const rule = rules[roll(rules.length)] ?? null;
    const startsOn = rule?.includes("BYMONTHDAY")
      ? "2026-01-31"
      : Temporal.PlainDate.from("2026-01-26")
          .add({ days: roll(25) })
          .toString();
    const mode = roll(2) ? "apart" : "one";
    await stored(sql`
      insert into assignments (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, recurrence,
        release_rule, withdrawn_at)
      values (${key}, ${id}, ${world.coach.personId}, ${exercise},
        (select current_version from exercises where id = ${exercise} and practice_id = ${world.practiceId}),
        ${mode}, 'A reason', ${startsOn}, ${rule}, 'automatic', ${roll(8) ? null : "2026-02-01T00:00:00Z"}::timestamptz)`);
    for (const person of mode === "one" ? [first] : [first, second]) {
      await stored(sql`insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
        values (${key}, ${id}, ${person.personId}, 'each')`);
      for (let occurrence = 1; occurrence <= (rule ? 1 + roll(6) : 1); occurrence += 1) {
        if (roll(3) === 0) continue;
        const status = statuses[roll(statuses.length)] ?? "done";
        const submitted = status === "done" || status === "partly" ? "2026-02-01T00:00:00Z" : null;
        await stored(sql`
          insert into responses (practice_id, couple_id, assignment_id, occurrence, client_id, status, started_at, submitted_at)
          values (${key}, ${id}, ${occurrence}, ${person.personId}, ${status}, now(), ${submitted}::timestamptz)`);
        // Laid down for good: nothing comes after it.
        if (status === "not_for_us") break;
      }
    }
  }

  const counts = new Set<number>();
  for (const days of [0, 1, 7, 14, 15, 28, 29, 30, 58, 59, 60, 89, 150]) {
    const { coach } = daysLater(world, days);
    const { assignments } = await coupleHomework(coach, { coupleId });
    const { couples } = await caseload(coach);
    const counted = couples.find((couple) => couple.coupleId === coupleId)?.activeAssignments;
    expect([days, counted]).toEqual([days, assignments.filter((card) => card.active).length]);
    counts.add(counted ?? 0);
  }
  expect(counts.size).toBeGreaterThan(2);
});
