/** Two people at the same moment, over real parallel connections: whatever comes first, the end is one of the legal states. */
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reopenMap, reworkMap, saveMap, withdrawMap } from "@/lib/conflicts/cause-maps/commands";
import { isLegalPair, type MapState } from "@/lib/conflicts/cause-maps/rules/states";
import { keepConflict, shareConflict } from "@/lib/conflicts/commands";
import { myConflict } from "@/lib/conflicts/queries";
import {
  confirmSummary,
  proposeSummary,
  seeDifferently,
  takeBackSummary,
} from "@/lib/conflicts/summaries/commands";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { conflictOf, draftMap, mapInput, readyMap, sideBySide } from "@/tests/factories/conflicts";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** Refusals are answers; anything else is a surprise and fails the test. */
const settled = (deeds: Promise<unknown>[]) =>
  Promise.all(
    deeds.map((deed) =>
      deed.then(
        () => "done",
        (error) => {
          if (error instanceof Refusal || error instanceof NotFound) return "refused";
          throw error;
        },
      ),
    ),
  );

async function legal(conflictId: string, story: string) {
  const maps = await stored<{ state: MapState }>(
    sql`select state from cause_maps where conflict_id = ${conflictId}`,
  );
  const [a, b] = maps.map(({ state }) => state);
  expect(isLegalPair(a ?? "none", b ?? "none"), `${story}: ${a} beside ${b}`).toBe(true);
  expect(
    a === "ready" && b === "ready" ? await released(conflictId) : false,
    `${story}: both ready, not open`,
  ).toBe(false);
  const [counts] = await stored<{ proposed: number; standing: number; own: number }>(sql`
    select count(*) filter (where state = 'proposed')::int as proposed, count(*) filter (where state = 'standing')::int as standing,
      0 as own from conflict_summaries where conflict_id = ${conflictId}`);
  expect(counts?.proposed, story).toBeLessThanOrEqual(1);
  expect(counts?.standing, story).toBeLessThanOrEqual(1);
  return { maps: [a, b], ...counts };
}

const released = async (conflictId: string) =>
  (await stored(sql`select 1 from conflicts where id = ${conflictId} and released_at is not null`)).length >
  0;
const key = () => crypto.randomUUID();

test("both make theirs ready at the same moment: always both open, opened once", async () => {
  for (let round = 0; round < 30; round += 1) {
    const id = await conflictOf(world);
    await Promise.all([draftMap(world.ana, id), draftMap(world.ben, id)]);
    const done = await settled([readyMap(world.ana, id, {}, 1), readyMap(world.ben, id, {}, 1)]);
    expect(done).toEqual(["done", "done"]);
    expect((await legal(id, `round ${round}`)).maps).toEqual(["open", "open"]);
  }
});

test("a form sent several times makes one map, one draft, one opening", async () => {
  for (let round = 0; round < 10; round += 1) {
    const id = await conflictOf(world);
    expect(await settled([1, 2, 3].map(() => saveMap(world.ana, mapInput(id))))).toEqual([
      "done",
      "done",
      "done",
    ]);
    const ready = () => readyMap(world.ana, id, {}, 1);
    expect(await settled([ready(), ready(), readyMap(world.ben, id), readyMap(world.ben, id)])).toEqual(
      Array(4).fill("done"),
    );
    expect((await legal(id, `round ${round}`)).maps).toEqual(["open", "open"]);
  }
});

test("one takes theirs back while the other makes theirs ready: open together, or sealed with nothing to see", async () => {
  for (let round = 0; round < 30; round += 1) {
    const id = await conflictOf(world);
    await readyMap(world.ana, id);
    await settled([reopenMap(world.ana, { conflictId: id }), readyMap(world.ben, id)]);
    const { maps } = await legal(id, `round ${round}`);
    expect([
      ["draft", "ready"],
      ["ready", "draft"],
      ["open", "open"],
    ]).toContainEqual(maps);
    const ben = await myConflict(world.ben, id);
    expect(ben.theirs === null).toBe(maps[0] !== "open");
  }
});

