import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { withdrawAssignment } from "@/lib/assignments/commands";
import { addAfterwards, writeAgain } from "@/lib/assignments/responses/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { markRead } from "@/lib/assignments/review/commands";
import { responseDetail } from "@/lib/assignments/review/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { apology, assigned, handIn } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const whole = { apology: { action: "I lied.", regret: "I am sorry.", prevention: "From Monday" } };
const add = (
  client: Client,
  assignmentId: string,
  values: Record<string, unknown>,
  audiences: Record<string, unknown> = {},
) => addAfterwards(client, { assignmentId, occurrence: 1, sheet: "own", values, audiences });
const answersOf = (assignmentId: string) =>
  stored<{ field_key: string; value: unknown; audience: string; released: boolean }>(sql`
    select field_key, value, audience, released_at is not null as released from answers
    where assignment_id = ${assignmentId} order by field_key`);
const given = () => apology(world);
const shared = (w: World) =>
  assigned(w, "listen-or-advice", {
    mode: "one",
    partners: [{ clientId: w.ana.personId, role: "each" }],
  });

describe("a second step", () => {
  test("comes after the first, once, and goes to whom its question names", async () => {
    const id = await given();
    await expect(add(world.ben, id, { given_on: "2026-03-06" })).rejects.toThrow(Refusal);
    const { responseId } = await handIn(world.ben, id, { ...whole, given_on: "2026-03-05" });
    expect((await answersOf(id)).map((one) => one.field_key)).toEqual(["apology"]);
    await markRead(world.coach, { responseId });
    const note = { given_on: "2026-03-06", given_where: "home" };
    await Promise.all([add(world.ben, id, note), add(world.ben, id, note)]);
    await add(world.ben, id, note);
    expect((await answersOf(id)).map((one) => [one.field_key, one.value, one.audience])).toEqual([
      ["apology", whole.apology, "self"],
      ["given_on", "2026-03-06", "coach"],
      ["given_where", "home", "coach"],
    ]);
    const read = await responseDetail(world.coach, responseId);
    expect(read.answers.map((one) => one.field.key)).toEqual(["given_on", "given_where"]);
    // There is something new to read.
    expect(read.readAt).toBeNull();
    const lines = (await auditEventsOf(world, "homework.add_afterwards")).filter(
      (line) => line.fields.length > 0,
    );
    expect(lines).toMatchObject([{ actor_id: world.ben.personId, scope: "practice" }]);
  });

  test("touches nothing that was asked before, and nobody else's", async () => {
    const id = await given();
    await handIn(world.ben, id, { ...whole, how: "letter" });
    await expect(add(world.ben, id, { how: "home", apology: { action: "x" } })).rejects.toThrow(
      /nothing written/,
    );
    for (const who of [world.ana, world.otherCouple.first, world.strangers.first]) {
      await expect(add(who, id, { given_on: "2026-03-06" })).rejects.toThrow(NotFound);
    }
    await expect(add(world.ben, id, { given_on: "soon" })).rejects.toThrow(FieldErrors);
    expect(await answersOf(id)).toHaveLength(2);
  });

  test("is refused once the exercise was taken back, and for an answer that was", async () => {
    const id = await shared(world);
    const { responseId } = await handIn(world.ana, id, { about: "the list", wish: "listen" });
    await withdrawAnswer(world.ana, { responseId, fieldKey: "wish" });
    await expect(add(world.ana, id, { wish: "hug" })).rejects.toThrow(/no longer share this answer/);
    await withdrawAssignment(world.coach, { assignmentId: id });
    await expect(add(world.ana, id, { how_it_went: "well" })).rejects.toThrow(/withdrawn this exercise/);
    expect((await answersOf(id)).find((one) => one.field_key === "wish")?.value).toBe("listen");
  });
});

