import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/system";
import { assignExercise, withdrawAssignment } from "@/lib/assignments/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { responseDetail } from "@/lib/assignments/review/queries";
import {
  bringBackExercise,
  copyExercise,
  discardDraft,
  makeItsOwn,
  publishDraft,
  retireExercise,
  saveExerciseDraft,
} from "@/lib/library/authoring/commands";
import { draftToEdit, laidAside, myDrafts, ownership } from "@/lib/library/authoring/queries";
import { exerciseDetail, exerciseShelf } from "@/lib/library/exercises/queries";
import { syncLibrary } from "@/lib/library/records/sync-exercises";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { assigned, handIn } from "@/tests/factories/homework";
import { draftContent, draftField, firstSave, ownExercise } from "@/tests/factories/own-exercise";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const owner = () => world.coach;
/** Not the owner. */
const author = () => world.colleague;
const versionsOf = (exerciseId: string) =>
  stored<{ version: number; content: { fields: { key: string; label: string }[] } }>(
    sql`select version, content from exercise_versions where exercise_id = ${exerciseId} order by version`,
  );
const shelfOf = async (coach: World["coach"]) => (await exerciseShelf(coach)).map((one) => one.exerciseId);
const give = (coach: World["coach"], exerciseId: string, couple = world.couple) =>
  assignExercise(coach, {
    coupleId: couple.coupleId,
    exerciseId,
    mode: "apart",
    partners: [
      { clientId: couple.first.personId, role: "each" },
      { clientId: couple.second.personId, role: "each" },
    ],
    why: "Because it fits.",
    startsOn: null,
    dueOn: null,
    repeat: "once",
    times: 1,
    releaseRule: "automatic",
  });
const results = async (work: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(work);
  for (const one of settled) {
    if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refusal);
  }
  return settled.filter(({ status }) => status === "fulfilled").length;
};

