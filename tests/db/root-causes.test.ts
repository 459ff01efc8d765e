import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { assignmentForm } from "@/lib/assignments/queries";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { saveNote } from "@/lib/root-causes/commands";
import { addHypothesis, letGoHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { earlierNote, rootCauseNote } from "@/lib/root-causes/queries";
import { type SaveNote, saveNoteSchema } from "@/lib/root-causes/schema";
import { assigned } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const ours = () => ({ coupleId: world.couple.coupleId });
const turnOf = (clientId: string, meaning: string) => ({
  id: randomUUID(),
  clientId,
  trigger: "",
  meaning,
  reaction: "goes quiet",
});
const text = (changes: Partial<SaveNote> = {}): SaveNote => ({
  ...ours(),
  baseRevision: 0,
  turns: [
    turnOf(world.ana.personId, "I am the last to know"),
    turnOf(world.ben.personId, "I am found guilty"),
  ],
  causes: ["communication_gap"],
  patterns: "Silence",
  conflictIds: [],
  ...changes,
});
const read = () => rootCauseNote(world.coach, ours());

describe("the note", () => {
  test("is kept, and every earlier text of it too", async () => {
    expect((await read()).note.revision).toBe(0);
    const first = text();
    await saveNote(world.coach, first);
    await saveNote(world.coach, { ...first, baseRevision: 1, patterns: "Silence, then shame" });
    const { note, earlier } = await read();
    expect(note).toMatchObject({
      revision: 2,
      patterns: "Silence, then shame",
      causes: ["communication_gap"],
    });
    expect(earlier.map(({ revision }) => revision)).toEqual([1]);
    expect((await earlierNote(world.coach, { ...ours(), revision: 1 })).patterns).toBe("Silence");
    await expect(earlierNote(world.coach, { ...ours(), revision: 7 })).rejects.toThrow(NotFound);
  });

  test("of two tabs the second is told, and nothing is overwritten", async () => {
    await saveNote(world.coach, text({ patterns: "one tab" }));
    await expect(saveNote(world.coach, text({ patterns: "the other tab" }))).rejects.toThrow(/newer text/);
    expect((await read()).note).toMatchObject({ revision: 1, patterns: "one tab" });
  });

  test("at the very same moment, one of many is kept and the rest are told", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => saveNote(world.coach, text({ patterns: `tab ${i}` }))),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      tries.flatMap((one) => (one.status === "rejected" ? [one.reason instanceof Refusal] : [])),
    ).toEqual(Array(4).fill(true));
    expect((await read()).note.revision).toBe(1);
  });

  test("sent twice, it is one text", async () => {
    const same = text();
    const [a, b] = await Promise.all([saveNote(world.coach, same), saveNote(world.coach, same)]);
    expect([a, b]).toEqual([{ revision: 1 }, { revision: 1 }]);
    expect(await auditEventsOf(world, "root_causes.save")).toHaveLength(1);
  });

  test("speaks of these two people and of what happened to them, of nobody and nothing else", async () => {
    const stranger = turnOf(world.otherCouple.first.personId, "x");
    await expect(saveNote(world.coach, text({ turns: [stranger] }))).rejects.toThrow(FieldErrors);
    await expect(saveNote(world.coach, text({ conflictIds: [randomUUID()] }))).rejects.toThrow(NotFound);
    expect((await read()).note.revision).toBe(0);
  });

  test("comes from a form as fields side by side; empty turns are left out", () => {
    const [id, other] = [randomUUID(), randomUUID()];
    const posted = {
      ...ours(),
      baseRevision: "0",
      turn0_id: id,
      turn0_clientId: world.ana.personId,
      turn0_trigger: " a ",
      turn0_meaning: "",
      turn0_reaction: "",
      turn1_id: other,
      turn1_clientId: world.ben.personId,
      turn1_trigger: "",
      turn1_meaning: " ",
      turn1_reaction: "",
      patterns: "",
    };
    expect(saveNoteSchema.parse(posted)).toEqual({
      ...ours(),
      baseRevision: 0,
      turns: [{ id, clientId: world.ana.personId, trigger: "a", meaning: "", reaction: "" }],
      causes: [],
      conflictIds: [],
      patterns: "",
    });
  });
});

