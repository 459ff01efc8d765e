import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asActor } from "@/db/access";
import {
  closeCommitment,
  makeCommitment,
  noteOnCommitment,
  removeNote,
  reportCommitment,
  tellEarly,
  whatNext,
} from "@/lib/commitments/commands";
import { createCommitment } from "@/lib/commitments/records/create";
import type { MakeCommitment } from "@/lib/commitments/schema";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { answered } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-10T10:00:00Z"));
});

const friday = "2026-03-13";
const on = (who: Client, day: string) => actorAt(who, new Date(`${day}T10:00:00Z`));
const promise = (more: Partial<MakeCommitment> = {}): MakeCommitment => ({
  words: "I ring before I am late",
  toWhom: "partner",
  startsOn: friday,
  repeat: "weekly",
  times: 3,
  confidence: null,
  submitKey: randomUUID(),
  ...more,
});
const make = async () => (await makeCommitment(world.ben, promise())).commitmentId;
const calm = (results: PromiseSettledResult<unknown>[]) => {
  for (const result of results) {
    // Only refusals in words: no deadlock, no broken constraint.
    if (result.status === "rejected") {
      expect(
        result.reason instanceof Refusal || result.reason instanceof NotFound,
        String(result.reason),
      ).toBe(true);
    }
  }
  return results.map(({ status }) => status);
};
const together = async (...work: (() => Promise<unknown>)[]) =>
  calm(await Promise.allSettled(work.map((go) => go())));
const dayOf = async (commitmentId: string, onDate = friday) =>
  (
    await stored<{ state: string; reason: string | null; next: string | null }>(
      sql`select state, reason, next from commitment_occurrences where commitment_id = ${commitmentId} and on_date = ${onDate}`,
    )
  )[0];
const times = async (n: number, work: () => Promise<void>) => {
  for (let i = 0; i < n; i += 1) await work();
};

test("the same promise sent from two devices at once is one, with each day once", async () => {
  await times(10, async () => {
    const input = promise({ repeat: "daily", times: 7, confidence: 6 });
    const made = await Promise.all([0, 1, 2].map(() => makeCommitment(world.ben, input)));
    expect(new Set(made.map(({ commitmentId }) => commitmentId)).size).toBe(1);
    const [count] =
      await stored(sql`select count(*)::int as days, (select count(*)::int from commitment_confidences
      where commitment_id = ${made[0]?.commitmentId}) as sure from commitment_occurrences where commitment_id = ${made[0]?.commitmentId}`);
    expect(count).toEqual({ days: 7, sure: 1 });
  });
});

test("one answer handed in twice at once yields one promise", async () => {
  const responseId = await answered(world, world.ben);
  await times(10, async () => {
    const source = { responseId, item: randomUUID() };
    const made = await Promise.all(
      [promise(), promise(), promise()].map((input) =>
        asActor(world.ben, (tx) => createCommitment(tx, world.ben, { ...input, source })),
      ),
    );
    expect(new Set(made.map(({ commitmentId }) => commitmentId)).size).toBe(1);
    const [count] = await stored(
      sql`select count(*)::int as days from commitment_occurrences where commitment_id = ${made[0]?.commitmentId}`,
    );
    expect(count).toEqual({ days: 3 });
  });
});

test("reported differently from two devices at once: one of the two stands, the other is told", async () => {
  await times(10, async () => {
    const commitmentId = await make();
    const ben = on(world.ben, friday);
    const say = (step: "keep" | "miss") => () =>
      reportCommitment(ben, { commitmentId, onDate: friday, step });
    expect((await together(say("keep"), say("miss"))).sort()).toEqual(["fulfilled", "rejected"]);
    expect(["kept", "missed"]).toContain((await dayOf(commitmentId))?.state);
  });
});

test("told in advance on one device while it is ticked on another, past midnight: one of the two, with its reason or without", async () => {
  await times(10, async () => {
    const commitmentId = await make();
    const words = { reason: "r", proposal: "p", newOn: "2026-03-15" };
    const outcome = await together(
      () => reportCommitment(on(world.ben, friday), { commitmentId, onDate: friday, step: "keep" }),
      () => tellEarly(on(world.ben, "2026-03-12"), { commitmentId, onDate: friday, ...words }),
    );
    expect(outcome.sort()).toEqual(["fulfilled", "rejected"]);
    const day = await dayOf(commitmentId);
    const moved = await dayOf(commitmentId, "2026-03-15");
    if (day?.state === "kept") expect([day.reason, moved]).toEqual([null, undefined]);
    else expect([day?.state, moved?.state]).toEqual(["renegotiated", "planned"]);
  });
});

