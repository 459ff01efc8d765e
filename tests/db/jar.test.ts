import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { addMarble, beginJar, changeMarble, hideJar, takeMarbleAway } from "@/lib/everyday/marbles/commands";
import { coupleJar, myJar } from "@/lib/everyday/marbles/queries";
import { createMarble } from "@/lib/everyday/marbles/records/as-system";
import type { AddMarble } from "@/lib/everyday/marbles/schema";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const words = (changes: Partial<AddMarble> = {}): AddMarble => ({
  kind: "act",
  line: "You rang the boiler people.",
  onDate: world.ana.at.toISOString().slice(0, 10),
  submitKey: randomUUID(),
  ...changes,
});
const put = (who: Client, changes: Partial<AddMarble> = {}) => addMarble(who, words(changes));
const filled = async (count: number, size = 20) => {
  await beginJar(world.ana, { size });
  for (let i = 0; i < count; i += 1) await put(i % 2 ? world.ana : world.ben);
};
/** All marbles of both, by place; those beside last. */
const held = async () => {
  const { jar, beside } = await myJar(world.ana);
  const inside = (jar?.marbles ?? []).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const rows = await stored(sql`select 1 from marbles where couple_id = ${world.couple.coupleId}`);
  expect(rows).toHaveLength(inside.length + beside.length);
  return [...inside, ...beside];
};
const jars = async () => {
  const { jar, others } = await myJar(world.ana);
  const shown = jar ? [jar, ...others] : [];
  const rows = await stored(sql`select 1 from jars where couple_id = ${world.couple.coupleId}`);
  expect(rows).toHaveLength(shown.length);
  return shown.map(({ fullOn }) => ({ full: fullOn !== null }));
};

describe("putting marbles in", () => {
  test("either puts one in, both and their counselor see it, nobody else does", async () => {
    await beginJar(world.ana, { size: 40 });
    const { marbleId, outcome } = await put(world.ben);
    expect(outcome).toBe("in");
    for (const page of [await myJar(world.ana), await myJar(world.ben)]) {
      expect(page.jar?.marbles).toMatchObject([{ marbleId, place: 1, authorName: "Ben", kind: "act" }]);
    }
    expect((await coupleJar(world.coach, world.couple)).jar?.marbles).toHaveLength(1);
    await expect(coupleJar(world.colleague, world.couple)).rejects.toThrow(NotFound);
    expect((await myJar(world.otherCouple.first)).jar).toBeNull();
    expect(await auditEventsOf(world, "marble.put_in")).toMatchObject([{ actor_id: world.ben.personId }]);
  });

  test("the same form sent five times at once is one marble", async () => {
    await beginJar(world.ana, { size: 40 });
    const one = words();
    const results = await Promise.all(Array.from({ length: 5 }, () => addMarble(world.ana, one)));
    expect(new Set(results.map(({ marbleId }) => marbleId)).size).toBe(1);
    expect(await held()).toHaveLength(1);
  });

  test("not for a day to come", async () => {
    const tomorrow = daysLater(world, 1).ana.at.toISOString().slice(0, 10);
    await expect(put(world.ana, { onDate: tomorrow })).rejects.toThrow(FieldErrors);
  });

  test("without a jar it lies beside, and goes first into the next", async () => {
    expect((await put(world.ana)).outcome).toBe("beside");
    await put(world.ben);
    expect((await myJar(world.ana)).beside).toHaveLength(2);
    await beginJar(world.ben, { size: 20 });
    expect((await held()).map(({ place }) => place)).toEqual([1, 2]);
  });

  test("an exercise puts each of its items in once, and is never held up", async () => {
    const { responseId } = await handIn(world.ana, await mapOfCauses(world), {});
    const from = (item: string) =>
      asActor(world.ana, (tx) => createMarble(tx, world.ana, { ...words(), source: { responseId, item } }));
    const first = await from("marbles.0");
    expect(await from("marbles.0")).toMatchObject({ marbleId: first.marbleId });
    await from("marbles.1");
    expect(await held()).toHaveLength(2);
    await stored(
      sql`update couples set status = 'separating' where id = ${world.couple.coupleId} returning 1`,
    );
    expect(await from("marbles.2")).toEqual({ marbleId: null, outcome: "not_now" });
  });
});

describe("a marble for a day", () => {
  test("is its author's to change and to take away, then nobody's", async () => {
    await beginJar(world.ana, { size: 40 });
    const { marbleId } = await put(world.ana);
    const id = { marbleId: marbleId ?? "" };
    const changed = { ...id, kind: "word" as const, line: "“Sit.”", onDate: words().onDate };
    for (const other of [world.ben, world.otherCouple.first, world.strangers.first]) {
      await expect(changeMarble(other, changed)).rejects.toThrow(NotFound);
      await expect(takeMarbleAway(other, id)).rejects.toThrow(NotFound);
    }
    await changeMarble(world.ana, changed);
    expect((await myJar(world.ben)).jar?.marbles).toMatchObject([
      { kind: "word", line: "“Sit.”", mine: { change: false, takeAway: false } },
    ]);
    const later = daysLater(world, 1);
    expect((await myJar(later.ana)).jar?.marbles[0]?.mine).toEqual({ change: false, takeAway: false });
    await expect(changeMarble(later.ana, changed)).rejects.toThrow(/more than a day/);
    await expect(takeMarbleAway(later.ana, id)).rejects.toThrow(/more than a day/);
    await takeMarbleAway(world.ana, id);
    expect(await held()).toEqual([]);
  });

  test("no role of the application can change or remove one by itself", async () => {
    await put(world.ana);
    for (const actor of [world.ana, world.coach]) {
      await expect(asActor(actor, (tx) => tx.execute(sql`update marbles set line = 'x'`))).rejects.toThrow();
      await expect(asActor(actor, (tx) => tx.execute(sql`delete from marbles`))).rejects.toThrow();
    }
  });
});