describe("a draft", () => {
  test("keeps whatever is there, is seen by its author alone, and can be thrown away", async () => {
    const save = { ...firstSave(), content: { ...draftContent(), title: "", fields: [], modes: [] } };
    expect(await saveExerciseDraft(author(), save)).toEqual({ saved: true, revision: 1 });
    expect(await myDrafts(author())).toMatchObject([{ exerciseId: save.exerciseId, title: "", isNew: true }]);
    expect(await myDrafts(owner())).toEqual([]);
    await expect(draftToEdit(owner(), save)).rejects.toThrow(NotFound);
    expect(await draftToEdit(author(), save)).toMatchObject({
      revision: 1,
      baseVersion: 0,
      content: save.content,
    });
    // Asked for as a new one, it is still the draft that there is; what is nobody's begins empty.
    expect((await draftToEdit(author(), { ...save, fresh: true })).revision).toBe(1);
    expect(await draftToEdit(owner(), { ...save, fresh: true })).toMatchObject({
      revision: 0,
      content: { title: "" },
    });
    await discardDraft(author(), save);
    await discardDraft(author(), save);
    expect(await myDrafts(author())).toEqual([]);
    expect(await auditEventsOf(world, "exercise_draft.discard")).toEqual([
      { actor_id: author().personId, fields: [], scope: "person" },
    ]);
  });

  test("is never written over by another tab: the second is told what stands there", async () => {
    const save = firstSave();
    await saveExerciseDraft(author(), save);
    const second = { ...save, baseRevision: 1, content: draftContent({ title: "From the second tab" }) };
    expect(await saveExerciseDraft(author(), second)).toEqual({ saved: true, revision: 2 });
    const late = { ...save, baseRevision: 1, content: draftContent({ title: "From the first tab" }) };
    expect(await saveExerciseDraft(author(), late)).toMatchObject({
      saved: false,
      revision: 2,
      content: { title: "From the second tab" },
    });
    expect(await saveExerciseDraft(author(), { ...late, baseRevision: 2 })).toEqual({
      saved: true,
      revision: 3,
    });
    // The answer was lost and it is sent again as it was.
    expect(await saveExerciseDraft(author(), { ...late, baseRevision: 2 })).toEqual({
      saved: true,
      revision: 3,
    });
  });

  test("begun in two tabs at once is one draft, and one of the two is told", async () => {
    const save = firstSave();
    const answers = await Promise.all(
      ["One", "Two", "Three"].map((title) =>
        saveExerciseDraft(author(), { ...save, draftId: randomUUID(), content: draftContent({ title }) }),
      ),
    );
    expect(answers.filter(({ saved }) => saved)).toHaveLength(1);
    expect(
      await stored(sql`select 1 from exercise_drafts where exercise_id = ${save.exerciseId}`),
    ).toHaveLength(1);
  });

  test("that was published or thrown away is not brought back by a late save", async () => {
    const save = firstSave();
    await saveExerciseDraft(author(), save);
    await publishDraft(author(), { ...save, revision: 1 });
    await expect(saveExerciseDraft(author(), { ...save, baseRevision: 1 })).rejects.toThrow(
      /no longer there/,
    );
    await expect(saveExerciseDraft(author(), save)).rejects.toThrow(/no longer there/);
    expect(await myDrafts(author()).then((all) => all.map((one) => one.exerciseId))).not.toContain(
      save.exerciseId,
    );
  });

  test("of a built-in exercise, of a colleague's or of another practice's is not begun", async () => {
    const builtIn = { ...firstSave(), exerciseId: await world.exercise("marble-jar"), baseVersion: 1 };
    for (const coach of [owner(), author()]) {
      await expect(saveExerciseDraft(coach, builtIn)).rejects.toThrow(NotFound);
      await expect(draftToEdit(coach, builtIn)).rejects.toThrow(NotFound);
      await expect(draftToEdit(coach, { ...builtIn, fresh: true })).rejects.toThrow(NotFound);
    }
    const hers = await ownExercise(owner());
    await expect(draftToEdit(author(), { exerciseId: hers })).rejects.toThrow(NotFound);
    await expect(
      saveExerciseDraft(author(), { ...firstSave(), exerciseId: hers, baseVersion: 1 }),
    ).rejects.toThrow(NotFound);
    await expect(draftToEdit(world.stranger, { exerciseId: hers })).rejects.toThrow(NotFound);
  });
});