test("closed from two devices at the same moment: it is closed once", async () => {
  const before = (await auditEventsOf(world, "promise.close")).length;
  await times(10, async () => {
    const commitmentId = await make();
    const outcome = await together(
      () => closeCommitment(world.ben, { commitmentId }),
      () => closeCommitment(world.ben, { commitmentId }),
    );
    expect(outcome).toEqual(["fulfilled", "fulfilled"]);
    const [row] = await stored<{ closed_by: string }>(
      sql`select closed_by from commitments where id = ${commitmentId}`,
    );
    expect(row?.closed_by).toBe(world.ben.personId);
  });
  expect(await auditEventsOf(world, "promise.close")).toHaveLength(before + 10);
});

test("closed on one device while the other reports: reported before, or refused", async () => {
  const seen = new Set<string>();
  await times(15, async () => {
    const commitmentId = await make();
    const [reported] = await together(
      () => reportCommitment(on(world.ben, friday), { commitmentId, onDate: friday, step: "keep" }),
      () => closeCommitment(on(world.ben, friday), { commitmentId }),
    );
    const day = await dayOf(commitmentId);
    expect(day?.state).toBe(reported === "fulfilled" ? "kept" : "planned");
    seen.add(String(day?.state));
  });
  expect(seen.size).toBeGreaterThan(0);
});

test("whatever both do at once, on both sides of the day, the outcome is a legal one", {
  timeout: 120_000,
}, async () => {
  const days = ["2026-03-12", friday, "2026-03-14"] as const;
  const deeds = {
    keep: (commitmentId: string, at: Client) =>
      reportCommitment(at, { commitmentId, onDate: friday, step: "keep" }),
    late: (commitmentId: string, at: Client) =>
      reportCommitment(at, { commitmentId, onDate: friday, step: "keep_late" }),
    miss: (commitmentId: string, at: Client) =>
      reportCommitment(at, { commitmentId, onDate: friday, step: "miss" }),
    leave: (commitmentId: string, at: Client) =>
      reportCommitment(at, { commitmentId, onDate: friday, step: "cancel" }),
    undo: (commitmentId: string, at: Client) =>
      reportCommitment(at, { commitmentId, onDate: friday, step: "undo" }),
    tell: (commitmentId: string, at: Client) =>
      tellEarly(at, { commitmentId, onDate: friday, reason: "r", proposal: "p", newOn: "2026-03-16" }),
    move: (commitmentId: string, at: Client) =>
      whatNext(at, { commitmentId, onDate: friday, next: "another_day", newOn: "2026-03-16" }),
    letGo: (commitmentId: string, at: Client) =>
      whatNext(at, { commitmentId, onDate: friday, next: "let_go", newOn: null }),
    close: (commitmentId: string, at: Client) => closeCommitment(at, { commitmentId }),
    note: (commitmentId: string, at: Client) =>
      noteOnCommitment(at, { commitmentId, onDate: friday, words: "w" }),
    unNote: (commitmentId: string, at: Client) => removeNote(at, { commitmentId, onDate: friday }),
  };
  const names = Object.keys(deeds) as (keyof typeof deeds)[];
  const wave = fc.array(
    fc.record({
      deed: fc.constantFrom(...names, "undo" as const),
      who: fc.constantFrom("ben", "ben", "ana") as fc.Arbitrary<"ben" | "ana">,
      day: fc.constantFrom(...days),
    }),
    { minLength: 4, maxLength: 9 },
  );
  const ends = new Set<string>();
  for (const waves of fc.sample(fc.tuple(wave, wave), { numRuns: 40, seed: 20_260_310 })) {
    const commitmentId = await make();
    for (const script of waves) {
      await together(
        ...script.map(
          ({ deed, who, day }) =>
            () =>
              deeds[deed](commitmentId, on(world[who], day)),
        ),
      );
      const story = JSON.stringify(script);
      const rows = await stored<{
        on_date: string;
        state: string;
        next: string | null;
        moved: string | null;
        mine: boolean;
      }>(sql`select on_date::text, state, next, moved_from::text as moved, client_id = ${world.ben.personId} as mine
          from commitment_occurrences where commitment_id = ${commitmentId} order by on_date`);
      const fridayNow = rows.find((row) => row.on_date === friday);
      const moved = rows.filter((row) => row.moved !== null);
      expect(
        rows.every((row) => row.mine),
        story,
      ).toBe(true);
      expect(rows.length, story).toBe(3 + moved.length);
      // Another day is there exactly where it was told in advance or chosen after "not this time".
      expect(moved.length, story).toBe(
        fridayNow?.state === "renegotiated" || fridayNow?.next === "another_day" ? 1 : 0,
      );
      expect(fridayNow?.next === null || fridayNow?.state === "missed", story).toBe(true);
      expect(
        rows.filter((row) => row.on_date !== friday).every((row) => row.state === "planned"),
        story,
      ).toBe(true);
      const notes = await stored<{ n: number }>(
        sql`select count(*)::int as n from occurrence_notes where commitment_id = ${commitmentId} group by client_id`,
      );
      expect(
        notes.every(({ n }) => n === 1),
        story,
      ).toBe(true);
      ends.add(String(fridayNow?.state));
    }
  }
  expect(ends.size).toBeGreaterThan(4);
});
