import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { responseDetail } from "@/lib/assignments/review/queries";
import type { Actor } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { apology, assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const causes = (words: string) => [{ cause: "broken_promise", weight: "4", words }];
const releasesOf = (assignmentId: string) =>
  stored(sql`select occurrence from releases where assignment_id = ${assignmentId}`);
const answersOf = (assignmentId: string) =>
  stored<{ field_key: string; audience: string; released: boolean }>(sql`
    select field_key, audience, released_at is not null as released from answers where assignment_id = ${assignmentId}`);

/** Everything this actor can read of an assignment's answers, straight from the table. */
const seenBy = (actor: Actor, assignmentId: string) =>
  asActor(actor, async (tx) => {
    const rows = await tx.execute<{ field_key: string; client_id: string | null }>(
      sql`select field_key, client_id from answers where assignment_id = ${assignmentId} order by field_key, client_id`,
    );
    return rows.map((row) => row.field_key);
  });

describe("a sealed exchange", () => {
  test("opens once, when the second is in, and only what was meant for both", async () => {
    const id = await mapOfCauses(world);
    await handIn(world.ana, id, { causes: causes("a"), left_out: "hers", starting_point: "for Ruth" });
    expect(await releasesOf(id)).toEqual([]);
    expect(await seenBy(world.ben, id)).toEqual([]);
    await handIn(world.ben, id, { causes: causes("b"), my_part: "for Ruth" });
    expect(await releasesOf(id)).toHaveLength(1);
    expect((await answersOf(id)).filter((one) => one.released).map((one) => one.field_key)).toEqual([
      "causes",
      "causes",
    ]);
    expect(await seenBy(world.ben, id)).toEqual(["causes", "causes", "my_part"]);
    expect(await seenBy(world.ana, id)).toEqual(["causes", "causes", "left_out", "starting_point"]);
    const lines = (await auditEventsOf(world, "exchange.open")).filter((line) => line.actor_id === null);
    expect(lines.length).toBeGreaterThan(0);
  });

  test("fifty times both partners hand in at once: always exactly one opening, everything open", async () => {
    for (let round = 0; round < 50; round += 1) {
      const id = await mapOfCauses(world);
      await Promise.all([
        handIn(world.ana, id, { causes: causes("a") }),
        handIn(world.ben, id, { causes: causes("b") }),
      ]);
      expect(await releasesOf(id)).toHaveLength(1);
      expect((await answersOf(id)).map((one) => one.released)).toEqual([true, true]);
    }
  });

  test("withdrawing an answer while the other hands in never leaves it readable", async () => {
    for (let round = 0; round < 25; round += 1) {
      const id = await mapOfCauses(world);
      const { responseId } = await handIn(world.ana, id, { causes: causes("a"), not_clear: "stays" });
      await Promise.all([
        withdrawAnswer(world.ana, { responseId, fieldKey: "causes" }),
        handIn(world.ben, id, { causes: causes("b") }),
      ]);
      expect(await releasesOf(id)).toHaveLength(1);
      expect(await seenBy(world.ben, id)).toEqual(["causes", "not_clear"]);
      expect(await seenBy(world.coach, id)).toEqual(["causes", "not_clear"]);
      expect(await seenBy(world.ana, id)).toEqual(["causes", "causes", "not_clear"]);
    }
  });

  test("widening while the other hands in always ends open", async () => {
    for (let round = 0; round < 25; round += 1) {
      const id = await mapOfCauses(world);
      const { responseId } = await handIn(world.ana, id, { shape: "small" });
      await Promise.all([
        widenAnswer(world.ana, { responseId, fieldKey: "shape", to: "couple" }),
        handIn(world.ben, id, { causes: causes("b") }),
      ]);
      expect(await seenBy(world.ben, id)).toEqual(["causes", "shape"]);
    }
  });

  test("freezes when the couple parts", async () => {
    const other = await makeWorld();
    const id = await mapOfCauses(other);
    await handIn(other.ana, id, { causes: causes("a") });
    await stored(sql`update couples set status = 'separating' where id = ${other.couple.coupleId}`);
    await handIn(other.ben, id, { causes: causes("b") });
    expect(await releasesOf(id)).toEqual([]);
    await expect(mapOfCauses(other)).rejects.toThrow(Refusal);
  });
});

describe("an exchange that the coach opens", () => {
  test("waits for both, then for the coach; opening twice is harmless", async () => {
    const id = await mapOfCauses(world, { releaseRule: "coach" });
    const open = () => openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 });
    await expect(open()).rejects.toThrow(/Not everybody/);
    await handIn(world.ana, id, { causes: causes("a") });
    await expect(open()).rejects.toThrow(/Not everybody/);
    await handIn(world.ben, id, { causes: causes("b") });
    expect(await releasesOf(id)).toEqual([]);
    for (const who of [world.colleague, world.stranger]) {
      await expect(openAnswersForBoth(who, { assignmentId: id, occurrence: 1 })).rejects.toThrow(NotFound);
    }
    await Promise.all([open(), open(), open()]);
    await open();
    expect(await releasesOf(id)).toHaveLength(1);
    expect(await seenBy(world.ana, id)).toEqual(["causes", "causes"]);
    expect((await auditEventsOf(world, "exchange.open")).at(-1)?.actor_id).toBe(world.coach.personId);
  });

  test("stays closed once taken back", async () => {
    const id = await mapOfCauses(world, { releaseRule: "coach" });
    await handIn(world.ana, id, { causes: causes("a") });
    await handIn(world.ben, id, { causes: causes("b") });
    await withdrawAssignment(world.coach, { assignmentId: id });
    await expect(openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 })).rejects.toThrow(
      /withdrawn this/,
    );
  });

  test("opening and taking an answer back at once never leaves it readable", async () => {
    for (let round = 0; round < 25; round += 1) {
      const id = await mapOfCauses(world, { releaseRule: "coach" });
      const { responseId } = await handIn(world.ana, id, { causes: causes("a") });
      await handIn(world.ben, id, { causes: causes("b") });
      await Promise.all([
        openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 }),
        withdrawAnswer(world.ana, { responseId, fieldKey: "causes" }),
      ]);
      expect(await seenBy(world.ben, id)).toEqual(["causes"]);
    }
  });
});

