import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { comment, withdrawComment } from "@/lib/assignments/comments/commands";
import { assignmentForm, coupleHomework } from "@/lib/assignments/queries";
import { notForUs, setAside } from "@/lib/assignments/responses/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { markRead } from "@/lib/assignments/review/commands";
import { responseDetail, reviewQueue } from "@/lib/assignments/review/queries";
import { buildingAnApology } from "@/lib/library/content/exercises/building-an-apology";
import { mapOfCausesMineFirst } from "@/lib/library/content/exercises/map-of-causes-mine-first";
import { exerciseDetail, exerciseShelf } from "@/lib/library/exercises/queries";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { discussed, talkInSession } from "@/lib/sessions/agenda/commands";
import { agenda } from "@/lib/sessions/agenda/queries";
import { apology, assigned, handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const at = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeAll(async () => {
  world = await makeWorld(at);
});

const causes = (words: string) => [{ cause: "broken_promise", weight: "4", words }];
const each = (w: World) => [
  { clientId: w.ana.personId, role: "each" as const },
  { clientId: w.ben.personId, role: "each" as const },
];
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: FieldErrors) => {
      expect(error).toBeInstanceOf(FieldErrors);
      return Object.keys(error.fieldErrors);
    },
  );

describe("the shelf", () => {
  test("finds exercises by phase, cause, role, minutes and words", async () => {
    const all = await exerciseShelf(world.coach);
    expect(all.length).toBeGreaterThanOrEqual(12);
    expect(all.find((one) => one.slug === "building-an-apology")).toMatchObject({
      title: "Building an apology",
      modes: ["one"],
      roles: ["involved"],
      sealed: false,
      version: buildingAnApology.version,
    });
    const slugs = async (filter: Parameters<typeof exerciseShelf>[1]) =>
      (await exerciseShelf(world.coach, filter)).map((one) => one.slug);
    expect(await slugs({ query: "APOLOGY" })).toContain("building-an-apology");
    expect(await slugs({ query: "100%_" })).toEqual([]);
    expect(await slugs({ role: "joint" })).toContain("undivided-time");
    expect(await slugs({ role: "joint" })).not.toContain("building-an-apology");
    const reconnect = await exerciseShelf(world.coach, { phase: "reconnect", minutes: 25 });
    expect(reconnect.every((one) => one.phases.includes("reconnect") && one.minutes <= 25)).toBe(true);
    expect(reconnect.length).toBeGreaterThan(0);
    expect((await slugs({ cause: "values_mismatch" })).length).toBeLessThan(all.length);
  });

  test("shows one in full to its own practice only", async () => {
    const exerciseId = await world.exercise("building-an-apology");
    expect(await exerciseDetail(world.colleague, exerciseId)).toMatchObject({
      slug: "building-an-apology",
      content: { title: "Building an apology" },
      guidance: { useWhen: expect.any(String) },
    });
    await expect(exerciseDetail(world.stranger, exerciseId)).rejects.toThrow(NotFound);
  });
});

