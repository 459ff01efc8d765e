import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import {
  answerFormulation,
  shareFormulation,
  takeBackFormulation,
} from "@/lib/root-causes/formulations/commands";
import { sharedPattern } from "@/lib/root-causes/formulations/queries";
import { type AnswerState, mayAnswer, type VersionState } from "@/lib/root-causes/formulations/rules";
import { type FormulationAnswer, formulationAnswers } from "@/lib/root-causes/formulations/schema";
import { rootCauseNote } from "@/lib/root-causes/queries";
import { coupleTimeline, myTimeline } from "@/lib/timeline/queries";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
let ana: Client;
let ben: Client;
async function begin() {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  ({ ana, ben } = world);
}

const ours = () => ({ coupleId: world.couple.coupleId });
const share = (baseVersion: number, lead = `Version ${baseVersion + 1}`) =>
  shareFormulation(world.coach, {
    ...ours(),
    baseVersion,
    lead,
    turns: [{ id: randomUUID(), clientId: ana.personId, trigger: "", meaning: "m", reaction: "r" }],
    wayOut: "",
  });
const takeBack = (version: number) => takeBackFormulation(world.coach, { ...ours(), version });
const say = (client: Client, version: number, answer: FormulationAnswer, words = "in my words") =>
  answerFormulation(client, { version, answer, words });
const mine = async (client: Client) => (await sharedPattern(client)).shared?.mine ?? null;
const answers = async () => (await rootCauseNote(world.coach, ours())).answers;
const setStatus = (status: string) =>
  stored(sql`update couples set status = ${status}::couple_status, joint_until = now() + interval '30 days'
    where id = ${ours().coupleId} returning 1`);

const states: AnswerState[] = ["unanswered", ...formulationAnswers];

describe("every step of an answer", () => {
  beforeAll(begin);
  const cases = (["current", "replaced", "taken_back"] as VersionState[]).flatMap((version) =>
    states.flatMap((from) => formulationAnswers.map((to) => ({ version, from, to }))),
  );

  test("the table allows steps on the version that is on the table, and on no other", () => {
    for (const { version, from, to } of cases)
      expect(mayAnswer(version, from, to)).toBe(version === "current");
  });

  test.each(cases)("$version: $from to $to", async ({ version: state, from, to }) => {
    const latest = (await rootCauseNote(world.coach, ours())).formulations[0]?.version ?? 0;
    const { version } = await share(latest, randomUUID());
    if (from !== "unanswered") await say(ana, version, from);
    if (state === "replaced") await share(version, randomUUID());
    if (state === "taken_back") await takeBack(version);
    const step = say(ana, version, to, "other words");
    if (mayAnswer(state, from, to)) await step;
    else await expect(step).rejects.toThrow(state === "replaced" ? /newer text to read first/ : Refusal);
    const last = (await answers()).find((one) => one.version === version);
    expect(last?.answer ?? "unanswered").toBe(mayAnswer(state, from, to) ? to : from);
  });
});

