"use server";
import { editPath } from "@/components/library/authoring/author-paths";
import { exercisePath } from "@/components/practice/couples/paths";
import { discardDraft, makeItsOwn, publishDraft, saveExerciseDraft } from "@/lib/library/authoring/commands";
import { draftEntries } from "@/lib/library/authoring/rules/steady";
import {
  copySchema,
  ownExerciseSchema,
  publishSchema,
  saveDraftSchema,
} from "@/lib/library/authoring/schema";
import { coachAction } from "@/lib/platform/actions/run";

/** What components/offline-drafts/answers.ts reads. */
export const saveExerciseDraftAction = coachAction(saveDraftSchema, async (coach, input) => {
  const draft = await saveExerciseDraft(coach, input);
  const data: Record<string, string> = { revision: String(draft.revision) };
  if (!draft.saved) data.newer = JSON.stringify(draftEntries(input, draft.content));
  return { quiet: true, data };
});

export const publishDraftAction = coachAction(publishSchema, async (coach, input) => {
  const { exerciseId } = await publishDraft(coach, input);
  return { to: exercisePath(exerciseId), message: "Published. It can be assigned now." };
});

export const discardDraftAction = coachAction(ownExerciseSchema, async (coach, input) => {
  await discardDraft(coach, input);
  return { to: "/coach/exercises", message: "The draft is discarded." };
});

export const makeItsOwnAction = coachAction(copySchema, async (coach, input) => {
  const { exerciseId } = await makeItsOwn(coach, input);
  return { to: editPath(exerciseId), message: "This draft is an exercise of its own now." };
});