describe("publishing", () => {
  test("puts it on the shelf of every coach of the practice, with keys made from the words", async () => {
    const exerciseId = await ownExercise(author(), {
      fields: [
        draftField({ key: "~a", label: "What did you notice?" }),
        draftField({ key: "~b", label: "What did you notice?" }),
        draftField({
          key: "~c",
          type: "one_of",
          label: "Was ist geblieben?",
          options: [
            { value: "~x", label: "Quiet" },
            { value: "~y", label: "静けさ" },
          ],
        }),
      ],
    });
    expect(await shelfOf(author())).toContain(exerciseId);
    expect(await shelfOf(owner())).toContain(exerciseId);
    expect(await shelfOf(world.stranger)).not.toContain(exerciseId);
    const { content, guidance, slug, version } = await exerciseDetail(owner(), exerciseId);
    expect(content.fields.map(({ key }) => key)).toEqual([
      "what_did_you_notice",
      "what_did_you_notice_2",
      "was_ist_geblieben",
    ]);
    const third = content.fields[2];
    expect(third?.type === "one_of" && third.options.map(({ value }) => value)).toEqual(["quiet", "choice"]);
    expect(version).toBe(1);
    expect(slug).toMatch(/^a-walk-without-words-\d{6}$/);
    expect(guidance.useWhen).toBe("When talking has become hard work.");
    expect(JSON.stringify(content)).not.toContain("hard work");
    expect(await ownership(owner(), { exerciseId })).toEqual({
      origin: "own",
      author: author().name,
      mayChange: true,
      retired: false,
      hasDraft: false,
    });
    expect((await auditEventsOf(world, "exercise.publish")).at(-1)).toEqual({
      actor_id: author().personId,
      fields: ["version_1"],
      scope: "practice",
    });
  });

  test("names everything that is missing, each at its place, and keeps the draft", async () => {
    const save = firstSave({
      title: " ",
      phases: [],
      sealed: true,
      modes: ["one"],
      fields: [
        draftField({ key: "~a", label: "", audience: "couple", widest: "coach" }),
        draftField({ key: "~b", type: "many_of", label: "Which?", options: [{ value: "~x", label: "" }] }),
      ],
    });
    await saveExerciseDraft(author(), save);
    const refused = await publishDraft(author(), { ...save, revision: 1 }).catch((error) => error);
    expect(refused).toBeInstanceOf(FieldErrors);
    expect(Object.keys(refused.fieldErrors).sort()).toEqual([
      "fields.~a.audience",
      "fields.~a.label",
      "fields.~b.options",
      "fields.~b.options.~x.label",
      "phases",
      "sealed",
      "title",
    ]);
    expect(refused.fieldErrors.title).toEqual(["Give it a title of at least three letters."]);
    expect(await draftToEdit(author(), save)).toMatchObject({ revision: 1 });
    expect(await shelfOf(author())).not.toContain(save.exerciseId);
  });

  test("only what is on the screen is published", async () => {
    const save = firstSave();
    await saveExerciseDraft(author(), save);
    await saveExerciseDraft(author(), {
      ...save,
      baseRevision: 1,
      content: draftContent({ title: "Changed" }),
    });
    await expect(publishDraft(author(), { ...save, revision: 1 })).rejects.toThrow(/another tab/);
  });

  test("twenty times at once makes one version", async () => {
    const save = firstSave();
    const before = (await auditEventsOf(world, "exercise.publish")).length;
    await saveExerciseDraft(author(), save);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => publishDraft(author(), { ...save, revision: 1 })),
    );
    expect(new Set(all.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await versionsOf(save.exerciseId)).toHaveLength(1);
    expect(await auditEventsOf(world, "exercise.publish")).toHaveLength(before + 1);
  });

  test("from two tabs at once, of a changed exercise, makes one new version", async () => {
    const exerciseId = await ownExercise(author());
    const { draftId, baseVersion, content } = await draftToEdit(author(), { exerciseId });
    await saveExerciseDraft(author(), { exerciseId, draftId, baseRevision: 0, baseVersion, content });
    const both = await Promise.all(
      [draftId, draftId].map((id) => publishDraft(author(), { exerciseId, draftId: id, revision: 1 })),
    );
    expect(both).toEqual([
      { exerciseId, version: 2 },
      { exerciseId, version: 2 },
    ]);
    expect((await versionsOf(exerciseId)).map(({ version }) => version)).toEqual([1, 2]);
  });

  test("by its author and by the owner at once: one wins, the other keeps the draft and can make it an exercise of its own", async () => {
    const exerciseId = await ownExercise(author());
    const drafts = await Promise.all(
      [author(), owner()].map(async (coach) => {
        const { draftId, baseVersion, content } = await draftToEdit(coach, { exerciseId });
        await saveExerciseDraft(coach, { exerciseId, draftId, baseRevision: 0, baseVersion, content });
        return { coach, draftId };
      }),
    );
    const won = await results(
      drafts.map(({ coach, draftId }) => publishDraft(coach, { exerciseId, draftId, revision: 1 })),
    );
    expect(won).toBe(1);
    expect((await versionsOf(exerciseId)).map(({ version }) => version)).toEqual([1, 2]);
    for (const { coach } of drafts) {
      const mine = (await myDrafts(coach)).find((one) => one.exerciseId === exerciseId);
      if (!mine) continue;
      expect(await draftToEdit(coach, { exerciseId })).toMatchObject({ overtaken: true, baseVersion: 1 });
      const copyId = randomUUID();
      await makeItsOwn(coach, { exerciseId, copyId });
      const { draftId, revision, overtaken } = await draftToEdit(coach, { exerciseId: copyId });
      expect(overtaken).toBe(false);
      expect(await publishDraft(coach, { exerciseId: copyId, draftId, revision })).toEqual({
        exerciseId: copyId,
        version: 1,
      });
    }
  });

  test("keys last: a question keeps its own, and a new one never takes that of one that went", async () => {
    const exerciseId = await ownExercise(author(), {
      fields: [draftField({ key: "~a", label: "First" }), draftField({ key: "~b", label: "Second" })],
    });
    const draft = await draftToEdit(author(), { exerciseId });
    const [first] = draft.content.fields;
    if (!first) throw new Error("no first question");
    await saveExerciseDraft(author(), {
      ...draft,
      baseRevision: 0,
      content: {
        ...draft.content,
        fields: [draftField({ key: "~n", label: "Second" }), { ...first, label: "Worded anew" }],
      },
    });
    await publishDraft(author(), { ...draft, revision: 1 });
    const versions = await versionsOf(exerciseId);
    expect(versions[1]?.content.fields.map(({ key, label }) => [key, label])).toEqual([
      ["second_2", "Second"],
      ["first", "Worded anew"],
    ]);
  });
});