describe("listen or advice?", () => {
  test("with no wish named it is listening; another wish reaches the other at once", async () => {
    const id = await shared(world);
    await handIn(world.ana, id, { about: "the list at work" });
    const seen = async () => {
      const { opened, readFirst } = await clientSheet(world.ben, id);
      return opened?.rows.find((row) => row.fieldKey === readFirst)?.theirs?.value;
    };
    expect(await seen()).toBe("listen");
    await add(world.ana, id, { wish: "advice" });
    expect(await seen()).toBe("advice");
    expect((await answersOf(id)).find((one) => one.field_key === "wish")?.released).toBe(true);
  });

  test("an empty hand-in stays empty", async () => {
    const id = await shared(world);
    await handIn(world.ana, id, {});
    expect(await answersOf(id)).toEqual([]);
    await expect(clientSheet(world.ben, id)).rejects.toThrow(NotFound);
  });
});

describe("walking in their shoes", () => {
  const story = { their_side: "You sat on the stairs." };
  const given = () => assigned(world, "walking-in-their-shoes");

  test("how far it fits is asked only of somebody who can read it, and told to nobody", async () => {
    const id = await given();
    const first = await handIn(world.ana, id, story);
    await expect(add(world.ana, id, { fits: "some" })).rejects.toThrow(/nothing written/);
    await handIn(world.ben, id, story);
    const before = JSON.stringify([
      await clientSheet(world.ben, id),
      await responseDetail(world.coach, first.responseId),
    ]);
    const lines = (await auditEventsOf(world, "homework.add_afterwards")).length;
    await add(world.ana, id, { fits: "some" });
    expect(
      JSON.stringify([await clientSheet(world.ben, id), await responseDetail(world.coach, first.responseId)]),
    ).toBe(before);
    // Even that there is a private note is nobody's business.
    expect((await auditEventsOf(world, "homework.add_afterwards"))[lines]).toMatchObject({
      scope: "person",
      fields: [],
    });
  });

  test("what was learned can be opened to the other by its author", async () => {
    const id = await given();
    await handIn(world.ana, id, story);
    await handIn(world.ben, id, story);
    await add(world.ana, id, { learned: "It was the silence." }, { learned: "couple" });
    const rows = (await clientSheet(world.ben, id)).opened?.rows ?? [];
    expect(rows.find((row) => row.fieldKey === "learned")?.theirs?.value).toBe("It was the silence.");
  });
});

test("before the other is in, a shared note stays sealed", async () => {
  const id = await assigned(world, "walking-in-their-shoes");
  await handIn(world.ana, id, { their_side: "You sat on the stairs." });
  const before = JSON.stringify(await clientSheet(world.ben, id));
  await add(world.ana, id, { learned: "It was the silence." }, { learned: "couple" });
  expect(JSON.stringify(await clientSheet(world.ben, id))).toBe(before);
  expect((await answersOf(id)).every((one) => !one.released)).toBe(true);
  await handIn(world.ben, id, { their_side: "You stood outside." });
  expect((await clientSheet(world.ben, id)).opened?.rows.map((row) => row.fieldKey)).toContain("learned");
});

describe("two lists side by side", () => {
  const styles = (...chosen: string[]) => ({ my_style: chosen });
  test("the coach sees what is alike and different once both are open, and nothing of it before", async () => {
    const id = await assigned(world, "our-styles-and-silent-expectations", {
      partners: [
        { clientId: world.ana.personId, role: "each" },
        { clientId: world.ben.personId, role: "each" },
      ],
    });
    const { responseId } = await handIn(world.ana, id, styles("go_quiet", "write"));
    expect((await responseDetail(world.coach, responseId)).compared).toEqual([]);
    const his = await handIn(world.ben, id, styles("go_quiet", "joke"));
    const [compared] = (await responseDetail(world.coach, responseId)).compared;
    expect(compared?.alike.map((one) => one.name)).toEqual(["Go quiet"]);
    expect(compared?.different).toMatchObject({
      mine: [{ name: "Write it down or send a message" }],
      theirs: [{ name: "Make a joke" }],
    });
    await withdrawAnswer(world.ben, { responseId: his.responseId, fieldKey: "my_style" });
    expect((await responseDetail(world.coach, responseId)).compared).toEqual([]);
    await expect(responseDetail(world.colleague, responseId)).rejects.toThrow(NotFound);
  });
});

