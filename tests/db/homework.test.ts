import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withdrawAssignment } from "@/lib/assignments/commands";
import { notForUs, setAside, takeUpAgain } from "@/lib/assignments/responses/commands";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { apology, assigned, handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const rowsOf = (table: string, assignmentId: string) =>
  stored<Record<string, unknown>>(
    sql`select * from ${sql.identifier(table)} where assignment_id = ${assignmentId}`,
  );
const response = async (assignmentId: string) => (await rowsOf("responses", assignmentId))[0];
const causes = [{ cause: "broken_promise", weight: "4", words: "Home by six" }];

describe("keeping a draft", () => {
  let id: string;
  beforeEach(async () => {
    id = await mapOfCauses(world);
  });

  test("saves, counts revisions, and leaves one line in the trail that is nobody else's", async () => {
    const before = (await auditEventsOf(world, "draft.start")).length;
    expect(await keep(world.ana, id, { my_part: "I went" })).toEqual({ saved: true, revision: 1 });
    expect(await keep(world.ana, id, { my_part: "I went quiet" }, { baseRevision: 1 })).toEqual({
      saved: true,
      revision: 2,
    });
    const [draft] = await rowsOf("drafts", id);
    expect(draft).toMatchObject({
      content: { values: { my_part: "I went quiet" }, audiences: {} },
      client_id: world.ana.personId,
    });
    const lines = await auditEventsOf(world, "draft.start");
    expect(lines).toHaveLength(before + 1);
    expect(lines.at(-1)).toMatchObject({ actor_id: world.ana.personId, scope: "person", fields: [] });
  });

  test("keeps only the questions of this sheet, and text that PostgreSQL can hold", async () => {
    await keep(world.ana, id, {
      my_part: "a\0b\ud800c\r\nd",
      nonsense: "x",
      __proto__: { my_part: "y" },
      causes: { "0": { cause: "other", evil: "z" }, "1": {} },
    });
    expect((await rowsOf("drafts", id))[0]?.content).toEqual({
      values: { my_part: "ab\uFFFDc\nd", causes: [{ cause: "other" }] },
      audiences: {},
    });
  });

  test("tells the second of two devices, and gives it the newer text", async () => {
    await keep(world.ana, id, { my_part: "from the phone" });
    await keep(world.ana, id, { my_part: "from the phone, longer" }, { baseRevision: 1 });
    expect(await keep(world.ana, id, { my_part: "from the laptop" }, { baseRevision: 1 })).toEqual({
      saved: false,
      why: "newer",
      revision: 2,
      content: { values: { my_part: "from the phone, longer" }, audiences: {} },
    });
  });

  test("takes the same words twice for one save", async () => {
    await keep(world.ana, id, { my_part: "same" });
    expect(await keep(world.ana, id, { my_part: "same" })).toEqual({ saved: true, revision: 1 });
  });

  test("of two first saves at once one is told, and neither is lost", async () => {
    for (let round = 0; round < 10; round += 1) {
      const assignmentId = await mapOfCauses(world);
      const saves = await Promise.all(
        ["one", "two"].map((words) => keep(world.ana, assignmentId, { my_part: words })),
      );
      expect(saves.filter((save) => save.saved)).toHaveLength(1);
      const told = saves.find((save) => !save.saved);
      expect(told).toMatchObject({ why: "newer", revision: 1 });
      expect(await rowsOf("responses", assignmentId)).toHaveLength(1);
    }
  });

  test("of two later saves at once one is told, and neither is lost", async () => {
    for (let round = 0; round < 10; round += 1) {
      const assignmentId = await mapOfCauses(world);
      await keep(world.ana, assignmentId, { my_part: "start" });
      const saves = await Promise.all(
        ["one", "two"].map((words) => keep(world.ana, assignmentId, { my_part: words }, { baseRevision: 1 })),
      );
      expect(saves.filter((save) => save.saved)).toEqual([{ saved: true, revision: 2 }]);
      expect(saves.find((save) => !save.saved)).toMatchObject({ why: "newer", revision: 2 });
    }
  });

  test("is refused to everybody it was not given to, as if it were not there", async () => {
    const alone = await apology(world);
    for (const [who, assignmentId] of [
      [world.otherCouple.first, id],
      [world.colleagues.first, id],
      [world.strangers.first, id],
      [world.ana, alone],
      [world.ana, randomUUID()],
    ] as const) {
      await expect(keep(who, assignmentId, { my_part: "x" })).rejects.toThrow(NotFound);
    }
    await expect(keep(world.ana, id, { my_part: "x" }, { occurrence: 2 })).rejects.toThrow(NotFound);
    await expect(keep(world.ana, id, { my_part: "x" }, { sheet: "shared" })).rejects.toThrow(NotFound);
  });

  test("after handing in, a late save is told so", async () => {
    await handIn(world.ana, id, { my_part: "in" });
    expect(await keep(world.ana, id, { my_part: "late" })).toEqual({ saved: false, why: "submitted" });
    expect(await rowsOf("drafts", id)).toEqual([]);
  });

  test("a text without end is refused with its way out", async () => {
    await expect(keep(world.ana, id, { my_part: "x".repeat(1_000_000) })).rejects.toThrow(Refusal);
  });
});

describe("handing in", () => {
  let id: string;
  beforeEach(async () => {
    id = await mapOfCauses(world);
  });

  test("stores typed answers with the audience of each, and drops the draft", async () => {
    await keep(world.ben, id, { my_part: "half" });
    const result = await handIn(
      world.ben,
      id,
      { my_part: " I went quiet. ", causes, left_out: "the pub", shape: "pattern", not_clear: "  " },
      { audiences: { my_part: "couple", left_out: "nonsense", shape: "self" }, outcome: "done", quality: 3 },
    );
    const [row] = await rowsOf("responses", id);
    expect(row).toMatchObject({
      id: result.responseId,
      status: "done",
      quality: 3,
      client_id: world.ben.personId,
    });
    const answers = await rowsOf("answers", id);
    expect(Object.fromEntries(answers.map((one) => [one.field_key, [one.value, one.audience]]))).toEqual({
      my_part: ["I went quiet.", "coach"],
      causes: [[{ cause: "broken_promise", weight: 4, words: "Home by six" }], "couple"],
      left_out: ["the pub", "self"],
      shape: ["pattern", "self"],
    });
    expect(await rowsOf("drafts", id)).toEqual([]);
  });

  test("leaves a trail that does not tell of private answers", async () => {
    await handIn(
      world.ben,
      id,
      { my_part: "x", left_out: "secret", shape: "small" },
      { audiences: { shape: "self" } },
    );
    const line = (await auditEventsOf(world, "homework.submit")).at(-1);
    expect(line).toMatchObject({ actor_id: world.ben.personId, scope: "practice", fields: ["my_part"] });
  });

  test("fifty times the same form is one response and fifty equal answers", async () => {
    const submitKey = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => handIn(world.ana, id, { my_part: "once", causes }, { submitKey })),
    );
    expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await rowsOf("responses", id)).toHaveLength(1);
    expect(await rowsOf("answers", id)).toHaveLength(2);
  });

  test("another form for the same turn is told, and changes nothing", async () => {
    await handIn(world.ana, id, { my_part: "first" });
    await expect(handIn(world.ana, id, { my_part: "second" })).rejects.toThrow(/already been sent/);
    expect((await rowsOf("answers", id))[0]?.value).toBe("first");
  });

  test("of two different forms at once exactly one counts", async () => {
    for (let round = 0; round < 10; round += 1) {
      const assignmentId = await mapOfCauses(world);
      const results = await Promise.allSettled(
        ["one", "two"].map((words) => handIn(world.ana, assignmentId, { my_part: words })),
      );
      expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await rowsOf("answers", assignmentId)).toHaveLength(1);
    }
  });

  test("a newer draft from another device is not thrown away", async () => {
    await keep(world.ana, id, { my_part: "phone" });
    await keep(world.ana, id, { my_part: "phone, longer" }, { baseRevision: 1 });
    await expect(handIn(world.ana, id, { my_part: "laptop" }, { baseRevision: 1 })).rejects.toThrow(
      /newer text/,
    );
    expect((await response(id))?.status).toBe("in_progress");
    await handIn(world.ana, id, { my_part: "phone, longer" }, { baseRevision: 1 });
    expect((await response(id))?.status).toBe("partly");
  });

  test("what does not fit is said field by field, and nothing is stored", async () => {
    const wrong = handIn(world.ana, id, {
      shape: "square",
      causes: [{ cause: "other", weight: "99" }],
      starting_point: "x".repeat(700),
      my_part: "fine",
    });
    await expect(wrong).rejects.toThrow(FieldErrors);
    await wrong.catch((error: FieldErrors) => {
      expect(Object.keys(error.fieldErrors).sort()).toEqual(["f.causes", "f.shape", "f.starting_point"]);
    });
    expect(await rowsOf("responses", id)).toEqual([]);
  });

  test("done asks for the heart of it; part of it never does", async () => {
    await expect(handIn(world.ana, id, { my_part: "x" }, { outcome: "done" })).rejects.toThrow(FieldErrors);
    expect((await handIn(world.ana, id, {}, { outcome: "partly" })).outcome).toBe("partly");
  });

  test("an apology with an empty part is told to its author, who may send it all the same", async () => {
    const sorry = await apology(world);
    const send = (parts: Record<string, string>, more = {}) =>
      handIn(world.ben, sorry, { apology: parts }, { outcome: "done", ...more });
    const asked = await send({ action: "I lied about the money." }).catch(
      (error: FieldErrors) => error.fieldErrors,
    );

    expect(asked).toEqual({
      asItIs: [expect.stringMatching(/“What I regret” and “What I am doing so that .+” are still empty/)],
    });
    expect(await rowsOf("responses", sorry)).toEqual([]);

    expect((await send({ action: "I lied about the money." }, { asItIs: true })).outcome).toBe("done");
  });

  test("a whole one is not asked about", async () => {
    const sorry = await apology(world);
    const parts = { action: "I lied.", regret: "I am sorry.", prevention: "I show the letters." };

    expect((await handIn(world.ben, sorry, { apology: parts }, { outcome: "done" })).outcome).toBe("done");
  });

  test("after the coach has taken it back it is refused, and the words are kept", async () => {
    await keep(world.ana, id, { my_part: "half" });
    await withdrawAssignment(world.coach, { assignmentId: id });
    await expect(handIn(world.ana, id, { my_part: "all of it" })).rejects.toThrow(/withdrawn this exercise/);
    expect((await rowsOf("drafts", id))[0]?.content).toMatchObject({ values: { my_part: "all of it" } });
    expect(await rowsOf("answers", id)).toEqual([]);
    expect((await response(id))?.status).toBe("in_progress");
  });

  test("is refused to everybody it was not given to", async () => {
    for (const who of [world.otherCouple.first, world.colleagues.first, world.strangers.first]) {
      await expect(handIn(who, id, { my_part: "x" })).rejects.toThrow(NotFound);
    }
    expect(await rowsOf("responses", id)).toEqual([]);
  });

  test("handing in and taking back at once leaves one of two stories", async () => {
    for (let round = 0; round < 15; round += 1) {
      const assignmentId = await mapOfCauses(world);
      await handIn(world.ana, assignmentId, { causes });
      const [submitted] = await Promise.allSettled([
        handIn(world.ben, assignmentId, { causes }),
        withdrawAssignment(world.coach, { assignmentId }),
      ]);
      const releases = await rowsOf("releases", assignmentId);
      expect(releases).toHaveLength(submitted.status === "fulfilled" ? 1 : 0);
    }
  });
});

