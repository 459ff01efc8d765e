// Promise: writing exercises, and handing them on, tried by everybody. The coach here owns the practice; the colleague does not.
import { randomUUID } from "node:crypto";
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
import { importFile } from "@/lib/library/import-export/commands";
import { exchangeText, importPlan } from "@/lib/library/import-export/queries";
import { firstSave, ownExercise } from "@/tests/factories/own-exercise";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const mine = { coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient } as const;
const mineOrNone = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;
const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

async function aDraft(world: World) {
  const save = firstSave();
  await saveExerciseDraft(world.coach, save);
  return { ...save, revision: 1, marks: [save.exerciseId] };
}
async function anExercise(world: World) {
  const exerciseId = await ownExercise(world.coach);
  return { exerciseId, marks: [exerciseId] };
}
async function aRetiredOne(world: World) {
  const one = await anExercise(world);
  await retireExercise(world.coach, one);
  return one;
}
const aFile = async (world: World) => {
  const { exerciseId } = await anExercise(world);
  const { text } = await exchangeText(world.coach, { exerciseIds: [exerciseId] });
  return { text, marks: [world.practiceId, exerciseId] };
};

export const authoringEntries: Entry[] = [
  entry("library/authoring/queries", { myDrafts }, { prepare: aDraft, gets: mine }),
  entry(
    "library/authoring/queries",
    { draftToEdit },
    { prepare: aDraft, input: ({ exerciseId }) => [{ exerciseId }], gets: mineOrNone },
  ),
  entry(
    "library/authoring/queries",
    { draftToEdit },
    {
      when: "of an exercise that is published",
      prepare: anExercise,
      input: ({ exerciseId }) => [{ exerciseId }],
      gets: mineOrNone,
    },
  ),
  entry("library/authoring/queries", { laidAside }, { prepare: aRetiredOne, gets: mine }),
  entry(
    "library/authoring/queries",
    { ownership },
    {
      prepare: async (world) => ({ ...(await anExercise(world)), marks: [world.coach.name] }),
      input: ({ exerciseId }) => [{ exerciseId }],
      gets: { ...mineOrNone, colleague: "shows" },
    },
  ),
  entry(
    "library/authoring/commands",
    { saveExerciseDraft },
    {
      prepare: async () => firstSave(),
      // Each a draft of their own, which nobody else sees.
      input: (save) => [{ ...save, draftId: randomUUID() }],
      gets: { coach: "works", colleague: "works", stranger: "works", ...noClient },
      auditAction: "exercise_draft.start",
    },
  ),
  entry(
    "library/authoring/commands",
    { saveExerciseDraft },
    {
      when: "of an exercise that is published",
      prepare: anExercise,
      input: ({ exerciseId }) => [{ ...firstSave(), exerciseId, baseVersion: 1 }],
      // Elsewhere that id is nobody's: it becomes a draft there, and reaches nothing here.
      gets: { ...done, stranger: "works" },
      auditAction: "exercise_draft.start",
    },
  ),
  entry(
    "library/authoring/commands",
    { publishDraft },
    {
      prepare: aDraft,
      input: ({ exerciseId, draftId, revision }) => [{ exerciseId, draftId, revision }],
      gets: { coach: "works", colleague: "refusal", stranger: "refusal", ...noClient },
      auditAction: "exercise.publish",
    },
  ),
  entry(
    "library/authoring/commands",
    { discardDraft },
    {
      prepare: aDraft,
      input: ({ exerciseId }) => [{ exerciseId }],
      // Only one's own is there to be thrown away.
      gets: { coach: "quiet", colleague: "quiet", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "library/authoring/commands",
    { copyExercise },
    {
      prepare: anExercise,
      input: ({ exerciseId }) => [{ exerciseId, copyId: randomUUID() }],
      gets: { ...done, colleague: "works" },
      auditAction: "exercise_draft.start",
    },
  ),
  entry(
    "library/authoring/commands",
    { makeItsOwn },
    {
      prepare: aDraft,
      input: ({ exerciseId }) => [{ exerciseId, copyId: randomUUID() }],
      gets: done,
      auditAction: "exercise_draft.start",
    },
  ),
  entry(
    "library/authoring/commands",
    { retireExercise },
    {
      prepare: anExercise,
      input: ({ exerciseId }) => [{ exerciseId }],
      gets: done,
      auditAction: "exercise.retire",
    },
  ),
  entry(
    "library/authoring/commands",
    { retireExercise },
    {
      when: "a built-in one",
      prepare: async (world) => ({ exerciseId: await world.exercise("marble-jar") }),
      input: (it) => [it],
      gets: { ...done, coach: "not found" },
      auditAction: "exercise.retire",
    },
  ),
  entry(
    "library/authoring/commands",
    { bringBackExercise },
    {
      prepare: aRetiredOne,
      input: ({ exerciseId }) => [{ exerciseId }],
      gets: done,
      auditAction: "exercise.bring_back",
    },
  ),
  entry(
    "library/import-export/queries",
    { exchangeText },
    {
      prepare: async (world) => ({ ...(await anExercise(world)), marks: ["A walk without words"] }),
      input: ({ exerciseId }) => [{ exerciseIds: [exerciseId] }],
      gets: { ...mineOrNone, colleague: "shows" },
    },
  ),
  entry(
    "library/import-export/queries",
    { importPlan },
    {
      prepare: aFile,
      input: ({ text }) => [{ text }],
      gets: { coach: "quiet", colleague: "quiet", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "library/import-export/commands",
    { importFile },
    {
      prepare: aFile,
      input: ({ text }) => [{ text: text.replace("A walk without words", `A walk ${randomUUID()}`) }],
      gets: { coach: "works", colleague: "works", stranger: "works", ...noClient },
      auditAction: "exercise.import",
    },
  ),
];