describe("handing out", () => {
  test("freezes the version of that day", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own, { repeat: "fortnightly", times: 4, dueOn: "2026-03-10" });
    const [row] = await stored(sql`select * from assignments where id = ${id}`);
    expect(row).toMatchObject({
      version: mapOfCausesMineFirst.version,
      mode: "apart",
      starts_on: "2026-03-04",
      due_on: "2026-03-10",
      recurrence: "FREQ=WEEKLY;INTERVAL=2;COUNT=4",
      coach_id: own.coach.personId,
    });
    await stored(sql`
      with next as (
        insert into exercise_versions select practice_id, exercise_id, version + 1, jsonb_set(content, '{title}', '"New words"'), guidance, now()
        from exercise_versions where exercise_id = ${row?.exercise_id} and version = ${row?.version} returning exercise_id)
      update exercises set current_version = current_version + 1 where id = (select exercise_id from next)`);
    expect((await clientSheet(own.ana, id)).title).toBe("Map of causes, mine first");
    expect((await clientSheet(own.ana, await mapOfCauses(own))).title).toBe("New words");
    expect((await auditEventsOf(own, "assignment.create")).map((line) => line.actor_id)).toEqual([
      own.coach.personId,
      own.coach.personId,
    ]);
  });

  test("says kindly what does not fit, by field", async () => {
    const [ana, ben] = [world.ana.personId, world.ben.personId];
    const involved = "involved" as const;
    expect(await fieldsOf(mapOfCauses(world, { dueOn: "2026-03-03" }))).toEqual(["dueOn"]);
    expect(await fieldsOf(mapOfCauses(world, { startsOn: "2026-03-03" }))).toEqual(["startsOn"]);
    expect(await fieldsOf(mapOfCauses(world, { startsOn: "2026-03-20", dueOn: "2026-03-10" }))).toEqual([
      "dueOn",
    ]);
    expect(await fieldsOf(mapOfCauses(world, { mode: "together" }))).toEqual(["partners"]);
    expect(await fieldsOf(mapOfCauses(world, { partners: [{ clientId: ana, role: "each" }] }))).toEqual([
      "partners",
    ]);
    expect(await fieldsOf(apology(world, { partners: each(world) }))).toEqual(["partners"]);
    expect(await fieldsOf(apology(world, { partners: [{ clientId: ben, role: "injured" }] }))).toEqual([
      "partners",
    ]);
    const twice = [
      { clientId: ana, role: involved },
      { clientId: ana, role: involved },
    ];
    expect(await fieldsOf(assigned(world, "help-we-want", { partners: twice }))).toEqual(["partners"]);
    const foreign = [{ clientId: world.otherCouple.first.personId, role: involved }];
    expect(await fieldsOf(apology(world, { partners: foreign }))).toEqual(["partners"]);
    const sameSide = each(world).map((one) => ({ ...one, role: involved }));
    expect(await fieldsOf(assigned(world, "my-pace-and-my-limits", { partners: sameSide }))).toEqual([
      "partners",
    ]);
    await assigned(world, "my-pace-and-my-limits", { partners: each(world) });
  });

  test("never for another's couple or another's exercise", async () => {
    for (const who of [world.colleague, world.stranger]) {
      await expect(assigned(world, "help-we-want", { partners: each(world) }, who)).rejects.toThrow(NotFound);
    }
    for (const coupleId of [world.colleagues.coupleId, world.strangers.coupleId, randomUUID()]) {
      await expect(mapOfCauses(world, { coupleId })).rejects.toThrow(NotFound);
    }
    const [theirs] = await stored<{ id: string }>(
      sql`select id from exercises where practice_id = ${world.stranger.practiceId} limit 1`,
    );
    await expect(mapOfCauses(world, { exerciseId: theirs?.id ?? "" })).rejects.toThrow(NotFound);
  });

  test("taken back once; a second time says so; nobody else may", async () => {
    const id = await mapOfCauses(world);
    for (const who of [world.colleague, world.stranger]) {
      await expect(withdrawAssignment(who, { assignmentId: id })).rejects.toThrow(NotFound);
    }
    await withdrawAssignment(world.coach, { assignmentId: id });
    await expect(withdrawAssignment(world.coach, { assignmentId: id })).rejects.toThrow(Refusal);
    expect((await auditEventsOf(world, "assignment.withdraw")).at(-1)?.actor_id).toBe(world.coach.personId);
    expect((await clientSheet(world.ana, id)).withdrawn).toBe(true);
  });
});

describe("how it stands with a couple", () => {
  test("each partner's standing, never a draft", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own, { repeat: "weekly", times: 2, releaseRule: "coach" });
    const standings = async (w: World) => {
      const card = (await coupleHomework(w.coach, w.couple)).assignments.find(
        (one) => one.assignmentId === id,
      );
      return card?.occurrences.map((turn) => [turn.sealedState, ...turn.statuses.map((one) => one.status)]);
    };
    const untouched = JSON.stringify(await coupleHomework(own.coach, own.couple));
    expect(await standings(own)).toEqual([["with_you", "given", "given"]]);
    await keep(own.ana, id, { my_part: "secret" });
    expect(JSON.stringify(await coupleHomework(own.coach, own.couple))).toBe(untouched);
    await setAside(own.ben, { assignmentId: id, occurrence: 1 });
    expect(await standings(own)).toEqual([["with_you", "given", "not_this_week"]]);
    expect(await standings(daysLater(own, 5))).toEqual([["with_you", "given", "given"]]);
    const { responseId } = await handIn(own.ana, id, { causes: causes("a") }, { quality: 4 });
    await handIn(own.ben, id, { causes: causes("b") });
    await markRead(own.coach, { responseId });
    expect(await standings(own)).toEqual([["ready", "read", "submitted"]]);
    await openAnswersForBoth(own.coach, { assignmentId: id, occurrence: 1 });
    const later = daysLater(own, 7);
    await notForUs(later.ben, { assignmentId: id, occurrence: 2 });
    expect(await standings(later)).toEqual([
      ["with_you", "given", "not_for_us"],
      ["open", "read", "submitted"],
    ]);
    const [card] = (await coupleHomework(later.coach, own.couple)).assignments;
    expect(card).toMatchObject({
      repeat: "weekly",
      active: true,
      minutes: 20,
      partners: [{ firstName: "Ana" }, {}],
    });
    expect(card?.occurrences[1]?.statuses[0]).toMatchObject({ responseId, quality: 4, outcome: "partly" });
    for (const who of [own.colleague, own.stranger]) {
      await expect(coupleHomework(who, own.couple)).rejects.toThrow(NotFound);
    }
  });

  test("the form counts what each has before them", async () => {
    const own = await makeWorld(at);
    const exerciseId = await own.exercise("building-an-apology");
    const id = await mapOfCauses(own);
    await apology(own);
    const withdrawn = await apology(own);
    await withdrawAssignment(own.coach, { assignmentId: withdrawn });
    await assigned(own, "undivided-time", { mode: "together", partners: each(own) });
    const count = async () => {
      const { activeCount } = await assignmentForm(own.coach, { coupleId: own.couple.coupleId, exerciseId });
      return [activeCount[own.ana.personId], activeCount[own.ben.personId]];
    };
    expect(await count()).toEqual([2, 3]);
    await handIn(own.ana, id, {});
    expect(await count()).toEqual([1, 3]);
    await notForUs(own.ben, { assignmentId: id, occurrence: 1 });
    expect(await count()).toEqual([1, 2]);
    await expect(assignmentForm(own.stranger, { coupleId: own.couple.coupleId, exerciseId })).rejects.toThrow(
      NotFound,
    );
  });
});