describe("together", () => {
  let id: string;
  beforeEach(async () => {
    id = await assigned(world, "undivided-time", {
      mode: "together",
      partners: [
        { clientId: world.ana.personId, role: "each" },
        { clientId: world.ben.personId, role: "each" },
      ],
    });
  });

  test("both write on one sheet, and each has one of their own", async () => {
    expect(await keep(world.ana, id, { what: "walk", attention: "3" }, { sheet: "shared" })).toEqual({
      saved: true,
      revision: 1,
    });
    expect(await keep(world.ben, id, { what: "swim" }, { sheet: "shared" })).toMatchObject({
      saved: false,
      why: "newer",
      content: { values: { what: "walk" } },
    });
    expect(await keep(world.ben, id, { attention: "7" })).toEqual({ saved: true, revision: 1 });
    await handIn(world.ben, id, { what: "walk" }, { sheet: "shared", audiences: { what: "self" } });
    await handIn(world.ben, id, { attention: "7" });
    const answers = await rowsOf("answers", id);
    expect(answers).toHaveLength(2);
    expect(answers.find((one) => one.field_key === "what")).toMatchObject({
      client_id: null,
      audience: "couple",
    });
    expect(answers.find((one) => one.field_key === "what")?.released_at).not.toBeNull();
    expect(answers.find((one) => one.field_key === "attention")).toMatchObject({
      value: 7,
      audience: "coach",
    });
    await expect(handIn(world.ana, id, { what: "swim" }, { sheet: "shared" })).rejects.toThrow(/already/);
    await handIn(world.ana, id, { attention: "2" });
  });
});