describe("between the two of them", () => {
  beforeEach(begin);

  test("neither sees the other's answer: not in words, not in a count, not in the order of things", async () => {
    await share(0);
    const before = JSON.stringify(await sharedPattern(ben));
    await say(ana, 1, "corrected", "It was not the drawer");
    expect(JSON.stringify(await sharedPattern(ben))).toBe(before);
    expect(await mine(ana)).toEqual({ answer: "corrected", words: "It was not the drawer" });
    await say(ben, 1, "not_yet", "");
    expect(await mine(ben)).toEqual({ answer: "not_yet", words: null });
    expect((await answers()).map(({ answer }) => answer).sort()).toEqual(["corrected", "not_yet"]);
  });

  test("an answer is nobody's business in the owner's trail", async () => {
    await share(0);
    await say(ana, 1, "accepted");
    expect((await auditEventsOf(world, "formulation.answer")).map(({ scope }) => scope)).toEqual(["person"]);
  });

  test("a new version asks both anew; what was said to the earlier one stays with the counselor", async () => {
    await share(0);
    await say(ana, 1, "accepted");
    await share(1);
    expect(await mine(ana)).toBeNull();
    expect((await sharedPattern(ben)).shared).toMatchObject({ version: 2, lead: "Version 2" });
    expect(await answers()).toMatchObject([{ version: 1, answer: "accepted" }]);
  });

  test("taken back, neither finds it, nor the one before", async () => {
    await share(0);
    await share(1);
    await takeBack(2);
    await takeBack(2);
    expect((await sharedPattern(ana)).shared).toBeNull();
    expect((await sharedPattern(ben)).shared).toBeNull();
    expect(await auditEventsOf(world, "formulation.take_back")).toHaveLength(1);
    await share(2);
    expect((await sharedPattern(ana)).shared?.version).toBe(3);
  });

  test("a changed mind keeps what was said before", async () => {
    await share(0);
    await say(ana, 1, "accepted", "yes");
    await say(ana, 1, "accepted", "yes");
    await say(ana, 1, "not_yet", "wait");
    const rows = await stored<{ answer: string }>(
      sql`select answer from formulation_answers where client_id = ${ana.personId} order by turn`,
    );
    expect(rows.map(({ answer }) => answer)).toEqual(["accepted", "not_yet"]);
  });

  test("their timeline knows that it was shared, and of no answer", async () => {
    await share(0);
    await share(1);
    const lines = async () => JSON.stringify(await myTimeline(ben));
    const before = await lines();
    await say(ana, 2, "corrected", "It was not the drawer");
    expect(await lines()).toBe(before);
    const { entries } = await myTimeline(ben);
    expect(entries).toMatchObject([{ what: "pattern_shared", text: "Version 2", occurrence: 2 }]);
    expect((await coupleTimeline(world.coach, ours())).entries).toHaveLength(2);
  });

  test("of a version that never was, there is nothing to answer", async () => {
    await expect(say(ana, 1, "accepted")).rejects.toThrow(NotFound);
    await share(0);
    await expect(say(world.otherCouple.first, 1, "accepted")).rejects.toThrow(NotFound);
  });

  test.each(["separating", "closed"])(
    "a couple that is %s: nothing new is shared, and nothing is asked",
    async (status) => {
      await share(0);
      await setStatus(status);
      await expect(share(1)).rejects.toThrow(/no longer working together/);
      await expect(say(ana, 1, "accepted")).rejects.toThrow(Refusal);
      expect((await sharedPattern(ana)).shared?.version).toBe(1);
    },
  );
});

describe("at the same moment", () => {
  beforeEach(begin);

  test("an answer and a new version: it is either kept for the old one before, or refused; never said to the new one", async () => {
    await share(0);
    for (let version = 1; version <= 6; version += 1) {
      const [answered] = await Promise.allSettled([say(ana, version, "accepted"), share(version)]);
      const held = (await answers()).filter((one) => one.version === version);
      expect(held).toHaveLength(answered?.status === "fulfilled" ? 1 : 0);
      if (answered?.status === "rejected")
        expect(String(answered.reason)).toMatch(/newer text to read first/);
      expect((await answers()).some((one) => one.version === version + 1)).toBe(false);
      expect((await sharedPattern(ben)).shared?.version).toBe(version + 1);
    }
  });

  test("both partners answer, each from two devices: one answer each, the same sent twice counting once", async () => {
    await share(0);
    await Promise.all([
      say(ana, 1, "accepted"),
      say(ana, 1, "accepted"),
      say(ben, 1, "corrected"),
      say(ben, 1, "corrected"),
    ]);
    expect(
      await stored(sql`select 1 from formulation_answers where couple_id = ${ours().coupleId}`),
    ).toHaveLength(2);
  });

  test("two tabs share: one version comes of it, and the other is told", async () => {
    const tries = await Promise.allSettled([share(0, "one tab"), share(0, "the other tab")]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await rootCauseNote(world.coach, ours())).formulations).toHaveLength(1);
  });

  test("taking back and sharing anew leave one of the two legal ends", async () => {
    await share(0);
    await Promise.allSettled([takeBack(1), share(1)]);
    expect((await sharedPattern(ana)).shared?.version).toBe(2);
  });
});
