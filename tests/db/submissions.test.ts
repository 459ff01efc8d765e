import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { asSubmission, isRepeated } from "@/db/submissions";
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { createCouple } from "@/lib/practice/couples/commands";
import { makeWorld, type World } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";

let world: World;
let admin: Awaited<ReturnType<typeof openAdmin>>;
beforeAll(async () => {
  admin = await openAdmin();
  world = await makeWorld();
  return () => admin.end({ timeout: 2 });
});

const named = (firstName: string) => ({
  firstName,
  firstEmail: `${firstName.toLowerCase()}.${randomUUID()}@world.test`,
  secondName: "Zed",
  secondEmail: "",
});
const couplesOf = async (firstName: string) =>
  (await admin`select 1 from couples where starts_with(label, ${`${firstName} & Zed`})`).length;

describe("a form sent twice", () => {
  test("makes one couple, and answers with the same couple and the same link", async () => {
    const key = randomUUID();
    const send = () => asSubmission(key, "ivy", () => createCouple(world.coach, input));
    const input = named("Ivy");

    const first = await send();
    const second = await send();

    expect(second).toEqual(first);
    expect(await couplesOf("Ivy")).toBe(1);
  });

  test("counts once when it is sent eight times at once", async () => {
    const key = randomUUID();
    const input = named("Jon");

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => asSubmission(key, "jon", () => createCouple(world.coach, input))),
    );

    expect(new Set(answers.map(({ coupleId }) => coupleId)).size).toBe(1);
    expect(await couplesOf("Jon")).toBe(1);
  });

  test("counts twice when other words stand in it, or when it was drawn anew", async () => {
    const key = randomUUID();
    const input = named("Kim");

    await asSubmission(key, "kim", () => createCouple(world.coach, input));
    await asSubmission(key, "kim, with a comma", () => createCouple(world.coach, input));
    await asSubmission(randomUUID(), "kim", () => createCouple(world.coach, input));

    expect(await couplesOf("Kim")).toBe(3);
  });

  test("is done after all when the first time failed", async () => {
    const key = randomUUID();
    const input = named("Lou");
    const failing = asSubmission(key, "lou", () =>
      asActor(world.coach, async () => {
        throw new Error("the connection went away");
      }),
    );
    await expect(failing).rejects.toThrow();

    await asSubmission(key, "lou", () => createCouple(world.coach, input));

    expect(await couplesOf("Lou")).toBe(1);
  });

  test("keeps its transactions apart, and gives each answer back as it was", async () => {
    const key = randomUUID();
    const made = new Date("2026-03-04T10:00:00Z");
    let runs = 0;
    const send = () =>
      asSubmission(key, "two", async () => {
        const one = await asActor(world.coach, async () => ({ made, run: ++runs, nothing: undefined }));
        const two = await asActor(world.coach, async () => new Map([["run", ++runs]]));
        return { one, two, repeated: isRepeated() };
      });

    const first = await send();
    const second = await send();

    expect(first).toMatchObject({ one: { made, run: 1 }, two: new Map([["run", 2]]), repeated: false });
    expect(second).toEqual({ ...first, repeated: true });
  });

  test("by somebody else is somebody else's", async () => {
    const key = randomUUID();
    const input = named("Max");
    const send = (coach: Coach) => asSubmission(key, "max", () => createCouple(coach, input));

    const mine = await send(world.coach);
    const theirs = await send(world.colleague);

    expect(theirs.coupleId).not.toBe(mine.coupleId);
  });
});

describe("what is stored of a form", () => {
  test("says nothing without the form's own key", async () => {
    const key = randomUUID();
    const { invitations } = await asSubmission(key, "ned", () => createCouple(world.coach, named("Ned")));

    const rows = await admin<{ digest: string; result: Buffer }[]>`
      select digest, result from submissions where account_id = ${world.coach.accountId}`;

    const token = invitations[0]?.token as string;
    expect(token.length).toBeGreaterThan(20);
    for (const { digest, result } of rows) {
      for (const word of [key, token, "Ned"]) {
        expect(digest.includes(word) || result.includes(word)).toBe(false);
      }
    }
  });

  test("goes when it is two days old and another is sent", async () => {
    const { stranger } = world;
    const later = actorAt(stranger, new Date(stranger.at.getTime() + 3 * 86_400_000));
    await asSubmission(randomUUID(), "old", () => asActor(stranger, (tx) => tx.execute(sql`select 1`)));
    await asSubmission(randomUUID(), "new", () => asActor(later, async () => "fresh"));

    const rows = await admin`select 1 from submissions where account_id = ${stranger.accountId}`;

    expect(rows).toHaveLength(1);
  });
});
