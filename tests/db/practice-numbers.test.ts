// Promise: an owner reads counts over all couples of their practice, and of no other; nobody else reads them; nothing of fewer than five is told.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { practiceNumbers } from "@/lib/caseload/numbers/queries";
import { NotFound } from "@/lib/platform/errors";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored } from "@/tests/factories/world";

test("counts over everybody, without a name and without the few", async () => {
  const world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const { practiceId, coach } = world;
  const id = await mapOfCauses(world);
  await handIn(world.ana, id, { not_clear: "x" });
  expect(await practiceNumbers(coach)).toMatchObject({
    statuses: [
      { status: "active", couples: null },
      { status: "one_partner", couples: 0 },
      { status: "paused", couples: 0 },
      { status: "separating", couples: 0 },
      { status: "closed", couples: 0 },
    ],
    exercises: { assigned: null, sent: null, rated: 0, useful: null },
    measures: [],
  });

  await stored(sql`insert into couples (practice_id, coach_id, label, started_on, status)
    select ${practiceId}, ${coach.personId}, 'zzlabel', '2026-01-05', case when n > 6 then 'closed' else 'active' end::couple_status
    from generate_series(1, 14) n`);
  await stored(sql`insert into clients (practice_id, couple_id, first_name, place)
    select practice_id, id, 'zzname', 1 from couples where label = 'zzlabel'`);
  await stored(sql`insert into pulses (practice_id, couple_id, client_id, week_on, rely)
    select c.practice_id, c.couple_id, c.id, d, 5 from clients c, (values (date '2026-02-02'), (date '2026-02-09'), (date '2020-01-06')) w(d)
    where c.practice_id = ${practiceId} and c.first_name = 'zzname'`);
  await stored(sql`insert into measure_results (practice_id, couple_id, client_id, measure, on_date, total, entered_by, entered_at)
    select c.practice_id, c.couple_id, c.id, 'rdas', d, t, ${coach.personId}, now()
    from clients c, (values (date '2026-01-12', 40), (date '2026-02-02', 41), (date '2026-03-02', 55)) w(d, t)
    where c.practice_id = ${practiceId} and c.first_name = 'zzname'`);

  await stored(sql`insert into assignments (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, release_rule)
    select k.practice_id, k.id, k.id, k.coach_id, e.id, e.current_version, 'one', 'w', '2026-02-02', 'automatic'
    from couples k, (select * from exercises where practice_id = ${practiceId} order by slug limit 1) e where k.label = 'zzlabel'`);
  await stored(sql`insert into responses (practice_id, couple_id, assignment_id, client_id, status, started_at, submitted_at, quality)
    select c.practice_id, c.couple_id, c.couple_id, c.id, 'done', now(), '2026-02-03', q
    from (select c.*, row_number() over (order by id) as nth from clients c where c.first_name = 'zzname' and c.practice_id = ${practiceId}) c,
      lateral (select case when nth <= 4 then 4 when nth <= 6 then 1 end as q) r`);

  const numbers = await practiceNumbers(coach);
  expect(numbers).toMatchObject({
    statuses: [
      { status: "active", couples: 9 },
      { couples: 0 },
      { couples: 0 },
      { couples: 0 },
      { status: "closed", couples: 8 },
    ],
    // Two couples of the world have somebody to wait for, the added ones nothing to do.
    attention: { kinds: expect.arrayContaining([{ kind: "quiet", couples: 8 }]) },
    checkIns: { people: 14, weeks: 28 },
    exercises: { assigned: 15, sent: 15, rated: 6, useful: 3 },
    measures: [
      {
        ...{ measure: "rdas", people: 14, again: 14, means: { start: 40, latest: 55 } },
        changes: { higher: 14, same: 0, lower: 0 },
      },
    ],
  });
  expect(JSON.stringify(numbers)).not.toMatch(/zz|[0-9a-f]{8}-/);
  expect((await practiceNumbers(world.stranger)).measures).toEqual([]);
  await expect(practiceNumbers(world.colleague)).rejects.toBeInstanceOf(NotFound);
});
