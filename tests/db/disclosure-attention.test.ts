// Promise: what a partner sends of a disclosure asks for their counselor at once, until the next step is taken for it, and for nobody else.
import { beforeEach, expect, test } from "vitest";
import { dismissAttention } from "@/lib/caseload/attention/commands";
import { today } from "@/lib/caseload/today/queries";
import { pauseCouple } from "@/lib/endings/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { saveDisclosureText, takeCounselorStep, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import type { CounselorStep, TextKind } from "@/lib/sessions/disclosure/terms";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
let disclosureId: string;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
  ({ disclosureId } = await write(world.ben, "facts", null));
});

const write = (who: Client, kind: TextKind, id: string | null, send?: "yes") =>
  saveDisclosureText(who, {
    ...{ kind, disclosureId: id, words: `What there is of ${kind}`, baseRevision: 0, writer: "one", send },
  });
const sent = (who: Client, kind: TextKind) => write(who, kind, disclosureId, "yes");
const step = (name: CounselorStep, reason: string | null = null) =>
  takeCounselorStep(world.coach, { disclosureId, step: name, reason });
const items = async (coach = world.coach) =>
  (await today(coach)).attention.items.filter(({ kind }) => kind === "disclosure");
const waiting = async () => (await items()).map(({ personName, text, since }) => [personName, text, since]);

test("each text waits from when it is sent until the next step for it", async () => {
  const day = "2026-03-10";
  const stages: [string, () => Promise<unknown>, unknown[]][] = [
    ["written", async () => {}, []],
    ["sent", () => sent(world.ben, "facts"), [["Ben", "facts", day]]],
    ["read", () => step("read"), []],
    ["asked", () => step("ask_questions"), []],
    ["questions", () => sent(world.ana, "questions"), [["Ana", "questions", day]]],
    ["agreed", () => step("agree_questions"), []],
    ["told", () => step("tell", "At home, at last."), []],
    ["letter", () => sent(world.ana, "impact"), [["Ana", "impact", day]]],
    ["handed over", () => step("hand_impact"), []],
    ["answer", () => sent(world.ben, "answer"), [["Ben", "answer", day]]],
    ["answered", () => step("hand_answer"), []],
  ];

  for (const [stage, go, wanted] of stages) {
    await go();
    expect([stage, await waiting()]).toEqual([stage, wanted]);
  }
});

test("sent back, taken back or given up it no longer waits; sent anew it asks anew, whatever was said before", async () => {
  await sent(world.ben, "facts");
  const [first] = await items();
  await dismissAttention(world.coach, {
    ...{ coupleId: world.couple.coupleId, key: first?.key ?? "", words: "We have spoken." },
  });
  expect(await waiting()).toEqual([]);
  await step("send_back");
  expect(await waiting()).toEqual([]);
  await sent(world.ben, "facts");
  expect(await waiting()).toHaveLength(1);
  await takeOwnStep(world.ben, { disclosureId, step: "take_back", kind: "facts" });
  expect(await waiting()).toEqual([]);
  await sent(world.ben, "facts");
  await takeOwnStep(world.ben, { disclosureId, step: "withdraw", kind: "facts" });
  expect(await waiting()).toEqual([]);
});

test("a pause does not put it off, and no colleague finds it", async () => {
  await pauseCouple(world.coach, world.couple);
  await sent(world.ben, "facts");

  expect(await waiting()).toHaveLength(1);
  expect(await items(world.colleague)).toEqual([]);
});
