import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth } from "@/lib/assignments/commands";
import { addAfterwards } from "@/lib/assignments/responses/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { firstFields } from "@/lib/assignments/responses/rules/later";
import { missingParts } from "@/lib/assignments/responses/rules/readiness";
import { answerSchema } from "@/lib/assignments/responses/schema/answers";
import { markRead } from "@/lib/assignments/review/commands";
import { responseDetail } from "@/lib/assignments/review/queries";
import { libraryExercises } from "@/lib/library/content";
import { fieldsFor, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import { type ExerciseContent, exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole, Sheet, SheetField } from "@/lib/library/exercises/types";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { opensByCounselor } from "@/lib/safety/rules";
import { asPosted, believable } from "@/tests/factories/believable";
import { assigned, handIn, keep } from "@/tests/factories/homework";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

type Way = { name: string; slug: string; content: ExerciseContent; mode: Mode; roles: PartnerRole[] };

const roleSets: Record<Mode, PartnerRole[][]> = {
  one: [["injured"], ["involved"], ["each"]],
  apart: [
    ["injured", "involved"],
    ["each", "each"],
  ],
  together: [
    ["injured", "involved"],
    ["each", "each"],
  ],
};

/** Every way in which a counselor may hand this out. */
const waysOf = (slug: string, content: ExerciseContent): Way[] =>
  content.modes.flatMap((mode) =>
    roleSets[mode]
      .filter((roles) => handingOutProblem(content, mode, roles) === null)
      .map((roles) => ({ name: `${mode}: ${roles.join(" and ")}`, slug, content, mode, roles })),
  );

const library = libraryExercises.map(({ slug, content }) => ({
  slug,
  content: exerciseContentSchema.parse(content),
}));
const ways = library.flatMap(({ slug, content }) => waysOf(slug, content));

const keysOf = (answers: readonly { fieldKey: string }[]) => answers.map((one) => one.fieldKey).sort();
const meantFor = (fields: readonly SheetField[], ...audiences: string[]) =>
  fields
    .filter((field) => audiences.includes(field.audience))
    .map((field) => field.key)
    .sort();

/** What one client can read in the table itself, of answers that are not theirs. */
const readOfOther = (client: Client, assignmentId: string) =>
  asActor(client, async (tx) => {
    const rows = await tx.execute<{ fieldKey: string }>(sql`
      select field_key as "fieldKey" from answers
      where assignment_id = ${assignmentId} and client_id <> ${client.personId} order by field_key`);
    return keysOf(rows);
  });

type Written = { author: Client; sheet: Sheet; fields: SheetField[]; responseId: string };

type Values = Record<string, unknown>;
const posted = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, asPosted(value)]));
const who = (author: Client) => {
  const [name, other] = author === world.ana ? ["Ana", "Ben"] : ["Ben", "Ana"];
  return { name, other, today: dayIn(author.timeZone, author.at) } as const;
};
const filled = (author: Client, fields: readonly SheetField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.key, believable(field, who(author))]));
const answersOn = async (author: Client, id: string, sheet: Sheet) => {
  const found = (await clientSheet(author, id)).sheets.find((one) => one.sheet === sheet);
  return Object.fromEntries((found?.answers ?? []).map((one) => [one.fieldKey, one.value]));
};

/** Opens one sheet, keeps a draft, hands it in whole; everything typed has to come back as it was. */
async function complete(
  author: Client,
  way: Way,
  role: PartnerRole,
  id: string,
  sheet: Sheet,
): Promise<Written> {
  const asked = fieldsFor(way.content, way.mode, role).filter((field) => field.sheet === sheet);
  const before = (await clientSheet(author, id)).sheets.find((one) => one.sheet === sheet);
  expect(before?.fields.map((field) => field.key)).toEqual(asked.map((field) => field.key));

  const first = firstFields(asked);
  const values = filled(author, first);
  for (const field of first) {
    expect(answerSchema(field).safeParse(values[field.key]).error, field.key).toBeUndefined();
    expect(missingParts(field, values[field.key]), field.key).toEqual([]);
  }
  expect(await keep(author, id, posted(values), { sheet })).toEqual({ saved: true, revision: 1 });
  const done = { sheet, outcome: "done", quality: 3, baseRevision: 1 } as const;
  const { responseId } = await handIn(author, id, posted(values), done);
  expect(await answersOn(author, id, sheet)).toEqual(values);

  const after = asked.filter((field) => field.later === "handed_in" && !first.includes(field));
  const notes = filled(author, after);
  if (after.length > 0) await addLater(author, id, sheet, notes);
  expect(await answersOn(author, id, sheet)).toEqual({ ...values, ...notes });
  return { author, sheet, fields: [...first, ...after], responseId };
}

const addLater = (author: Client, assignmentId: string, sheet: Sheet, values: Values) =>
  addAfterwards(author, { assignmentId, occurrence: 1, sheet, values: posted(values), audiences: {} });