describe("not this week, not for us, again", () => {
  test("rests until Monday, keeps the draft, and comes back when taken up", async () => {
    const id = await mapOfCauses(world);
    await keep(world.ana, id, { my_part: "half" });
    await setAside(world.ana, { assignmentId: id, occurrence: 1 });
    expect(await response(id)).toMatchObject({ status: "set_aside", set_aside_until: "2026-03-09" });
    expect(await rowsOf("drafts", id)).toHaveLength(1);
    await takeUpAgain(world.ana, { assignmentId: id, occurrence: 1 });
    expect(await response(id)).toMatchObject({ status: "in_progress", set_aside_until: null });
    await notForUs(world.ana, { assignmentId: id, occurrence: 1 });
    expect(await response(id)).toMatchObject({ status: "not_for_us" });
    expect(await rowsOf("responses", id)).toHaveLength(1);
    for (const action of ["homework.set_aside", "homework.take_up_again", "homework.not_for_us"]) {
      expect((await auditEventsOf(world, action)).at(-1)?.actor_id).toBe(world.ana.personId);
    }
  });

  test("what is handed in stays handed in, and others' work is not theirs to rest", async () => {
    const id = await mapOfCauses(world);
    await handIn(world.ana, id, { my_part: "in" });
    await expect(setAside(world.ana, { assignmentId: id, occurrence: 1 })).rejects.toThrow(Refusal);
    for (const work of [setAside, notForUs, takeUpAgain]) {
      await expect(work(world.otherCouple.first, { assignmentId: id, occurrence: 1 })).rejects.toThrow(
        NotFound,
      );
    }
  });

  test("one who rests does not open the exchange, and does not close it to the other's hand-in", async () => {
    const id = await mapOfCauses(world);
    await notForUs(world.ana, { assignmentId: id, occurrence: 1 });
    await handIn(world.ben, id, { causes });
    expect(await rowsOf("releases", id)).toEqual([]);
    const later = daysLater(world, 8);
    await handIn(later.ana, id, { causes });
    expect(await rowsOf("releases", id)).toHaveLength(1);
  });

  test("together, one's own standing never touches the shared sheet", async () => {
    const id = await assigned(world, "undivided-time", {
      mode: "together",
      partners: [
        { clientId: world.ana.personId, role: "each" },
        { clientId: world.ben.personId, role: "each" },
      ],
    });
    await setAside(world.ana, { assignmentId: id, occurrence: 1 });
    await handIn(world.ben, id, { what: "swim" }, { sheet: "shared" });
    expect((await rowsOf("responses", id)).map((one) => [one.client_id, one.status])).toEqual(
      expect.arrayContaining([
        [world.ana.personId, "set_aside"],
        [null, "partly"],
      ]),
    );
  });
});