describe("given to one partner", () => {
  const whole = { apology: { action: "I lied.", regret: "I am sorry.", prevention: "From Monday" } };

  test("stays with its author until they share it; then the other can find and read it", async () => {
    const id = await apology(world);
    const { responseId } = await handIn(
      world.ben,
      id,
      { ...whole, reasons: "mine alone" },
      { outcome: "done" },
    );
    await expect(clientSheet(world.ana, id)).rejects.toThrow(NotFound);
    expect(await seenBy(world.coach, id)).toEqual([]);
    await widenAnswer(world.ben, { responseId, fieldKey: "apology", to: "coach" });
    expect((await responseDetail(world.coach, responseId)).answers.map((one) => one.field.key)).toEqual([
      "apology",
    ]);
    await expect(clientSheet(world.ana, id)).rejects.toThrow(NotFound);
    await widenAnswer(world.ben, { responseId, fieldKey: "apology", to: "couple" });
    const sheet = await clientSheet(world.ana, id);
    expect(sheet.sheets).toEqual([]);
    expect(sheet.opened?.rows).toMatchObject([
      { fieldKey: "apology", mine: null, theirs: { value: whole.apology } },
    ]);
    await withdrawAnswer(world.ben, { responseId, fieldKey: "apology" });
    await expect(clientSheet(world.ana, id)).rejects.toThrow(NotFound);
    expect((await responseDetail(world.coach, responseId)).answers).toEqual([]);
    expect(
      (await clientSheet(world.ben, id)).sheets[0]?.answers.map((one) => [one.fieldKey, one.withdrawn]),
    ).toEqual([
      ["reasons", false],
      ["apology", true],
    ]);
  });

  test("never goes wider than its question allows, nor back, nor by anybody else", async () => {
    const id = await apology(world);
    const { responseId } = await handIn(world.ben, id, { ...whole, reasons: "alone", how: "letter" });
    const widen = (fieldKey: string, to: "coach" | "couple", who = world.ben) =>
      widenAnswer(who, { responseId, fieldKey, to });
    await expect(widen("reasons", "coach")).rejects.toThrow(/for you alone/);
    await expect(widen("how", "couple")).rejects.toThrow(/no further/);
    await expect(widen("given_on", "coach")).rejects.toThrow(NotFound);
    await widen("apology", "couple");
    for (const who of [world.ana, world.otherCouple.first, world.colleagues.first, world.strangers.first]) {
      await expect(widen("apology", "couple", who)).rejects.toThrow(NotFound);
      await expect(withdrawAnswer(who, { responseId, fieldKey: "apology" })).rejects.toThrow(NotFound);
    }
    await widen("apology", "coach");
    expect((await answersOf(id)).find((one) => one.field_key === "apology")?.audience).toBe("couple");
    await withdrawAnswer(world.ben, { responseId, fieldKey: "how" });
    await withdrawAnswer(world.ben, { responseId, fieldKey: "how" });
    await expect(widen("how", "coach")).rejects.toThrow(/no longer share this answer/);
    expect((await auditEventsOf(world, "answer.withdraw")).at(-1)).toMatchObject({
      scope: "person",
      fields: ["how"],
    });
    expect((await auditEventsOf(world, "answer.widen")).at(-1)).toMatchObject({
      actor_id: world.ben.personId,
    });
  });

  test("with the coach's rule it waits for the coach", async () => {
    const id = await apology(world, { releaseRule: "coach" });
    await expect(openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 })).rejects.toThrow(
      Refusal,
    );
    await handIn(world.ben, id, whole, { audiences: { apology: "couple" } });
    await expect(clientSheet(world.ana, id)).rejects.toThrow(NotFound);
    await openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 });
    expect((await clientSheet(world.ana, id)).opened?.rows).toHaveLength(1);
  });
});