describe("what was given on a link of the cycle", () => {
  test("is named when giving, and the note knows it; the couple can read nothing of it", async () => {
    const note = text();
    await saveNote(world.coach, note);
    const turnId = note.turns[0]?.id ?? "";
    const assignmentId = await assigned(world, "map-of-causes-mine-first", {
      cycleLink: { turnId, part: "meaning" },
      repeat: "weekly",
      times: 3,
    });
    world = daysLater(world, 9);
    expect((await read()).assigned).toMatchObject([
      { turnId, part: "meaning", assignmentId, lastOn: "2026-03-11" },
    ]);
    for (const client of [world.ana, world.ben]) {
      await expect(
        asActor(client, (tx) => tx.execute(sql`select cycle_part from assignments`)),
      ).rejects.toThrow(/42501/);
      await expect(asActor(client, (tx) => tx.execute(sql`select 1 from cycle_turns`))).rejects.toThrow(
        /42501/,
      );
    }
  });

  test("can only be a link of their own cycle", async () => {
    const cycleLink = { turnId: randomUUID(), part: "meaning" as const };
    await expect(assigned(world, "map-of-causes-mine-first", { cycleLink })).rejects.toThrow(FieldErrors);
  });

  test("stays named when the words of the link change", async () => {
    const note = text();
    await saveNote(world.coach, note);
    const turnId = note.turns[0]?.id ?? "";
    await assigned(world, "map-of-causes-mine-first", { cycleLink: { turnId, part: "reaction" } });
    const turns = note.turns.map((turn) => ({ ...turn, reaction: "slams the door" }));
    await saveNote(world.coach, { ...note, turns, baseRevision: 1 });
    const { assigned: onLinks, note: now } = await read();
    expect(onLinks[0]?.turnId).toBe(now.turns[0]?.id);
  });

  test("the assign page offers the links, words filled in from what the other does", async () => {
    await saveNote(world.coach, text());
    const exerciseId = await world.exercise("map-of-causes-mine-first");
    const { cycle } = await assignmentForm(world.coach, { ...ours(), exerciseId });
    expect(cycle.map(({ person, trigger }) => [person.firstName, trigger])).toEqual([
      ["Ana", "goes quiet"],
      ["Ben", "goes quiet"],
    ]);
  });
});

describe("hypotheses", () => {
  test("are kept with their words when they are let go", async () => {
    const { hypothesisId } = await addHypothesis(world.coach, { ...ours(), words: "Her father" });
    await letGoHypothesis(world.coach, { hypothesisId, why: "She said so herself" });
    await letGoHypothesis(world.coach, { hypothesisId, why: "again" });
    expect((await read()).hypotheses).toMatchObject([
      { words: "Her father", letGoWhy: "She said so herself" },
    ]);
  });

  test("written down twice in a hurry they are one", async () => {
    const input = { ...ours(), words: "Her father" };
    await Promise.all([addHypothesis(world.coach, input), addHypothesis(world.coach, input)]);
    expect((await read()).hypotheses).toHaveLength(1);
  });

  test("are in no table that a client may touch, and the owner of the practice reads no line of them", async () => {
    await addHypothesis(world.coach, { ...ours(), words: "Her father" });
    for (const table of ["root_cause_hypotheses", "root_cause_notes", "root_cause_note_conflicts"]) {
      const look = asActor(world.ana, (tx) => tx.execute(sql`select 1 from ${sql.identifier(table)}`));
      await expect(look).rejects.toThrow(/42501/);
    }
    expect(await auditEventsOf(world, "hypothesis.add")).toMatchObject([{ scope: "person", fields: [] }]);
  });
});