describe("reading what came back", () => {
  test("the queue holds what is unread, longest waiting first, and says who else reads it", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own, { releaseRule: "coach" });
    const first = await handIn(own.ana, id, { causes: causes("a"), left_out: "private", my_part: "x" });
    const alone = await assigned(own, "help-we-want", {
      mode: "one",
      partners: [{ clientId: own.ben.personId, role: "each" }],
    });
    const later = daysLater(own, 1);
    const second = await handIn(later.ben, alone, {});
    const queue = async () => (await reviewQueue(own.coach)).items;
    expect(await queue()).toMatchObject([
      {
        responseId: first.responseId,
        authorName: "Ana",
        coupleLabel: "Ana & Ben",
        visibleAnswers: 2,
        partnerReads: "later",
        mayOpen: false,
      },
      {
        responseId: second.responseId,
        authorName: "Ben",
        visibleAnswers: 0,
        partnerReads: "no",
        mayOpen: false,
      },
    ]);
    await handIn(daysLater(own, 2).ben, id, { causes: causes("b") });
    expect((await queue()).map((one) => one.mayOpen)).toEqual([true, false, true]);
    await openAnswersForBoth(own.coach, { assignmentId: id, occurrence: 1 });
    expect((await queue()).map((one) => [one.mayOpen, one.partnerReads])).toEqual([
      [false, "now"],
      [false, "no"],
      [false, "now"],
    ]);
    await markRead(own.coach, { responseId: first.responseId });
    expect((await reviewQueue(own.coach)).total).toBe(2);
    expect((await reviewQueue(own.colleague)).total).toBe(0);
    expect((await reviewQueue(own.stranger)).total).toBe(0);
  });

  test("what is private is not there, not even as a number", async () => {
    const read = async (values: Record<string, unknown>) => {
      const id = await mapOfCauses(world);
      const { responseId } = await handIn(world.ana, id, values, { audiences: { shape: "self" } });
      const detail = await responseDetail(world.coach, responseId);
      const item = (await reviewQueue(world.coach)).items.find((one) => one.responseId === responseId);
      return JSON.stringify([detail, item]).replaceAll(responseId, "response").replaceAll(id, "assignment");
    };
    expect(await read({ causes: causes("a"), left_out: "hidden", shape: "small" })).toBe(
      await read({ causes: causes("a") }),
    );
  });

  test("one response with its answers, comments and agenda, worded for its author's role", async () => {
    const id = await mapOfCauses(world);
    const { responseId } = await handIn(world.ben, id, {
      causes: causes("b"),
      my_part: "mine",
      not_clear: "later gone",
    });
    await withdrawAnswer(world.ben, { responseId, fieldKey: "not_clear" });
    const detail = await responseDetail(world.coach, responseId);
    expect(detail).toMatchObject({
      authorName: "Ben",
      partnerName: "Ana",
      coachName: "Ruth",
      sealedState: "sealed",
      opens: "both_done",
      readAt: null,
      mayCommentBoth: false,
      agenda: null,
    });
    expect(detail.answers.map((one) => [one.field.label, one.audience, one.partnerReads])).toEqual([
      ["My own part, beginning with what I did or left undone", "coach", "no"],
      [expect.any(String), "couple", "later"],
    ]);
    for (const who of [world.colleague, world.stranger]) {
      await expect(responseDetail(who, responseId)).rejects.toThrow(NotFound);
      await expect(markRead(who, { responseId })).rejects.toThrow(NotFound);
    }
    await markRead(world.coach, { responseId });
    await markRead(world.coach, { responseId });
    expect((await responseDetail(world.coach, responseId)).readAt).toEqual(at);
    expect(
      (await auditEventsOf(world, "response.read")).filter((line) => line.actor_id === world.coach.personId)
        .length,
    ).toBeGreaterThan(0);
  });

  test("a draft or a rest is no response to read", async () => {
    const id = await mapOfCauses(world);
    await keep(world.ana, id, { my_part: "half" });
    await setAside(world.ben, { assignmentId: id, occurrence: 1 });
    const rows = await stored<{ id: string }>(sql`select id from responses where assignment_id = ${id}`);
    expect(rows).toHaveLength(2);
    for (const { id: responseId } of rows) {
      await expect(responseDetail(world.coach, responseId)).rejects.toThrow(NotFound);
      await expect(markRead(world.coach, { responseId })).rejects.toThrow(NotFound);
      await expect(comment(world.coach, { responseId, to: "author", body: "x" })).rejects.toThrow(NotFound);
      await expect(talkInSession(world.coach, { responseId, note: null })).rejects.toThrow(NotFound);
    }
  });
});