describe("what was given", () => {
  test("keeps its version, questions and answers, whatever is published later", async () => {
    const exerciseId = await ownExercise(owner(), {
      fields: [draftField({ key: "~a", label: "The old question" })],
    });
    const { assignmentId } = await give(owner(), exerciseId);
    const { responseId } = await handIn(world.ana, assignmentId, { the_old_question: "The old answer" });
    const draft = await draftToEdit(owner(), { exerciseId });
    await saveExerciseDraft(owner(), {
      ...draft,
      baseRevision: 0,
      content: { ...draft.content, fields: [draftField({ key: "~n", label: "The new question" })] },
    });
    await publishDraft(owner(), { ...draft, revision: 1 });

    const read = JSON.stringify(await responseDetail(owner(), responseId));
    expect(read).toContain("The old question");
    expect(read).toContain("The old answer");
    expect(read).not.toContain("The new question");
    const sheet = JSON.stringify(await clientSheet(world.ben, assignmentId));
    expect(sheet).toContain("The old question");
    expect(sheet).not.toContain("The new question");
    const again = await give(owner(), exerciseId, world.otherCouple);
    expect(JSON.stringify(await clientSheet(world.otherCouple.first, again.assignmentId))).toContain(
      "The new question",
    );
  });

  test("can still be written and read when the exercise is laid aside, and nothing new is given", async () => {
    const exerciseId = await ownExercise(owner());
    const { assignmentId } = await give(owner(), exerciseId);
    await retireExercise(owner(), { exerciseId });
    await retireExercise(owner(), { exerciseId });
    expect(await auditEventsOf(world, "exercise.retire")).toHaveLength(1);
    expect(await shelfOf(owner())).not.toContain(exerciseId);
    expect(await laidAside(owner())).toEqual([{ exerciseId, title: "A walk without words" }]);
    await handIn(world.ana, assignmentId, { what_did_you_notice_on_the_way: "Rain" });
    await expect(give(owner(), exerciseId)).rejects.toThrow(NotFound);
    expect((await exerciseDetail(owner(), exerciseId)).content.title).toBe("A walk without words");
    await bringBackExercise(owner(), { exerciseId });
    await bringBackExercise(owner(), { exerciseId });
    expect(await auditEventsOf(world, "exercise.bring_back")).toHaveLength(1);
    await withdrawAssignment(owner(), await give(owner(), exerciseId));
  });

  test("while it is laid aside or published anew at the same moment, is a version that fitted, or nothing", async () => {
    for (let round = 0; round < 6; round += 1) {
      const exerciseId = await ownExercise(owner());
      const draft = await draftToEdit(owner(), { exerciseId });
      await saveExerciseDraft(owner(), {
        ...draft,
        baseRevision: 0,
        content: { ...draft.content, modes: ["one"] },
      });
      await results([
        give(owner(), exerciseId),
        publishDraft(owner(), { ...draft, revision: 1 }),
        give(owner(), exerciseId),
      ]);
      const given = await stored<{ version: number }>(
        sql`select version from assignments where exercise_id = ${exerciseId}`,
      );
      expect(given.every(({ version }) => version === 1)).toBe(true);
      const other = await ownExercise(owner());
      await Promise.allSettled([
        give(owner(), other),
        retireExercise(owner(), { exerciseId: other }),
        give(owner(), other),
      ]);
      await expect(give(owner(), other)).rejects.toThrow(NotFound);
    }
  });
});

