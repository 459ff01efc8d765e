import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { asksOf } from "@/components/caseload/today/asks";
import { coupleHomework } from "@/lib/assignments/queries";
import { dismissAttention, postponeAttention } from "@/lib/caseload/attention/commands";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { type CaseloadView, caseloadOnly, caseloadSorts } from "@/lib/caseload/types";
import { untoldPartners } from "@/lib/endings/queries";
import { addDays } from "@/lib/platform/time/day";
import { recurrenceFor } from "@/lib/platform/time/occurrences";
import { diary } from "@/lib/sessions/appointments/queries";
import { addMany } from "@/tests/factories/many-couples";
import { daysLater, makeWorld, stored } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";

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

describe("sixty couples of every status, some of whose things are put off", () => {
  const many = async () => {
    const world = await makeWorld();
    const admin = await openAdmin();
    await addMany(admin, world.coach, 1, 60);
    const nth = sql`substr(label, 6)::int`;
    const ofMany = sql`practice_id = ${world.practiceId} and label like 'Many %'`;
    for (const [status, rest] of [
      ["paused", 0],
      ["one_partner", 1],
      ["separating", 2],
      ["closed", 3],
    ] as const)
      await stored(sql`update couples set status = ${status} where ${ofMany} and ${nth} % 8 = ${rest}`);
    await stored(sql`update clients set left_at = now() where place = 2 and couple_id in
      (select id from couples where ${ofMany} and status = 'one_partner')`);
    await stored(sql`insert into time_alone_requests (practice_id, couple_id, client_id, asked_at)
      select c.practice_id, c.couple_id, c.id, now() - ${nth} * interval '1 minute' from clients c join couples k on k.id = c.couple_id
      where k.practice_id = ${world.practiceId} and label like 'Many %' and ${nth} % 9 = 4 and place = 1`);
    await admin.end({ timeout: 2 });
    const { attention } = await today(world.coach);
    for (const [at, { coupleId, coupleLabel, key }] of attention.items.entries())
      if (at % 3 === 0 || Number(coupleLabel.slice(5)) % 5 === 2)
        await postponeAttention(world.coach, { coupleId, key, weeks: 2 });
      else if (at % 7 === 0) await dismissAttention(world.coach, { coupleId, key, words: "Not now." });
    return world;
  };
  const whole = async (coach: Awaited<ReturnType<typeof many>>["coach"], view: Partial<CaseloadView>) => {
    const first = await caseload(coach, view);
    const rest = await Promise.all(
      Array.from({ length: first.pages - 1 }, (_, i) => caseload(coach, { ...view, page: i + 2 })),
    );
    return [first, ...rest].flatMap(({ couples }) => couples);
  };

  test("ask in the caseload for what they ask for on the first page, in its order, and whatever it is narrowed to", async () => {
    const { coach } = await many();
    const now = await today(coach);
    const [untold, { alone }] = await Promise.all([untoldPartners(coach), diary(coach)]);
    const { dueChecks, unread, attention } = now;
    const asks = asksOf(
      { signals: now.signals.signals, untold, alone, dueChecks, unread, items: attention.items },
      { day: String, moment: String },
    );
    const order = [...new Set(asks.map(({ coupleId }) => coupleId))];
    expect(attention.putOff.length).toBeGreaterThan(20);

    const current = await whole(coach, { show: "current" });
    const archive = await whole(coach, { show: "closed" });
    for (const shown of [current, archive]) {
      const here = new Set(shown.map(({ coupleId }) => coupleId));
      const wanted = order.filter((id) => here.has(id));
      expect(shown.filter(({ needsALook }) => needsALook).map(({ coupleId }) => coupleId)).toEqual(wanted);
      expect(shown.slice(0, wanted.length).map(({ coupleId }) => coupleId)).toEqual(wanted);
    }
    expect(current.filter(({ needsALook }) => !needsALook).length).toBeGreaterThan(0);
    const works = ({ status }: (typeof current)[number]) => status === "active" || status === "one_partner";
    const fits: Record<CaseloadView["only"], (couple: (typeof current)[number]) => boolean> = {
      all: () => true,
      attention: ({ needsALook }) => needsALook,
      safety: ({ partners }) => partners.some(({ checkDue }) => checkDue),
      unanswered: (couple) =>
        works(couple) &&
        couple.partners.some(
          ({ joinStatus, thisWeek, place }) =>
            joinStatus === "joined" && !thisWeek && (couple.status === "active" || place === 1),
        ),
      unbooked: (couple) => works(couple) && couple.nextSession === null,
    };
    for (const only of caseloadOnly)
      for (const sort of caseloadSorts) {
        const ids = (await whole(coach, { only, sort })).map(({ coupleId }) => coupleId);
        const wanted = current.filter(fits[only]).map(({ coupleId }) => coupleId);
        expect([only, sort, [...ids].sort()]).toEqual([only, sort, [...wanted].sort()]);
        if (sort === "attention") expect([only, ids]).toEqual([only, wanted]);
      }
  }, 60_000);
});
