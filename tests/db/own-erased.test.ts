// Promise: one person erases what only they can read, the record stays, and nobody else can tell.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { eraseOwn } from "@/lib/accounts/own-data/commands";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { comment } from "@/lib/assignments/comments/commands";
import { coupleHomework } from "@/lib/assignments/queries";
import { withdrawReply, writeReply } from "@/lib/assignments/replies/commands";
import { goOnAlone } from "@/lib/endings/commands";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { actorOf, type Client } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { liftHold, setHold } from "@/lib/practice/retention/commands";
import { retentionOverview } from "@/lib/practice/retention/queries";
import { raiseConcern } from "@/lib/safety/commands";
import { filePoint, withdrawPoint } from "@/lib/sessions/points/commands";
import { setbackOf } from "@/tests/factories/conflicts";
import { handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { asked, plain } from "@/tests/factories/seen-by";
import { auditEventsOf, makeWorld, stored, type World, worldPassword } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const erase = (who: Client, currentPassword = worldPassword) => eraseOwn(who, { currentPassword });
const thanks = (body: string, how: "keep" | "send") =>
  giveThanks(world.ana, { kind: "you_did", body, how, submitKey: randomUUID() });

/** Of everything that is only hers one, and beside each one that somebody else reads. */
async function somethingOfEach() {
  const [sent, begun] = [await mapOfCauses(world), await mapOfCauses(world)];
  await handIn(
    world.ana,
    sent,
    { not_clear: "zqmine answered", triggers: "zqshared answered" },
    { audiences: { not_clear: "self", triggers: "coach" } },
  );
  await keep(world.ana, begun, { not_clear: "zqmine begun" });
  await thanks("zqmine kept", "keep");
  await thanks("zqshared sent", "send");
  await setbackOf(world.ana, { whatHappened: "zqmine happened", audience: "self" });
  await setbackOf(world.ana, { whatHappened: "zqshared happened", audience: "coach" });
  await withdrawPoint(
    world.ana,
    await filePoint(world.ana, { words: "zqmine taken back", audience: "couple" }),
  );
  await filePoint(world.ana, { words: "zqshared brought", audience: "coach" });
  const reply = async (words: string) => {
    const { responseId } = await handIn(world.ana, await mapOfCauses(world), { triggers: "zqshared too" });
    return writeReply(world.ana, {
      ...(await comment(world.coach, { responseId, to: "author", body: "Thank you." })),
      words,
    });
  };
  await withdrawReply(world.ana, await reply("zqmine replied"));
  await reply("zqshared replied");
}
const words = async (who: Client) => JSON.stringify(await ownCopy(who));
const look = async () => {
  const seen: unknown[] = [
    plain(await coupleHomework(world.coach, world.couple)),
    plain(await ownCopy(world.ben)),
  ];
  for (const query of Object.values(asked)) seen.push(plain(await query(world.ben)));
  return seen;
};

describe("erasing", () => {
  test("takes what only they can read, and leaves what anybody else reads", async () => {
    await somethingOfEach();
    expect(await words(world.ana)).toMatch(/zqmine/);

    const { entries } = await erase(world.ana);

    expect(entries).toBeGreaterThanOrEqual(4);
    const left = await words(world.ana);
    expect(left).not.toMatch(/zqmine/);
    for (const one of ["zqshared sent", "zqshared happened", "zqshared brought", "zqshared replied"])
      expect(left).toContain(one);
    const rows = await stored<{ n: number }>(
      sql`select count(*)::int as n from answers where value::text like '%zqmine%' union all
        select count(*)::int from drafts where content::text like '%zqmine%' union all
        select count(*)::int from thanks where body like '%zqmine%' union all
        select count(*)::int from setbacks where what_happened like '%zqmine%' union all
        select count(*)::int from agenda_points where words like '%zqmine%' union all
        select count(*)::int from comment_replies where words like '%zqmine%'`,
    );
    expect(rows.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("changes nothing that the partner or the counselor can read, also while a concern is open", async () => {
    await raiseConcern(world.coach, { ...world.couple, aboutClientId: null, words: "Ask them." });
    await somethingOfEach();
    const before = await look();

    await erase(world.ana);

    expect(await look()).toEqual(before);
  });

  test("is in the deletion log by number, and in the trail without a word, on nobody's list; once more finds nothing", async () => {
    await somethingOfEach();

    const { entries } = await erase(world.ana);
    expect(await erase(world.ana)).toEqual({ entries: 0 });

    expect((await retentionOverview(world.coach)).deletions).toMatchObject([
      { kind: "own", coupleId: world.couple.coupleId, entries },
    ]);
    expect((await auditEventsOf(world, "own.erase")).map(({ scope, fields }) => [scope, fields])).toEqual(
      Array(2).fill(["person", []]),
    );
  });

  test("asks for the password", async () => {
    await somethingOfEach();

    await expect(erase(world.ana, "not hers")).rejects.toThrow(FieldErrors);

    expect(await words(world.ana)).toMatch(/zqmine/);
  });

  test("waits while a legal hold is on the record, without a word about it", async () => {
    await somethingOfEach();
    const { holdId } = await setHold(world.coach, { ...world.couple, reason: "A court asks." });

    await expect(erase(world.ana)).rejects.toThrow(Refusal);
    expect(await words(world.ana)).toMatch(/zqmine/);
    await liftHold(world.coach, { holdId });
    await erase(world.ana);

    expect(await words(world.ana)).not.toMatch(/zqmine/);
  });

  test("of an erasing and a legal hold at once, either is first, and nothing goes after the hold", async () => {
    await somethingOfEach();

    const [erased, hold] = await Promise.allSettled([
      erase(world.ana),
      setHold(world.coach, { ...world.couple, reason: "A court asks." }),
    ]);

    expect(hold.status).toBe("fulfilled");
    expect((await words(world.ana)).includes("zqmine")).toBe(erased.status === "rejected");
  });

  test("is there for somebody who no longer takes part", async () => {
    await somethingOfEach();
    await goOnAlone(world.coach, { ...world.couple, atOnce: false, clientId: world.ben.personId });
    const ana = (await actorOf(world.ana.loginId, world.ana.at)) as Client;
    expect(ana.left).toBe(true);

    await erase(ana);

    expect(await words(ana)).not.toMatch(/zqmine/);
  });
});
