import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { comment } from "@/lib/assignments/comments/commands";
import { notForUs, setAside } from "@/lib/assignments/responses/commands";
import { clientRecord, clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { markRead } from "@/lib/assignments/review/commands";
import { noteSheetLook } from "@/lib/pace/overview/commands";
import { NotFound } from "@/lib/platform/errors";
import { apology, assigned, handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const at = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeAll(async () => {
  world = await makeWorld(at);
});

const causes = (words: string) => [{ cause: "broken_promise", weight: "4", words }];
const everythingOf = async (who: World["ana"], ids: string[]) =>
  JSON.stringify([
    await nextSteps(who),
    await clientRecord(who),
    await Promise.all(ids.map((id) => clientSheet(who, id).catch((error) => String(error)))),
  ]);

describe("next steps", () => {
  test("one thing first, then the others; what rests is set apart; what is done is gone", async () => {
    const own = await makeWorld(at);
    const both = [
      { clientId: own.ana.personId, role: "each" as const },
      { clientId: own.ben.personId, role: "each" as const },
    ];
    const later = await assigned(own, "help-we-want", { partners: both, dueOn: "2026-03-20" });
    const soon = await mapOfCauses(own, { dueOn: "2026-03-10" });
    const resting = await assigned(own, "three-kinds-of-thanks", { partners: both });
    const refused = await assigned(own, "walking-in-their-shoes", { partners: both });
    const future = await assigned(own, "my-pace-and-my-limits", { partners: both, startsOn: "2026-03-11" });
    await apology(own);
    await setAside(own.ana, { assignmentId: resting, occurrence: 1 });
    await notForUs(own.ana, { assignmentId: refused, occurrence: 1 });

    const steps = await nextSteps(own.ana);
    expect(steps.main).toMatchObject({
      assignmentId: soon,
      title: "Map of causes, mine first",
      coachName: "Ruth",
      started: false,
      turn: { occurrence: 1, of: 1, hopedBy: "2026-03-10" },
    });
    expect(steps.others.map((one) => one.assignmentId)).toEqual([later]);
    expect(steps.postponed.map((one) => [one.assignmentId, one.until]).sort()).toEqual(
      [
        [resting, "2026-03-09"],
        [refused, null],
      ].sort(),
    );
    await keep(own.ana, later, { nothing: "x" });
    expect((await nextSteps(own.ana)).main).toMatchObject({ assignmentId: later, started: true });
    await handIn(own.ana, soon, { my_part: "x" });
    await handIn(own.ana, later, {});
    const monday = daysLater(own, 5);
    const steps2 = await nextSteps(monday.ana);
    expect([steps2.main?.assignmentId, ...steps2.others.map((one) => one.assignmentId)]).toEqual([resting]);
    const nextWeek = await nextSteps(daysLater(own, 8).ana);
    expect([nextWeek.main, ...nextWeek.others].map((one) => one?.assignmentId).sort()).toEqual(
      [resting, future].sort(),
    );
    expect((await clientRecord(own.ana)).entries.map((one) => one.assignmentId).sort()).toEqual(
      [soon, later].sort(),
    );
  });

  test("what was taken back is no longer before them, and stays readable", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own);
    await keep(own.ana, id, { my_part: "half" });
    await withdrawAssignment(own.coach, { assignmentId: id });
    expect((await nextSteps(own.ana)).main).toBeNull();
    expect((await clientSheet(own.ana, id)).sheets[0]?.draft?.content.values).toEqual({ my_part: "half" });
  });

  test("what comes round again is there again", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own, { repeat: "weekly", times: 3 });
    await handIn(own.ana, id, { my_part: "first week" });
    expect((await nextSteps(own.ana)).main).toBeNull();
    const later = daysLater(own, 7);
    expect((await nextSteps(later.ana)).main?.turn).toMatchObject({ occurrence: 2, of: 3 });
    await keep(later.ana, id, { my_part: "second" }, { occurrence: 2 });
    const sheet = await clientSheet(later.ana, id);
    expect(sheet.sheets[0]).toMatchObject({ status: "in_progress", draft: { revision: 1 } });
    expect((await clientSheet(later.ana, id, 1)).sheets[0]?.answers).toMatchObject([{ value: "first week" }]);
    await expect(clientSheet(later.ana, id, 3)).rejects.toThrow(NotFound);
    await notForUs(later.ana, { assignmentId: id, occurrence: 2 });
    expect((await nextSteps(daysLater(own, 14).ana)).postponed).toMatchObject([
      { assignmentId: id, until: null },
    ]);
  });

  test("tells of what was opened and of the counselor's words", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own);
    const { responseId } = await handIn(own.ana, id, { causes: causes("a") });
    await comment(own.coach, { responseId, to: "author", body: "Thank you for this." });
    expect((await nextSteps(own.ana)).news).toEqual([
      { assignmentId: id, occurrence: 1, title: "Map of causes, mine first", what: "comment" },
    ]);
    expect((await nextSteps(own.ben)).news).toEqual([]);
    await handIn(own.ben, id, { causes: causes("b") });
    expect((await nextSteps(own.ana)).news.map((one) => one.what).sort()).toEqual(["comment", "opened"]);
    expect((await nextSteps(own.ben)).news.map((one) => one.what)).toEqual(["opened"]);
    expect((await nextSteps(daysLater(own, 20).ben)).news).toEqual([]);
  });
});