describe("copying", () => {
  test("a built-in exercise gives a draft with the same questions, its second steps included; once for a double click", async () => {
    const exerciseId = await world.exercise("from-you-always-to-a-request");
    const { content } = await exerciseDetail(author(), exerciseId);
    const copyId = randomUUID();
    await Promise.all([1, 2].map(() => copyExercise(author(), { exerciseId, copyId })));
    const draft = await draftToEdit(author(), { exerciseId: copyId });
    expect(draft.content.title).toBe(`${content.title} (copy)`);
    const { version } = await publishDraft(author(), {
      exerciseId: copyId,
      draftId: draft.draftId,
      revision: 1,
    });
    expect(version).toBe(1);
    const copy = await exerciseDetail(owner(), copyId);
    expect(copy.content).toEqual({ ...content, title: draft.content.title, seedRefs: [] });
    expect(copy.origin).toBe("own");
  });

  test("every built-in exercise can be copied and published as it is", async () => {
    for (const { exerciseId, slug } of await exerciseShelf(world.stranger)) {
      const copyId = randomUUID();
      await copyExercise(world.stranger, { exerciseId, copyId });
      const { content } = await exerciseDetail(world.stranger, exerciseId);
      await publishDraft(world.stranger, { exerciseId: copyId, draftId: copyId, revision: 1 });
      const copy = await exerciseDetail(world.stranger, copyId);
      expect(copy.content, slug).toEqual({ ...content, title: `${content.title} (copy)`, seedRefs: [] });
    }
  });
});

describe("only the author and the owner change an exercise", () => {
  test("a colleague copies it", async () => {
    const exerciseId = await ownExercise(owner());
    for (const change of [retireExercise, bringBackExercise]) {
      await expect(change(author(), { exerciseId })).rejects.toThrow(NotFound);
      await expect(change(world.stranger, { exerciseId })).rejects.toThrow(NotFound);
    }
    expect(await ownership(author(), { exerciseId })).toMatchObject({
      author: owner().name,
      mayChange: false,
    });
    await copyExercise(author(), { exerciseId, copyId: randomUUID() });
  });

  test("nobody changes a built-in one", async () => {
    const exerciseId = await world.exercise("marble-jar");
    for (const coach of [owner(), author()]) {
      await expect(retireExercise(coach, { exerciseId })).rejects.toThrow(NotFound);
      expect(await ownership(coach, { exerciseId })).toMatchObject({
        origin: "library",
        author: null,
        mayChange: false,
      });
    }
  });
});

test("bringing the library up to date leaves own exercises as they are", async () => {
  const exerciseId = await ownExercise(author());
  const before = await stored(sql`select * from exercises where origin = 'own' order by id`);
  const versions = await versionsOf(exerciseId);
  await asSystem("a test syncs the library", (tx) => syncLibrary(tx));
  expect(await stored(sql`select * from exercises where origin = 'own' order by id`)).toEqual(before);
  expect(await versionsOf(exerciseId)).toEqual(versions);
});

test("a built-in exercise given to a couple is not touched by any of this", async () => {
  const assignmentId = await assigned(world, "three-kinds-of-thanks");
  expect(
    await stored(
      sql`select e.origin from assignments a join exercises e on e.id = a.exercise_id where a.id = ${assignmentId}`,
    ),
  ).toEqual([{ origin: "library" }]);
});
