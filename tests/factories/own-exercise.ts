/** A small exercise of a practice's own, as its author would have written it. */
import { randomUUID } from "node:crypto";
import { publishDraft, saveExerciseDraft } from "@/lib/library/authoring/commands";
import { type DraftContent, type DraftField, draftContentSchema } from "@/lib/library/authoring/schema";
import type { Coach } from "@/lib/platform/auth/actor";

export const draftField = (changes: Partial<DraftField> & Pick<DraftField, "key">): DraftField =>
  draftContentSchema.shape.fields.unwrap().element.parse({
    type: "long_text",
    label: "What did you notice on the way?",
    role: "each",
    audience: "couple",
    widest: "couple",
    optional: false,
    ...changes,
  });

export const draftContent = (changes: Partial<DraftContent> = {}): DraftContent => ({
  ...draftContentSchema.parse({}),
  title: "A walk without words",
  aim: "Being side by side for a while, with nothing to solve.",
  phases: ["reconnect"],
  minutes: 20,
  modes: ["apart"],
  steps: [
    { key: "~s1", text: "Walk for ten minutes and say nothing." },
    { key: "~s2", text: "At home, write down what you noticed." },
  ],
  guidance: {
    useWhen: "When talking has become hard work.",
    notWhen: "When one of them is afraid of the other.",
    watchFor: "",
  },
  fields: [draftField({ key: "~a" })],
  ...changes,
});

/** What is saved first: a new draft of a new exercise. */
export const firstSave = (changes: Partial<DraftContent> = {}) => ({
  exerciseId: randomUUID(),
  draftId: randomUUID(),
  baseRevision: 0,
  baseVersion: 0,
  content: draftContent(changes),
});

/** Written and published: an exercise on the shelf. */
export async function ownExercise(coach: Coach, changes: Partial<DraftContent> = {}): Promise<string> {
  const save = firstSave(changes);
  await saveExerciseDraft(coach, save);
  await publishDraft(coach, { ...save, revision: 1 });
  return save.exerciseId;
}