describe("given apart without a seal", () => {
  test("each one's words open by themselves, and an empty hand-in leaves no trace", async () => {
    const id = await assigned(world, "one-small-promise", {
      partners: [
        { clientId: world.ana.personId, role: "each" },
        { clientId: world.ben.personId, role: "each" },
      ],
    });
    const before = JSON.stringify(await clientSheet(world.ben, id));
    await handIn(world.ana, id, {});
    expect(await releasesOf(id)).toEqual([]);
    expect(JSON.stringify(await clientSheet(world.ben, id))).toBe(before);
  });
});

describe("who reads an answer", () => {
  const people = (w: World) => ({
    author: w.ana,
    partner: w.ben,
    coach: w.coach,
    colleague: w.colleague,
    stranger: w.stranger,
    "another client of the coach": w.otherCouple.first,
    "a client elsewhere": w.strangers.first,
  });
  const always = ["author"];
  const cases = [
    { audience: "self", moment: "handed in", readers: always },
    { audience: "self", moment: "opened", readers: always },
    { audience: "self", moment: "withdrawn", readers: always },
    { audience: "coach", moment: "draft", readers: [] },
    { audience: "coach", moment: "handed in", readers: [...always, "coach"] },
    { audience: "coach", moment: "opened", readers: [...always, "coach"] },
    { audience: "coach", moment: "withdrawn", readers: always },
    { audience: "couple", moment: "draft", readers: [] },
    { audience: "couple", moment: "handed in", readers: [...always, "coach"] },
    { audience: "couple", moment: "opened", readers: [...always, "coach", "partner"] },
    { audience: "couple", moment: "withdrawn", readers: always },
  ] as const;

  test.each(cases)("$audience, $moment: $readers", async ({ audience, moment, readers }) => {
    const id = await mapOfCauses(world);
    const fieldKey = "starting_point";
    if (moment !== "draft") {
      const { responseId } = await handIn(
        world.ana,
        id,
        { [fieldKey]: "x" },
        { audiences: { [fieldKey]: audience } },
      );
      if (moment !== "handed in") await handIn(world.ben, id, {});
      if (moment === "withdrawn") await withdrawAnswer(world.ana, { responseId, fieldKey });
    }
    const seen = await Promise.all(
      Object.entries(people(world)).map(async ([name, actor]) => ({ name, keys: await seenBy(actor, id) })),
    );
    expect(
      seen
        .filter((one) => one.keys.includes(fieldKey))
        .map((one) => one.name)
        .sort(),
    ).toEqual([...readers].sort());
  });
});