describe("a comment", () => {
  test("to its author at any time, to both only once both can see; taken back by its writer", async () => {
    const id = await mapOfCauses(world);
    const { responseId } = await handIn(world.ana, id, { causes: causes("a") });
    await comment(world.coach, { responseId, to: "author", body: "For Ana." });
    await expect(comment(world.coach, { responseId, to: "both", body: "x" })).rejects.toThrow(/not open/);
    await handIn(world.ben, id, { causes: causes("b") });
    const { commentId } = await comment(world.coach, { responseId, to: "both", body: "For both." });
    const bodies = async (who: World["ana"]) => (await clientSheet(who, id)).comments.map((one) => one.body);
    expect(await bodies(world.ana)).toEqual(expect.arrayContaining(["For Ana.", "For both."]));
    expect(await bodies(world.ben)).toEqual(["For both."]);
    for (const who of [world.colleague, world.stranger]) {
      await expect(comment(who, { responseId, to: "author", body: "x" })).rejects.toThrow(NotFound);
      await expect(withdrawComment(who, { commentId })).rejects.toThrow(NotFound);
    }
    await withdrawComment(world.coach, { commentId });
    await withdrawComment(world.coach, { commentId });
    expect(await bodies(world.ben)).toEqual([]);
    expect((await responseDetail(world.coach, responseId)).comments.map((one) => one.body)).toEqual([
      "For Ana.",
    ]);
    for (const action of ["comment.write", "comment.withdraw"]) {
      expect((await auditEventsOf(world, action)).at(-1)?.actor_id).toBe(world.coach.personId);
    }
  });

  test("on a sheet that both have written goes to both", async () => {
    const id = await assigned(world, "undivided-time", { mode: "together", partners: each(world) });
    const { responseId } = await handIn(world.ana, id, { what: "walk" }, { sheet: "shared" });
    await comment(world.coach, { responseId, to: "author", body: "Lovely." });
    expect((await clientSheet(world.ben, id)).comments.map((one) => one.body)).toEqual(["Lovely."]);
    expect(await responseDetail(world.coach, responseId)).toMatchObject({
      authorName: null,
      mayCommentBoth: true,
      answers: [{ field: { key: "what" }, partnerReads: "now" }],
    });
  });
});

describe("the list for the next session", () => {
  test("a response once, back again when asked, ticked off when talked about", async () => {
    const own = await makeWorld(at);
    const id = await mapOfCauses(own);
    const { responseId } = await handIn(own.ana, id, { causes: causes("a") });
    const { itemId } = await talkInSession(own.coach, { responseId, note: "Ask about Tuesday" });
    expect(await talkInSession(own.coach, { responseId, note: null })).toEqual({ itemId });
    expect(await agenda(own.coach, own.couple)).toMatchObject([
      {
        itemId,
        title: "Map of causes, mine first",
        authorName: "Ana",
        note: "Ask about Tuesday",
        discussedAt: null,
      },
    ]);
    expect(await agenda(own.coach, own.otherCouple)).toEqual([]);
    expect(await agenda(own.colleague)).toEqual([]);
    for (const who of [own.colleague, own.stranger]) {
      await expect(talkInSession(who, { responseId, note: null })).rejects.toThrow(NotFound);
      await expect(discussed(who, { itemId })).rejects.toThrow(NotFound);
    }
    await discussed(own.coach, { itemId });
    await discussed(own.coach, { itemId });
    expect((await agenda(own.coach))[0]?.discussedAt).toEqual(at);
    expect(await agenda(daysLater(own, 20).coach)).toEqual([]);
    await talkInSession(own.coach, { responseId, note: null });
    expect((await responseDetail(own.coach, responseId)).agenda).toMatchObject({ itemId, discussedAt: null });
    for (const action of ["agenda.add", "agenda.discussed"]) {
      expect((await auditEventsOf(own, action)).at(-1)?.actor_id).toBe(own.coach.personId);
    }
  });
});
