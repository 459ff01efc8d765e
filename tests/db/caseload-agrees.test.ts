import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { coupleHomework } from "@/lib/assignments/queries";
import { caseload } from "@/lib/caseload/queries";
import { addDays } from "@/lib/platform/time/day";
import { recurrenceFor } from "@/lib/platform/time/occurrences";
import { daysLater, makeWorld, stored } from "@/tests/factories/world";

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const repeats = ["once", "weekly", "fortnightly", "monthly", "monthly"] as const;
const statuses = ["done", "partly", "set_aside", "not_for_us", "in_progress"];

test("the caseload counts as open exactly what the couple's own page shows as open", async () => {
  const world = await makeWorld(new Date("2026-01-30T10:00:00Z"));
  const { coupleId, first, second } = world.couple;
  const key = sql`${world.practiceId}, ${coupleId}`;
  const library = await stored<{ id: string; modes: string[]; current_version: number }>(sql`
    select e.id, e.current_version, array(select jsonb_array_elements_text(v.content -> 'modes')) as modes
    from exercises e join exercise_versions v
      on v.practice_id = e.practice_id and v.exercise_id = e.id and v.version = e.current_version
    where e.practice_id = ${world.practiceId} order by e.slug`);
  expect(new Set(library.flatMap((exercise) => exercise.modes))).toEqual(
    new Set(["one", "apart", "together"]),
  );
  const roll = dice(11);

  for (let i = 0; i < 60; i += 1) {
    const id = randomUUID();
    const startsOn = addDays("2026-01-26", roll(25));
    const rule = recurrenceFor(repeats[roll(repeats.length)] ?? "once", 2 + roll(5), startsOn);
    const exercise = library[i % library.length];
    if (!exercise) throw new Error("the library is empty");
    const mode = exercise.modes[roll(exercise.modes.length)] ?? "one";
    await stored(sql`
      insert into assignments (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, recurrence,
        release_rule, withdrawn_at)
      values (${key}, ${id}, ${world.coach.personId}, ${exercise.id}, ${exercise.current_version},
        ${mode}, 'A reason', ${startsOn}, ${rule}, 'automatic', ${roll(8) ? null : "2026-02-01T00:00:00Z"}::timestamptz)`);
    for (const person of mode === "one" ? [first] : [first, second]) {
      await stored(sql`insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
        values (${key}, ${id}, ${person.personId}, 'each')`);
    }
    // The sheet for both can be written, not laid down.
    const authors = mode === "one" ? [first] : mode === "apart" ? [first, second] : [null, first, second];
    for (const person of authors) {
      for (let occurrence = 1; occurrence <= (rule ? 1 + roll(6) : 1); occurrence += 1) {
        if (roll(3) === 0) continue;
        const status = statuses[roll(person ? statuses.length : 2)] ?? "done";
        const submitted = status === "done" || status === "partly" ? "2026-02-01T00:00:00Z" : null;
        await stored(sql`
          insert into responses (practice_id, couple_id, assignment_id, occurrence, client_id, status, started_at, submitted_at)
          values (${key}, ${id}, ${occurrence}, ${person?.personId ?? null}, ${status}, now(), ${submitted}::timestamptz)`);
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
