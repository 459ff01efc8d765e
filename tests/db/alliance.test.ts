// Promise: how a session was is said by each alone, once and only for some days; their counselor reads it, the other finds no trace.
import { beforeEach, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { answerAlliance } from "@/lib/sessions/alliance/commands";
import { coupleAlliance, myAlliance } from "@/lib/sessions/alliance/queries";
import { haveParted, inWords, isWorthAsking } from "@/lib/sessions/alliance/rules";
import { answerAllianceSchema } from "@/lib/sessions/alliance/schema";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { asked, plain } from "@/tests/factories/seen-by";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-03-10T09:00:00Z");
let world: World;
let after: World;
beforeEach(async () => {
  world = await makeWorld(start);
  const booking = { coupleId: world.couple.coupleId, who: "both", time: "10:00", minutes: 50 };
  await bookAppointments(world.coach, { ...booking, day: "2026-03-10", rhythm: "weekly", times: 2 });
  after = daysLater(world, 1);
});

const say = async (client: Client, said: object) => {
  const appointmentId = (await myAlliance(client)).open?.appointmentId;
  await answerAlliance(client, answerAllianceSchema.parse({ appointmentId, ...said }));
};
const everything = async (client: Client) =>
  plain(await Promise.all(Object.values(asked).map((ask) => ask(client))));

describe("answering", () => {
  test("a session is open to it when it is over, for a week", async () => {
    expect((await myAlliance(world.ana)).open).toBeNull();
    expect((await myAlliance(after.ana)).open).not.toBeNull();
    expect((await myAlliance(daysLater(world, 8).ana)).open?.startsAt.getUTCDate()).toBe(17);
    expect((await myAlliance(daysLater(world, 30).ana)).open).toBeNull();
  });

  test("once; the line at home is gone for whoever answered, also with nothing", async () => {
    expect((await homeOverview(after.ana)).sessionToLookBackAt).toBe(true);
    await say(after.ana, {});

    expect((await homeOverview(after.ana)).sessionToLookBackAt).toBe(false);
    expect((await coupleAlliance(after.coach, world.couple))[0]?.said).toEqual([]);
  });

  test("the counselor reads it in words, in the brief too", async () => {
    await say(after.ana, { heard: "2", words: "zqslower" });

    expect((await sessionBrief(after.coach, world.couple)).alliance).toMatchObject([
      { firstName: "Ana", said: [{ heard: 2, topics: null, words: "zqslower" }] },
    ]);
  });

  test("nothing that the other can ask for changes, and only their own copy holds it", async () => {
    const before = await everything(after.ben);
    await say(after.ana, { heard: "1", words: "zqslower" });

    expect(await everything(after.ben)).toEqual(before);
    expect(JSON.stringify(await ownCopy(after.ana))).toContain("zqslower");
    expect(JSON.stringify(await ownCopy(after.ben))).not.toContain("zqslower");
  });

  test("of a session with the other alone nobody else can say anything", async () => {
    const alone = { coupleId: world.couple.coupleId, who: world.ana.personId, time: "20:00", minutes: 50 };
    await bookAppointments(world.coach, { ...alone, day: "2026-03-10", rhythm: "once", times: 1 });
    const appointmentId = (await myAlliance(after.ana)).open?.appointmentId ?? "";

    await expect(
      answerAlliance(after.ben, answerAllianceSchema.parse({ appointmentId, heard: "4" })),
    ).rejects.toThrow(NotFound);
  });

  test("not before it is over", async () => {
    const appointmentId = (await myAlliance(after.ana)).open?.appointmentId ?? "";

    await expect(
      answerAlliance(actorAt(world.ana, start), answerAllianceSchema.parse({ appointmentId, heard: "4" })),
    ).rejects.toThrow(NotFound);
  });
});

describe("what it comes to", () => {
  const said = (heard: number | null) => ({ heard, topics: null, pace: null, fair: null, words: null });

  test("in words, with the time before where it was another", () => {
    expect(inWords(said(3), said(4))).toEqual(["felt heard: mostly (before: yes, fully)"]);
    expect(inWords(said(3), said(3))).toEqual(["felt heard: mostly"]);
  });

  test.each([
    [2, undefined, true],
    [3, undefined, false],
    [null, 4, false],
    [3, 4, false],
  ])("%s after %s is worth asking about: %s", (now, before, worth) => {
    expect(isWorthAsking(said(now), before === undefined ? undefined : said(before))).toBe(worth);
  });

  test("they have parted only where both spoke of the same session", () => {
    const of = (appointmentId: string, heard: number) => ({
      ...{ clientId: "", firstName: "" },
      said: [{ ...said(heard), appointmentId, startsAt: start }],
    });

    expect(haveParted([of("one", 4), of("one", 2)])).toBe(true);
    expect(haveParted([of("one", 4), of("two", 1)])).toBe(false);
  });
});