test("both withdraw at once, and one withdraws while the other comes back", async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = await sideBySide(world);
    await settled([withdrawMap(world.ana, { conflictId: id }), withdrawMap(world.ben, { conflictId: id })]);
    const { maps } = await legal(id, `round ${round}`);
    expect(maps).toContain("withdrawn");
    expect(maps).not.toContain("open");
    const other = await sideBySide(world);
    await withdrawMap(world.ana, { conflictId: other });
    await reworkMap(world.ana, { conflictId: other });
    const { mine } = await myConflict(world.ana, other);
    await settled([
      readyMap(world.ana, other, {}, mine?.revision),
      withdrawMap(world.ben, { conflictId: other }),
      reopenMap(world.ben, { conflictId: other }),
    ]);
    await legal(other, `coming back, round ${round}`);
  }
});

test("both suggest a wording at once: one lies on the table, the other is told and keeps their words", async () => {
  for (let round = 0; round < 25; round += 1) {
    const id = await sideBySide(world);
    const suggest = (who: typeof world.ana) =>
      proposeSummary(who, { conflictId: id, words: `by ${who.name}`, base: null, submitKey: key() });
    expect((await settled([suggest(world.ana), suggest(world.ben)])).sort()).toEqual(["done", "refused"]);
    expect(await legal(id, `round ${round}`)).toMatchObject({ proposed: 1, standing: 0 });
  }
});

test("the same suggestion sent three times is one", async () => {
  const id = await sideBySide(world);
  const input = { conflictId: id, words: "once", base: null, submitKey: key() };
  expect(await settled([1, 2, 3].map(() => proposeSummary(world.ana, input)))).toEqual([
    "done",
    "done",
    "done",
  ]);
  expect(await stored(sql`select 1 from conflict_summaries where conflict_id = ${id}`)).toHaveLength(1);
});

test("yes, another wording, taking back, seeing it differently, withdrawing: all at once", async () => {
  const ends = new Set<string>();
  for (let round = 0; round < 30; round += 1) {
    const id = await sideBySide(world);
    await proposeSummary(world.ana, { conflictId: id, words: "first", base: null, submitKey: key() });
    const summaryId = (await myConflict(world.ben, id)).summary.proposed?.summaryId ?? "";
    const deeds = [
      () => confirmSummary(world.ben, { conflictId: id, summaryId }),
      () => takeBackSummary(world.ana, { conflictId: id, summaryId }),
      () => proposeSummary(world.ben, { conflictId: id, words: "second", base: summaryId, submitKey: key() }),
      () => seeDifferently(world.ana, { conflictId: id, words: "my view" }),
      () => withdrawMap(world.ben, { conflictId: id }),
    ];
    const chosen = deeds.filter((_, at) => round % 5 !== at);
    await settled(chosen.toSorted(() => Math.random() - 0.5).map((deed) => deed()));
    const { proposed, standing } = await legal(id, `round ${round}`);
    ends.add(`${proposed} ${standing}`);
  }
  expect(ends.size).toBeGreaterThan(1);
});

test("an author takes a conflict back while both make their maps ready, and shares it again", async () => {
  for (let round = 0; round < 20; round += 1) {
    const id = await conflictOf(world, world.ana);
    await settled([
      readyMap(world.ana, id),
      readyMap(world.ben, id),
      keepConflict(world.ana, { conflictId: id }),
    ]);
    await legal(id, `round ${round}`);
    if (!(await released(id))) {
      const open = await stored(sql`select 1 from cause_maps where conflict_id = ${id} and state = 'open'`);
      expect(open).toEqual([]);
    }
    await settled([
      shareConflict(world.ana, { conflictId: id }),
      shareConflict(world.ana, { conflictId: id }),
    ]);
    await legal(id, `shared again, round ${round}`);
  }
});
