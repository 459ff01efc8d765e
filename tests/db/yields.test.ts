import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { outcomesOf } from "@/lib/assignments/outcomes/queries";
import { clientSheet } from "@/lib/assignments/responses/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { assigned, handIn } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";

const at = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeAll(async () => {
  world = await makeWorld(at);
});

const tables = ["commitments", "agreements", "thanks", "marbles", "paces", "setbacks"] as const;
type Table = (typeof tables)[number];
/** What came of one response, wherever it went. */
async function outcomesOfResponse(responseId: string): Promise<Partial<Record<Table, number>>> {
  const found: Partial<Record<Table, number>> = {};
  for (const table of tables) {
    const rows = await stored(
      sql`select 1 from ${sql.identifier(table)} where source_response_id = ${responseId}`,
    );
    if (rows.length > 0) found[table] = rows.length;
  }
  return found;
}
const each = (w: World) => [
  { clientId: w.ana.personId, role: "each" as const },
  { clientId: w.ben.personId, role: "each" as const },
];
const alone = (w: World, slug: string) =>
  assigned(w, slug, { mode: "one", partners: [{ clientId: w.ana.personId, role: "each" }] });
const together = (w: World, slug: string) => assigned(w, slug, { mode: "together", partners: each(w) });

const promise = { promise: "I text you when I am late", how_often: "workdays", until: "2026-03-20" };

describe("handing in makes it real", () => {
  test("a promise, that both find with its day", async () => {
    const id = await alone(world, "one-small-promise");
    const { responseId } = await handIn(world.ana, id, promise);
    expect(
      await stored(
        sql`select client_id, words, starts_on::text, source_item from commitments where source_response_id = ${responseId}`,
      ),
    ).toEqual([
      {
        client_id: world.ana.personId,
        words: "I text you when I am late: workdays",
        starts_on: "2026-03-20",
        source_item: "promise",
      },
    ]);
    expect(await outcomesOf(world.ana, responseId)).toEqual([{ makes: "promise", many: false }]);
    for (const who of [world.ben, world.otherCouple.first, world.strangers.first]) {
      expect(await outcomesOf(who, responseId)).toEqual([]);
    }
  });

  test("a day that is over or far away becomes the next week", async () => {
    const id = await assigned(world, "keepable", { mode: "apart", partners: each(world) });
    const rows = [
      { words: "one", until: "2026-03-01" },
      { words: "two", until: "2031-01-01" },
      { words: "three" },
    ];
    const { responseId } = await handIn(world.ben, id, { can_keep: rows });
    const days = await stored<{ day: string }>(
      sql`select starts_on::text as day from commitments where source_response_id = ${responseId}`,
    );
    expect(days.map(({ day }) => day)).toEqual(["2026-03-11", "2026-03-11", "2026-03-11"]);
  });

  test("lines of the sheet for both are put forward, and nothing counts before it is signed", async () => {
    const id = await together(world, "writing-our-boundaries");
    const lines = [
      { words: "We ask before we read", kind: "boundary", why: "May" },
      { words: "Pause means pause", kind: "communication" },
    ];
    const { responseId } = await handIn(
      world.ben,
      id,
      { our_lines: lines, look_again: "2026-04-01" },
      { sheet: "shared" },
    );
    const rows = await stored<{ kind: string; words: { items: { words: string }[] }; review_on: string }>(sql`
      select a.kind, v.words, v.review_on::text from agreements a join agreement_versions v on v.agreement_id = a.id
      where a.source_response_id = ${responseId} order by a.kind::text`);
    expect(rows).toMatchObject([
      {
        kind: "boundary",
        review_on: "2026-04-01",
        words: { items: [{ words: "We ask before we read", owner: null }] },
      },
      { kind: "communication", words: { items: [{ words: "Pause means pause" }] } },
    ]);
    expect(
      await stored(
        sql`select 1 from agreement_signatures s join agreements a on a.id = s.agreement_id where a.source_response_id = ${responseId}`,
      ),
    ).toEqual([]);
    for (const who of [world.ana, world.ben]) {
      expect(await outcomesOf(who, responseId)).toEqual([{ makes: "agreement", many: true }]);
    }
  });

  test("marbles, thanks, a setback written together", async () => {
    const jar = await assigned(world, "marble-jar", { mode: "apart", partners: each(world) });
    const marbles = [
      { on: "2026-03-02", kind: "act", line: "You took the bins" },
      { on: "2026-12-01", line: "You rang" },
    ];
    const put = await handIn(world.ana, jar, { marbles });
    expect(
      await stored(
        sql`select on_date::text as day, kind::text, line from marbles where source_response_id = ${put.responseId} order by source_item`,
      ),
    ).toEqual([
      { day: "2026-03-02", kind: "act", line: "You took the bins" },
      { day: "2026-03-04", kind: "act", line: "You rang" },
    ]);
    const said = await handIn(world.ana, await alone(world, "three-kinds-of-thanks"), {
      act: "Thank you for the soup",
      quality: "You stay calm",
    });
    expect(
      await stored(
        sql`select body, sent_at is not null as sent from thanks where source_response_id = ${said.responseId}`,
      ),
    ).toEqual([{ body: "Thank you for the soup", sent: true }]);
    const back = await handIn(
      world.ben,
      await together(world, "after-a-setback"),
      { both_stand_by: "We can have a bad Saturday", which_day: "2026-02-28" },
      { sheet: "shared" },
    );
    expect(
      await stored(
        sql`select together, happened_on::text as day from setbacks where source_response_id = ${back.responseId}`,
      ),
    ).toEqual([{ together: true, day: "2026-02-28" }]);
  });

  test("a pace, only where its author lets the partner read it; what was said before stays", async () => {
    const id = () => assigned(world, "my-pace-and-my-limits", { mode: "apart", partners: each(world) });
    const words = { pace: "slower", not_now: ["money"], how_to_ask: "In the car" };
    const quiet = await handIn(world.ana, await id(), words);
    expect(await outcomesOfResponse(quiet.responseId)).toEqual({});
    const audiences = { pace: "couple", how_to_ask: "couple" };
    const said = await handIn(world.ana, await id(), words, { audiences });
    expect(await outcomesOfResponse(said.responseId)).toEqual({ paces: 1 });
    await handIn(world.ana, await id(), { pace: "as_now" }, { audiences });
    const [row] = await stored(
      sql`select pace::text, not_now_words, how_to_ask from paces where client_id = ${world.ana.personId}`,
    );
    expect(row).toEqual({ pace: "as_now", not_now_words: null, how_to_ask: "In the car" });
  });
});