describe("a full jar", () => {
  test("stays whole; a new one may be begun, with a size of its own, and the old one kept to look at", async () => {
    await filled(19);
    await expect(beginJar(world.ben, { size: 50 })).rejects.toThrow(Refusal);
    const last = await put(world.ben);
    expect(last.outcome).toBe("full");
    await expect(takeMarbleAway(world.ben, { marbleId: last.marbleId ?? "" })).rejects.toThrow(/stays whole/);
    expect((await put(world.ana)).outcome).toBe("beside");
    const full = (await myJar(world.ana)).jar;
    expect(full?.fullOn).not.toBeNull();
    await beginJar(world.ben, { size: 30 });
    const page = await myJar(world.ana);
    expect(page.jar).toMatchObject({ size: 30, fullOn: null });
    expect(page.jar?.marbles).toHaveLength(1);
    expect(page.others.map(({ jarId }) => jarId)).toEqual([full?.jarId]);
    expect((await myJar(world.ana, { jarId: full?.jarId })).jar?.marbles).toHaveLength(20);
    expect((await myJar(world.otherCouple.first, { jarId: full?.jarId })).jar).toBeNull();
  });

  test("the last marble from both at once, ten times: one full jar, both marbles kept, one in and one beside", async () => {
    for (let round = 0; round < 10; round += 1) {
      world = await makeWorld();
      await filled(19);
      const outcomes = await Promise.all([put(world.ana), put(world.ben)]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["beside", "full"]);
      expect((await jars()).map(({ full }) => full)).toEqual([true]);
      const all = await held();
      expect(all).toHaveLength(21);
      expect(all.map(({ place }) => place)).toEqual([...Array.from({ length: 20 }, (_, i) => i + 1), null]);
    }
  }, 180_000);

  test("putting in and taking away at once never shares a place", async () => {
    await filled(3);
    const mine = await Promise.all(Array.from({ length: 4 }, () => put(world.ana)));
    await Promise.all([
      ...mine.slice(0, 2).map(({ marbleId }) => takeMarbleAway(world.ana, { marbleId: marbleId ?? "" })),
      put(world.ben),
      put(world.ben),
      put(world.ana),
    ]);
    const places = (await held()).map(({ place }) => place);
    expect(places).toHaveLength(8);
    expect(new Set(places).size).toBe(8);
  });

  test("both begin a jar at once: one jar", async () => {
    const tries = await Promise.allSettled([
      beginJar(world.ana, { size: 30 }),
      beginJar(world.ben, { size: 50 }),
      beginJar(world.ana, { size: 30 }),
    ]);
    expect(await jars()).toHaveLength(1);
    for (const one of tries) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refusal);
  });

  test("what lay beside can fill a new one by itself, and the rest stays beside", async () => {
    for (let i = 0; i < 22; i += 1) await put(world.ana);
    await beginJar(world.ana, { size: 20 });
    expect((await jars())[0]?.full).toBe(true);
    expect((await myJar(world.ben)).beside).toHaveLength(2);
  });
});

test("hiding is one's own: the other and the counselor see what they always saw", async () => {
  await filled(2);
  const before = JSON.stringify(await myJar(world.ben));
  await hideJar(world.ana, { hidden: "jar" });
  await hideJar(world.ana, { hidden: "count" });
  expect((await myJar(world.ana)).hidden).toBe("count");
  expect(JSON.stringify(await myJar(world.ben))).toBe(before);
  expect(await auditEventsOf(world, "jar.view")).toMatchObject([{ scope: "person" }, { scope: "person" }]);
  await expect(asActor(world.coach, (tx) => tx.execute(sql`select 1 from jar_views`))).rejects.toThrow();
});

test.each(["separating", "closed"])(
  "while the couple is %s the jar stays as it is, and can be looked at for as long as both may still read",
  async (status) => {
    await filled(1);
    const { marbleId } = await put(world.ana);
    await stored(sql`update couples set status = ${status}, joint_until = now() + interval '30 days'
      where id = ${world.couple.coupleId} returning 1`);
    await expect(put(world.ana)).rejects.toThrow(/stays as it is/);
    await expect(takeMarbleAway(world.ana, { marbleId: marbleId ?? "" })).rejects.toThrow(/stays as it is/);
    expect((await myJar(world.ben)).jar?.marbles).toHaveLength(2);
  },
);
