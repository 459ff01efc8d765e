import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { retireExercise } from "@/lib/library/authoring/commands";
import { draftToEdit } from "@/lib/library/authoring/queries";
import { exerciseDetail, exerciseShelf } from "@/lib/library/exercises/queries";
import { importFile } from "@/lib/library/import-export/commands";
import { exchangeText, importPlan } from "@/lib/library/import-export/queries";
import { readExchange } from "@/lib/library/import-export/rules/read-file";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { draftField, ownExercise } from "@/tests/factories/own-exercise";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
let walk: string;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  walk = await ownExercise(world.coach, {
    title: "A walk without words",
    fields: [
      draftField({ key: "~a", labelFor: { injured: "What did you hear?", involved: "" } }),
      draftField({
        key: "~b",
        type: "rows",
        label: "Three places",
        rowName: "Place",
        columns: [
          {
            key: "~c",
            type: "short_text",
            label: "Where",
            maxLength: 80,
            options: [],
            min: 0,
            max: 10,
            lowLabel: "",
            highLabel: "",
          },
        ],
      }),
    ],
  });
});

const ownOf = (world: World) =>
  stored<{ id: string; slug: string; author_id: string; title: string }>(sql`
    select e.id, e.slug, e.author_id, v.content ->> 'title' as title from exercises e
    join exercise_versions v on v.practice_id = e.practice_id and v.exercise_id = e.id and v.version = e.current_version
    where e.origin = 'own' and e.practice_id = ${world.stranger.practiceId} order by e.created_at, e.slug`);
const handOn = (...exerciseIds: string[]) => exchangeText(world.coach, { exerciseIds });

describe("handing on", () => {
  test("carries the content, and nothing of the practice or the methods", async () => {
    const builtIn = await world.exercise("building-an-apology");
    const { name, text } = await handOn(walk, builtIn, walk);
    expect(name).toBe("mendwork-2-exercises.json");
    const { file } = readExchange(text);
    expect(file?.exercises.map(({ content }) => content.title)).toEqual([
      "A walk without words",
      "Building an apology",
    ]);
    expect(text).not.toMatch(/seedRefs|00[0-4]\./);
    for (const secret of [world.practiceId, world.coach.personId, world.coach.name, walk, builtIn, "2026"]) {
      expect(text).not.toContain(secret);
    }
    expect((await handOn(walk)).name).toBe("mendwork-a-walk-without-words.json");
  });

  test("is for what stands on one's own shelf", async () => {
    await expect(exchangeText(world.stranger, { exerciseIds: [walk] })).rejects.toThrow(NotFound);
    await expect(handOn()).rejects.toThrow(FieldErrors);
    const gone = await ownExercise(world.coach);
    await retireExercise(world.coach, { exerciseId: gone });
    await expect(handOn(gone)).rejects.toThrow(NotFound);
  });

  test("the whole library goes into one file", async () => {
    const all = (await exerciseShelf(world.stranger)).map(({ exerciseId }) => exerciseId);
    const { text } = await exchangeText(world.stranger, { exerciseIds: all });
    const plan = await importPlan(world.stranger, { text });
    expect(new Set(plan.exercises.map(({ becomes }) => becomes))).toEqual(new Set(["here"]));
  });
});

describe("bringing in", () => {
  test("says beforehand what would be added, and saves nothing; then adds it, once", async () => {
    const { text } = await handOn(walk, await world.exercise("marble-jar"));
    const plan = await importPlan(world.stranger, { text });
    expect(plan.exercises.map(({ title, becomes, questions }) => [title, becomes, questions])).toEqual([
      ["A walk without words", "new", 2],
      [expect.stringMatching(/^Marble jar/), "here", expect.any(Number)],
    ]);
    expect(await ownOf(world)).toEqual([]);

    const done = await importFile(world.stranger, { text });
    expect(done).toMatchObject({ added: [{ title: "A walk without words" }], here: 1 });
    const [added] = await ownOf(world);
    expect(added?.author_id).toBe(world.stranger.personId);
    const original = await exerciseDetail(world.coach, walk);
    const copy = await exerciseDetail(world.stranger, added?.id ?? "");
    expect(copy.content).toEqual(original.content);
    expect([copy.guidance, copy.slug, copy.origin]).toEqual([original.guidance, original.slug, "own"]);
    expect((await draftToEdit(world.stranger, { exerciseId: added?.id ?? "" })).content.title).toBe(
      "A walk without words",
    );

    expect(await importFile(world.stranger, { text })).toMatchObject({ added: [], here: 2 });
    expect(await ownOf(world)).toHaveLength(1);
  });

  test("keeps what is there: the same slug with other words becomes a copy with a slug of its own", async () => {
    const { text } = await handOn(walk);
    const other = text.replace("A walk without words", "A walk with few words");
    expect((await importPlan(world.coach, { text: other })).exercises[0]?.becomes).toBe("copy");
    const { added } = await importFile(world.coach, { text: other });
    const copy = await exerciseDetail(world.coach, added[0]?.exerciseId ?? "");
    const original = await exerciseDetail(world.coach, walk);
    expect(copy.slug).toMatch(/^a-walk-with-few-words-\d{6}$/);
    expect(original.content.title).toBe("A walk without words");
    // The twin is found although its slug is another.
    expect(await importFile(world.coach, { text: other })).toMatchObject({ added: [], here: 1 });
  });

  test("a changed built-in exercise never takes the place of the built-in one", async () => {
    const { text } = await handOn(await world.exercise("two-questions-for-next-time"));
    const changed = text.replace("Two questions for next time", "Two more questions");
    const free = changed.replace("two-questions-for-next-time", "not-built-in-here");
    for (const one of [changed, free]) {
      const { added } = await importFile(world.coach, { text: one });
      if (one === free) expect(added).toEqual([]);
      else
        expect((await exerciseDetail(world.coach, added[0]?.exerciseId ?? "")).slug).toMatch(
          /^two-more-questions-\d{6}$/,
        );
    }
  });

  test("five times at once is once", async () => {
    const mark = await ownExercise(world.coach, { title: "Five at once" });
    const { text } = await handOn(mark);
    const results = await Promise.all(Array.from({ length: 5 }, () => importFile(world.stranger, { text })));
    expect(results.flatMap(({ added }) => added)).toHaveLength(1);
    expect((await ownOf(world)).filter(({ title }) => title === "Five at once")).toHaveLength(1);
    const lines = await auditEventsOf({ ...world, practiceId: world.stranger.practiceId }, "exercise.import");
    expect(lines.at(-1)).toEqual({
      actor_id: world.stranger.personId,
      fields: ["exercises_1"],
      scope: "practice",
    });
  });

  test("all of it or nothing: one broken exercise keeps the others out", async () => {
    const { text } = await handOn(walk);
    const file = JSON.parse(text);
    file.exercises[0].content.title = "Not to be added";
    file.exercises.push({
      ...file.exercises[0],
      slug: "broken-1",
      content: { ...file.exercises[0].content, minutes: 0 },
    });
    const broken = { text: JSON.stringify(file) };
    for (const refused of [importPlan(world.stranger, broken), importFile(world.stranger, broken)]) {
      await expect(refused).rejects.toMatchObject({
        fieldErrors: { text: ["Exercise 2 “Not to be added”: Say how many minutes it takes, from 1 to 90."] },
      });
    }
    expect((await ownOf(world)).filter(({ title }) => title === "Not to be added")).toEqual([]);
  });
});