describe("writing an apology again", () => {
  const again = (client: Client, assignmentId: string) => writeAgain(client, { assignmentId, occurrence: 1 });
  const forCoach = { audiences: { apology: "coach" } };
  const newer = { apology: { ...whole.apology, action: "I lied to your face." } };

  test("brings the words back, takes them from every reader, and keeps the old version for its author alone", async () => {
    const id = await given();
    const { responseId } = await handIn(world.ben, id, { ...whole, how: "letter" }, forCoach);
    await markRead(world.coach, { responseId });
    await Promise.all([again(world.ben, id), again(world.ben, id), again(world.ben, id)]);
    const [sheet] = (await clientSheet(world.ben, id)).sheets;
    expect(sheet).toMatchObject({
      status: "in_progress",
      draft: {
        revision: 1,
        content: { values: { ...whole, how: "letter" }, audiences: { apology: "coach" } },
      },
      earlier: [{ version: 1 }],
    });
    expect(sheet?.earlier[0]?.answers.map((one) => one.value)).toEqual([whole.apology, "letter"]);
    await expect(responseDetail(world.coach, responseId)).rejects.toThrow(NotFound);
    await expect(clientSheet(world.ana, id)).rejects.toThrow(NotFound);

    await handIn(world.ben, id, newer, { ...forCoach, baseRevision: 1 });
    const read = await responseDetail(world.coach, responseId);
    expect(read.answers.map((one) => one.value)).toEqual([newer.apology]);
    expect(JSON.stringify(read)).not.toContain("I lied.");
    await again(world.ben, id);
    const versions = (await clientSheet(world.ben, id)).sheets[0]?.earlier ?? [];
    expect(versions.map((one) => one.version)).toEqual([2, 1]);
    expect(
      (await auditEventsOf(world, "homework.write_again")).every((line) => line.scope === "person"),
    ).toBe(true);
  });

  test("not while the partner can read it; once it is taken back, it is", async () => {
    const id = await given();
    const { responseId } = await handIn(world.ben, id, whole, { audiences: { apology: "couple" } });
    await expect(again(world.ben, id)).rejects.toThrow(/Stop sharing it first/);
    await withdrawAnswer(world.ben, { responseId, fieldKey: "apology" });
    await again(world.ben, id);
    const [sheet] = (await clientSheet(world.ben, id)).sheets;
    expect(sheet?.draft?.content.audiences).toEqual({ apology: "self" });
    await expect(clientSheet(world.ana, id)).rejects.toThrow(NotFound);
  });

  test("only where the exercise allows it, by its author, before the counselor takes it back", async () => {
    const other = await shared(world);
    await handIn(world.ana, other, { about: "x" });
    await expect(again(world.ana, other)).rejects.toThrow(NotFound);
    const id = await given();
    await again(world.ben, id);
    expect(await answersOf(id)).toEqual([]);
    await handIn(world.ben, id, whole);
    for (const who of [world.ana, world.otherCouple.first])
      await expect(again(who, id)).rejects.toThrow(NotFound);
    await withdrawAssignment(world.coach, { assignmentId: id });
    await expect(again(world.ben, id)).rejects.toThrow(/withdrawn this exercise/);
    expect(await answersOf(id)).toHaveLength(1);
  });

  test("while the author lets the partner read it: either it is open, or it is back, never both", async () => {
    for (let round = 0; round < 15; round += 1) {
      const id = await given();
      const { responseId } = await handIn(world.ben, id, whole);
      await Promise.allSettled([
        again(world.ben, id),
        widenAnswer(world.ben, { responseId, fieldKey: "apology", to: "couple" }),
      ]);
      const open = (await answersOf(id)).some((one) => one.released);
      const [sheet] = (await clientSheet(world.ben, id)).sheets;
      expect(open).toBe(sheet?.status === "partly");
      expect(sheet?.earlier.length).toBe(open ? 0 : 1);
    }
  });
});