describe("what is new, once it was opened", () => {
  const whats = async (who: World["ana"]) => (await nextSteps(who)).news.map((one) => one.what);
  const minuteLater = (of: World) => daysLater(of, 1 / 1440);
  const opened = async () => {
    const own = await makeWorld(at);
    const assignmentId = await mapOfCauses(own);
    const { responseId } = await handIn(own.ana, assignmentId, { causes: causes("a") });
    await handIn(own.ben, assignmentId, { causes: causes("b") });
    return { own, responseId, sheet: { assignmentId, occurrence: 1 } };
  };

  test("goes from their list at the next visit, and stays on the other’s", async () => {
    const { own, sheet } = await opened();
    const then = minuteLater(own);
    const his = await nextSteps(then.ben);
    await noteSheetLook(then.ana, sheet);

    expect(await whats(then.ana)).toEqual([]);
    expect(his.news.map((one) => one.what)).toEqual(["opened"]);
    expect(await nextSteps(then.ben)).toEqual(his);
  });

  test("a comment that comes afterwards is new again, and a look elsewhere takes nothing away", async () => {
    const { own, responseId, sheet } = await opened();
    await noteSheetLook(minuteLater(own).ana, { ...sheet, occurrence: 2 });
    expect(await whats(own.ana)).toEqual(["opened"]);
    await noteSheetLook(minuteLater(own).ana, sheet);
    const dayAfter = daysLater(own, 1);
    await comment(dayAfter.coach, { responseId, to: "author", body: "Thank you for this." });

    expect(await whats(dayAfter.ana)).toEqual(["comment"]);
  });

  test("looks that are of no use any more are not kept", async () => {
    const { own, sheet } = await opened();
    await noteSheetLook(own.ana, { ...sheet, occurrence: 2 });
    await noteSheetLook(daysLater(own, 15).ana, sheet);

    const [row] = await stored(sql`select sheets from home_looks where client_id = ${own.ana.personId}`);
    expect(Object.keys(row?.sheets as object)).toEqual([`${sheet.assignmentId}/1`]);
  });
});

describe("a sheet", () => {
  test("asks each in their own words, and shows the exchange side by side once it is open", async () => {
    const id = await mapOfCauses(world);
    const label = async (who: World["ana"]) => (await clientSheet(who, id)).sheets[0]?.fields[0]?.label;
    expect(await label(world.ana)).toBe("How I was in that time, as far as I can see it");
    expect(await label(world.ben)).toBe("My own part, beginning with what I did or left undone");
    const { responseId } = await handIn(world.ana, id, { causes: causes("a"), my_part: "quiet" });
    expect((await clientSheet(world.ana, id)).opened).toBeNull();
    await handIn(world.ben, id, { causes: causes("b"), not_clear: "why I did not ring" });
    await markRead(world.coach, { responseId });
    await comment(world.coach, { responseId, to: "both", body: "Look at what you share." });
    const sheet = await clientSheet(world.ana, id);
    expect(sheet.sheets[0]).toMatchObject({ status: "partly", read: true, draft: null });
    expect(sheet.sheets[0]?.answers.map((one) => [one.fieldKey, one.audience, one.widest, one.open])).toEqual(
      [
        ["my_part", "coach", "coach", false],
        ["causes", "couple", "couple", true],
      ],
    );
    expect(sheet.opened?.rows.map((row) => [row.fieldKey, row.mine !== null, row.theirs !== null])).toEqual([
      ["causes", true, true],
      ["not_clear", false, true],
    ]);
    expect(sheet.comments).toMatchObject([
      { body: "Look at what you share.", toBoth: true, coachName: "Ruth" },
    ]);
    expect((await clientSheet(world.ben, id)).comments).toHaveLength(1);
    expect(sheet).toMatchObject({
      coachName: "Ruth",
      partnerName: "Ben",
      opens: "both_done",
      timeZone: "Europe/London",
    });
  });

  test("is nobody else's", async () => {
    const id = await apology(world);
    for (const who of [world.ana, world.otherCouple.first, world.colleagues.first, world.strangers.first]) {
      await expect(clientSheet(who, id)).rejects.toThrow(NotFound);
    }
  });
});