describe("once", () => {
  test("however often and however at once the same form arrives", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await alone(world, "one-small-promise");
      const submitKey = randomUUID();
      const [first, ...others] = await Promise.all(
        [1, 2, 3].map(() => handIn(world.ana, id, promise, { submitKey })),
      );
      expect(others).toEqual([first, first]);
      expect(await outcomesOfResponse(first?.responseId ?? "")).toEqual({ commitments: 1 });
    }
  });

  test("both handing in the sheet they share, at the same moment", async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await together(world, "how-we-disagree");
      const words = { our_lines: [{ words: "We stop at ten" }] };
      const hand = (who: Client) => handIn(who, id, words, { sheet: "shared" });
      const settled = await Promise.allSettled([hand(world.ana), hand(world.ben)]);
      const done = settled.filter((one) => one.status === "fulfilled");
      expect(done).toHaveLength(1);
      expect(await outcomesOfResponse(done[0]?.value.responseId ?? "")).toEqual({ agreements: 1 });
    }
  });
});

describe("makes nothing", () => {
  test("while it is sealed, or the counselor opens it: it would tell that somebody has answered", async () => {
    const sealed = await assigned(world, "three-kinds-of-thanks", { mode: "apart", partners: each(world) });
    const before = JSON.stringify(await clientSheet(world.ben, sealed));
    const one = await handIn(world.ana, sealed, { act: "Thank you" });
    expect(await outcomesOfResponse(one.responseId)).toEqual({});
    expect(JSON.stringify(await clientSheet(world.ben, sealed))).toBe(before);
    const staged = await assigned(world, "one-small-promise", {
      mode: "one",
      partners: [{ clientId: world.ana.personId, role: "each" }],
      releaseRule: "coach",
    });
    expect(await outcomesOfResponse((await handIn(world.ana, staged, promise)).responseId)).toEqual({});
  });

  test("of what its author keeps to fewer than both", async () => {
    const id = await alone(world, "one-small-promise");
    const { responseId } = await handIn(world.ana, id, promise, { audiences: { promise: "coach" } });
    expect(await outcomesOfResponse(responseId)).toEqual({});
  });

  test("where two people part; the hand-in goes through all the same", async () => {
    const own = await makeWorld(at);
    const ids = {
      promise: await alone(own, "one-small-promise"),
      lines: await together(own, "how-we-disagree"),
      jar: await assigned(own, "marble-jar", { mode: "apart", partners: each(own) }),
    };
    await stored(sql`update couples set status = 'separating' where id = ${own.couple.coupleId}`);
    const done = [
      await handIn(own.ana, ids.promise, promise),
      await handIn(own.ana, ids.lines, { our_lines: [{ words: "x" }] }, { sheet: "shared" }),
      await handIn(own.ana, ids.jar, { marbles: [{ line: "x" }] }),
    ];
    for (const { responseId } of done) expect(await outcomesOfResponse(responseId)).toEqual({});
  });
});