/** What is asked once the other's words are open stays with its author, however wide everything else is. */
async function answerWhatIsOpen(author: Client, way: Way, role: PartnerRole, id: string) {
  const asked = fieldsFor(way.content, way.mode, role).filter((field) => field.later === "opened");
  if (asked.length === 0 || way.roles.length === 1) return;
  const before = await clientSheet(world.ben, id);
  const other = author === world.ana ? world.ben : world.ana;
  const shown = await readOfOther(other, id);
  await addLater(author, id, "own", filled(author, asked));
  expect(Object.keys(await answersOn(author, id, "own"))).toEqual(
    expect.arrayContaining(asked.map((field) => field.key)),
  );
  expect(await readOfOther(other, id)).toEqual(shown);
  if (other === world.ben) expect(await clientSheet(world.ben, id)).toEqual(before);
}

/** The coach reads what is meant for the coach and for both, and not one word more. */
async function readByCoach({ fields, responseId }: Written) {
  const read = await responseDetail(world.coach, responseId);
  expect(read.answers.map((one) => one.field.key).sort()).toEqual(meantFor(fields, "coach", "couple"));
  await markRead(world.coach, { responseId });
  expect((await responseDetail(world.coach, responseId)).readAt).not.toBeNull();
}

describe.each(ways)("$slug, $name", (way) => {
  test("can be done, and goes exactly to those it names", async () => {
    const people = [world.ana, world.ben].slice(0, way.roles.length);
    if (way.roles.length === 1 && way.roles[0] === "involved") people[0] = world.ben;
    const id = await assigned(world, way.slug, {
      mode: way.mode,
      partners: people.map((person, at) => ({ clientId: person.personId, role: way.roles[at] ?? "each" })),
    });
    const otherOf = (person: Client) => (person === world.ana ? world.ben : world.ana);
    const done: Written[] = [];
    const hasShared = (await clientSheet(people[0] as Client, id)).sheets.some(
      (one) => one.sheet === "shared",
    );
    if (hasShared) done.push(await complete(world.ana, way, way.roles[0] ?? "each", id, "shared"));
    if (hasShared) {
      // Both read it at once; nobody has to open it, and the partner needn't have written.
      const theirs = (await clientSheet(world.ben, id)).sheets.find((one) => one.sheet === "shared");
      expect(keysOf(theirs?.answers ?? [])).toEqual(meantFor(done[0]?.fields ?? [], "couple"));
    }
    // Whatever is sent goes to the counselor first, and opens when they open it.
    const first = opensByCounselor(way.content.kind);
    const quiet = JSON.stringify((await clientSheet(people.at(-1) as Client, id)).opened);

    for (const [at, author] of people.entries()) {
      const sheets = (await clientSheet(author, id)).sheets;
      if (!sheets.some((one) => one.sheet === "own")) continue;
      const role = way.roles[at] ?? "each";
      const mine = await complete(author, way, role, id, "own");
      done.push(mine);
      const last = at === people.length - 1;
      const opens = !first && (last || !way.content.sealed || way.mode === "one");
      const shown = opens ? meantFor(mine.fields, "couple") : [];
      expect(await readOfOther(otherOf(author), id)).toEqual(shown);
      if (!last && !opens) {
        expect(JSON.stringify((await clientSheet(otherOf(author), id)).opened)).toBe(quiet);
      }
    }

    for (const one of done) await readByCoach(one);
    if (first) await openAnswersForBoth(world.coach, { assignmentId: id, occurrence: 1 });
    for (const [at, author] of people.entries()) {
      await answerWhatIsOpen(author, way, way.roles[at] ?? "each", id);
    }
    for (const { author, sheet, fields, responseId } of done.filter((one) => one.sheet === "own")) {
      const other = otherOf(author);
      const shown = meantFor(fields, "couple");
      if (shown.length === 0) {
        if (way.roles.length === 1) await expect(clientSheet(other, id)).rejects.toThrow(NotFound);
        continue;
      }
      const rows = (await clientSheet(other, id)).opened?.rows.filter((row) => row.theirs !== null) ?? [];
      expect(rows.map((row) => row.fieldKey).sort()).toEqual(shown);
      // And one's own word can be taken back again, from both readers.
      const [taken] = shown;
      if (!taken || sheet === "shared") continue;
      await withdrawAnswer(author, { responseId, fieldKey: taken });
      expect(await readOfOther(other, id)).toEqual(shown.filter((key) => key !== taken));
      const left = (await responseDetail(world.coach, responseId)).answers.map((one) => one.field.key);
      expect(left).not.toContain(taken);
    }
  });
});

test("all fifty-five are there, each in every way it is made for", () => {
  expect(new Set(ways.map((way) => way.slug)).size).toBe(55);
  for (const { slug, content } of library) {
    expect(new Set(ways.filter((way) => way.slug === slug).map((way) => way.mode))).toEqual(
      new Set(content.modes),
    );
  }
});
