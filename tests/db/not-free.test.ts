// Promise: what somebody is not free to refuse reaches the partner through no door, however late, until they were asked alone.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { keepBoundaryCard } from "@/lib/agreements/cards/commands";
import { createCard } from "@/lib/agreements/cards/records/create";
import { clientAgreements } from "@/lib/agreements/queries";
import { widenAnswer } from "@/lib/assignments/answers/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { heldThings, openQuestions } from "@/lib/reconsent/queries";
import { aLine } from "@/tests/factories/agreements";
import { assigned, handIn } from "@/tests/factories/homework";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const line = { words: "I leave the room", why: "I stop thinking", when: "in a row", my_step: "a walk" };

/** Both have the card about themselves; Ana's is for her counselor, as it is unless she says otherwise. */
async function cardIn(canSayNo: string) {
  const assignmentId = await assigned(world, "my-personal-boundary-card");
  const { responseId } = await handIn(
    world.ana,
    assignmentId,
    { card: [line], care_label: "quiet", can_say_no: canSayNo },
    { audiences: { card: "coach", care_label: "coach", can_say_no: "coach" } },
  );
  return { assignmentId, responseId };
}
const widen = (responseId: string, fieldKey: string) =>
  widenAnswer(world.ana, { responseId, fieldKey, to: "couple" });
const toBen = async (assignmentId: string) => {
  const { opened } = await clientSheet(world.ben, assignmentId);
  return JSON.stringify(opened);
};
async function say(who: Client, answer: "yes" | "no") {
  await askAgain(world.coach, { coupleId: world.couple.coupleId, clientId: who.personId });
  for (const { questionId } of await openQuestions(who)) await answerAgain(who, { questionId, answer });
}

describe("a sheet on which somebody says that they cannot say no", () => {
  test("does not open when its author shares more of it later; to them it looks shared", async () => {
    const free = await cardIn("yes");
    await widen(free.responseId, "card");
    expect(await toBen(free.assignmentId)).toContain(line.words);

    const { assignmentId, responseId } = await cardIn("no");
    const before = await toBen(assignmentId);
    await widen(responseId, "card");

    expect(await toBen(assignmentId)).toBe(before);
    const hers = (await clientSheet(world.ana, assignmentId)).sheets[0]?.answers;
    expect(hers?.find((one) => one.fieldKey === "card")).toMatchObject({ audience: "couple", open: true });
    expect(await heldThings(world.coach, world.couple)).toMatchObject([
      { kind: "exercise", why: "not_free" },
    ]);
  });

  test("opens on its author’s yes, and from then on they may share more of it", async () => {
    const { assignmentId, responseId } = await cardIn("ask_alone");
    await widen(responseId, "card");

    await say(world.ana, "yes");
    expect(await toBen(assignmentId)).toContain(line.words);

    await widen(responseId, "care_label");
    expect(await toBen(assignmentId)).toContain("quiet");
  });

  test("keeps after a no what is shared from it later", async () => {
    const { assignmentId, responseId } = await cardIn("rarely");
    await widen(responseId, "card");
    await say(world.ana, "no");

    await widen(responseId, "care_label");

    expect(await toBen(assignmentId)).not.toMatch(/quiet|room/);
  });

  test("lets nothing that grew out of it be shown by its own page either", async () => {
    const { responseId } = await cardIn("no");
    const words = { title: "Mine", items: [aLine("half an hour")] };
    const seen = async () => JSON.stringify(await clientAgreements(world.ben));
    const before = await seen();
    const source = { responseId, item: "1" };
    const kept = await asActor(world.ana, (tx) =>
      createCard(tx, world.ana, { words, reviewOn: null, audience: "self", source }),
    );
    const card = { cardId: kept?.cardId ?? "", ...words, reviewOn: null, audience: "couple" as const };

    await keepBoundaryCard(world.ana, { ...card, submitKey: randomUUID() });
    expect(await seen()).toBe(before);

    await keepBoundaryCard(world.ana, { ...card, cardId: null, submitKey: randomUUID() });
    expect(await seen()).toContain("half an hour");
  });
});