describe("before an exchange opens, nothing a client reads depends on the partner", () => {
  test.each([
    [
      "writes a draft",
      (w: World, id: string) => keep(w.ana, id, { my_part: "secret", causes: causes("secret") }),
    ],
    [
      "hands in",
      (w: World, id: string) => handIn(w.ana, id, { my_part: "secret", causes: causes("secret") }),
    ],
    ["says not this week", (w: World, id: string) => setAside(w.ana, { assignmentId: id, occurrence: 1 })],
    ["says not for us", (w: World, id: string) => notForUs(w.ana, { assignmentId: id, occurrence: 1 })],
    [
      "hands in and is read and answered by the counselor",
      async (w: World, id: string) => {
        const { responseId } = await handIn(w.ana, id, { causes: causes("secret") });
        await markRead(w.coach, { responseId });
        await comment(w.coach, { responseId, to: "author", body: "secret" });
      },
    ],
  ])("when the partner %s", async (_, deed) => {
    for (const releaseRule of ["automatic", "coach"] as const) {
      const id = await mapOfCauses(world, { releaseRule });
      const before = await everythingOf(world.ben, [id]);
      await deed(world, id);
      expect(await everythingOf(world.ben, [id])).toBe(before);
    }
  });

  test("also where one's own is handed in already, and in what only the partner was given", async () => {
    const id = await mapOfCauses(world);
    const alone = await assigned(world, "help-we-want", {
      mode: "one",
      partners: [{ clientId: world.ana.personId, role: "each" }],
    });
    await handIn(world.ben, id, { causes: causes("b") });
    const before = await everythingOf(world.ben, [id, alone]);
    await keep(world.ana, id, { my_part: "secret" });
    await notForUs(world.ana, { assignmentId: id, occurrence: 1 });
    await handIn(world.ana, alone, {});
    expect(await everythingOf(world.ben, [id, alone])).toBe(before);
  });

  test("also when both are in and it is the coach who opens it", async () => {
    const id = await mapOfCauses(world, { releaseRule: "coach" });
    await handIn(world.ben, id, { causes: causes("b") });
    const before = await everythingOf(world.ben, [id]);
    await handIn(world.ana, id, { causes: causes("secret") });
    expect(await everythingOf(world.ben, [id])).toBe(before);
    expect((await clientSheet(world.ben, id)).opened).toBeNull();
    await openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 });
    expect((await clientSheet(world.ben, id)).opened?.rows).toHaveLength(1);
  });

  test("and together, the other's own questions stay theirs", async () => {
    const id = await assigned(world, "undivided-time", {
      mode: "together",
      partners: [
        { clientId: world.ana.personId, role: "each" },
        { clientId: world.ben.personId, role: "each" },
      ],
    });
    const before = await everythingOf(world.ben, [id]);
    await handIn(world.ana, id, { attention: "1", afterwards: "heavier" });
    expect(await everythingOf(world.ben, [id])).toBe(before);
    await handIn(world.ana, id, { what: "walk" }, { sheet: "shared" });
    const sheet = await clientSheet(world.ben, id);
    expect(sheet.sheets.map((one) => [one.sheet, one.status])).toEqual([
      ["shared", "partly"],
      ["own", "not_started"],
    ]);
    expect(sheet.sheets[0]?.answers).toMatchObject([{ fieldKey: "what", value: "walk" }]);
  });
});
