import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { comment } from "@/lib/assignments/comments/commands";
import { notForUs, setAside, takeUpAgain } from "@/lib/assignments/responses/commands";
import { markRead } from "@/lib/assignments/review/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const values = { causes: [{ cause: "other" }], starting_point: "there", left_out: "mine alone" };
const latest = async (id: string, who: Client) => {
  const [row] = await stored<{ id: string }>(
    sql`select id from responses where assignment_id = ${id} and client_id = ${who.personId}`,
  );
  if (!row) throw new Refusal("nothing yet");
  return row.id;
};

const deeds = {
  keep: (id: string, who: Client) => keep(who, id, { my_part: String(Math.random()) }),
  handIn: (id: string, who: Client) => handIn(who, id, values),
  handInAgain: (id: string, who: Client) => handIn(who, id, { causes: [{ cause: "betrayal_infidelity" }] }),
  widen: async (id: string, who: Client) =>
    widenAnswer(who, { responseId: await latest(id, who), fieldKey: "starting_point", to: "couple" }),
  withdrawAnswer: async (id: string, who: Client) =>
    withdrawAnswer(who, { responseId: await latest(id, who), fieldKey: "causes" }),
  setAside: (id: string, who: Client) => setAside(who, { assignmentId: id, occurrence: 1 }),
  notForUs: (id: string, who: Client) => notForUs(who, { assignmentId: id, occurrence: 1 }),
  takeUp: (id: string, who: Client) => takeUpAgain(who, { assignmentId: id, occurrence: 1 }),
  open: (id: string) => openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 }),
  takeBack: (id: string) => withdrawAssignment(world.coach, { assignmentId: id }),
  read: async (id: string, who: Client) => markRead(world.coach, { responseId: await latest(id, who) }),
  toBoth: async (id: string, who: Client) =>
    comment(world.coach, { responseId: await latest(id, who), to: "both", body: "For both" }),
};
type Deed = keyof typeof deeds;

/** What must hold whatever came first. */
async function legal(id: string, rule: "automatic" | "coach", story: string) {
  const [state] = await stored<Record<string, number>>(sql`
    select
      (select count(*)::int from (select client_id from responses where assignment_id = ${id} group by client_id having count(*) > 1) x) as doubled,
      (select count(*)::int from releases where assignment_id = ${id}) as opened,
      (select count(*)::int from responses where assignment_id = ${id} and submitted_at is not null) as handed_in,
      (select count(*)::int from drafts d join responses r on r.id = d.response_id where d.assignment_id = ${id} and r.submitted_at is not null) as stray_drafts,
      (select count(*)::int from answers n join responses r on r.id = n.response_id where n.assignment_id = ${id} and r.submitted_at is null) as stray_answers,
      (select count(*)::int from answers where assignment_id = ${id} and released_at is not null and audience <> 'couple') as open_but_private,
      (select count(*)::int from answers where assignment_id = ${id} and released_at is not null) as open_answers,
      (select count(*)::int from answers where assignment_id = ${id} and audience = 'couple' and withdrawn_at is null and released_at is null) as meant_but_closed,
      (select count(*)::int from comments where assignment_id = ${id} and to_client_id is null) as to_both,
      (select count(*)::int from answers where assignment_id = ${id} and field_key = 'causes') as causes`);
  if (!state) throw new Error("no state");
  expect(state, story).toMatchObject({ doubled: 0, stray_drafts: 0, stray_answers: 0, open_but_private: 0 });
  expect(state.causes, story).toBe(state.handed_in);
  if (state.opened) expect([state.opened, state.handed_in, state.meant_but_closed], story).toEqual([1, 2, 0]);
  else expect([state.open_answers, state.to_both], story).toEqual([0, 0]);
  if (rule === "automatic" && state.handed_in === 2) expect(state.opened, story).toBe(1);
  for (const [reader, author] of [
    [world.ana, world.ben],
    [world.ben, world.ana],
  ] as const) {
    const seen = await asActor(reader, (tx) =>
      tx.execute<{ ok: boolean }>(sql`
        select released_at is not null and withdrawn_at is null and audience = 'couple' as ok
        from answers where assignment_id = ${id} and client_id = ${author.personId}`),
    );
    expect(
      seen.every((row) => row.ok),
      story,
    ).toBe(true);
  }
  return state;
}

/** Handing in comes up often enough for exchanges to open. */
const names = [...(Object.keys(deeds) as Deed[]), ...Array<Deed>(8).fill("handIn")];
const play = async (id: string, script: { deed: Deed; first: boolean }[]) => {
  const results = await Promise.allSettled(
    script.map(({ deed, first }) => deeds[deed](id, first ? world.ana : world.ben)),
  );
  for (const result of results) {
    // Only refusals in words: no deadlock, no broken constraint.
    if (result.status === "rejected") expect(["Refusal", "NotFound"]).toContain(nameOf(result.reason));
  }
};
const nameOf = (error: unknown) =>
  error instanceof Refusal ? "Refusal" : error instanceof Error ? `${error.name}` : String(error);

test("whatever all three do at once, the outcome is a legal one", { timeout: 120_000 }, async () => {
  const wave = fc.array(fc.record({ deed: fc.constantFrom(...names), first: fc.boolean() }), {
    minLength: 4,
    maxLength: 9,
  });
  const waves = fc.sample(fc.tuple(fc.constantFrom("automatic" as const, "coach" as const), wave, wave), {
    numRuns: 50,
    seed: 20_260_304,
  });
  let opened = 0;
  for (const [rule, first, second] of waves) {
    const id = await mapOfCauses(world, { releaseRule: rule });
    const story = JSON.stringify([rule, first, second]);
    await play(id, first);
    await legal(id, rule, story);
    await play(id, second);
    opened += (await legal(id, rule, story)).opened ?? 0;
  }
  expect(opened).toBeGreaterThan(5);
});
