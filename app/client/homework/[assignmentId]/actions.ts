"use server";
import { z } from "zod";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { widenAnswerSchema, withdrawAnswerSchema } from "@/lib/assignments/answers/schema";
import { withdrawReply, writeReply } from "@/lib/assignments/replies/commands";
import { replyIdSchema, writeReplySchema } from "@/lib/assignments/replies/schema";
import { addAfterwards, saveDraft, submitHomework, writeAgain } from "@/lib/assignments/responses/commands";
import {
  addAfterwardsSchema,
  assignmentOccurrenceSchema,
  saveDraftSchema,
  submitHomeworkSchema,
} from "@/lib/assignments/responses/schema/response";
import type { DraftSaved } from "@/lib/assignments/responses/types";
import { voidAnswers } from "@/lib/assignments/voiding/commands";
import { voidAnswersSchema } from "@/lib/assignments/voiding/schema";
import { entriesOfDraft } from "@/lib/offline-drafts/rules/entries";
import { clientAction } from "@/lib/platform/actions/run";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { professionOf } from "@/lib/platform/text/profession";

/** A form says whose page it was drawn for; it only ever refuses, it never lets anybody in. */
const drawnFor = z.object({ owner: z.uuid() });

function samePerson(client: Client, owner: string) {
  if (client.personId === owner) return;
  throw new Refusal(
    "Somebody else is signed in on this device now. Your words are kept. Sign in as yourself in another tab, and they will be sent.",
  );
}

/** What components/offline-drafts/answers.ts reads. */
function createdOutcomesOf(draft: DraftSaved): Record<string, string> {
  if (draft.saved) return { revision: String(draft.revision) };
  if (draft.why === "submitted") return { closed: "yes" };
  return { revision: String(draft.revision), newer: JSON.stringify(entriesOfDraft(draft.content)) };
}

export const saveDraftAction = clientAction(drawnFor.and(saveDraftSchema), async (client, input) => {
  samePerson(client, input.owner);
  const draft = await saveDraft(client, input);
  return { quiet: true, data: createdOutcomesOf(draft) };
});

/** The button without JavaScript: saves, and goes home. */
export const keepForLaterAction = clientAction(drawnFor.and(saveDraftSchema), async (client, input) => {
  samePerson(client, input.owner);
  const draft = await saveDraft(client, input);
  if (draft.saved) return { to: "/client", message: "Saved. You can continue whenever you like." };
  throw new Refusal(
    draft.why === "newer"
      ? "A newer version was saved somewhere else. What you wrote is still in the boxes, and the other version is beside it here. Keep yours by saving once more."
      : "This has been sent already. What you wrote is still in the boxes: copy it if you want to keep it.",
  );
});

export const submitHomeworkAction = clientAction(
  drawnFor.and(submitHomeworkSchema),
  async (client, input) => {
    samePerson(client, input.owner);
    await submitHomework(client, input);
    return undefined;
  },
);

export const addAfterwardsAction = clientAction(drawnFor.and(addAfterwardsSchema), async (client, input) => {
  samePerson(client, input.owner);
  await addAfterwards(client, input);
  return { message: "That is saved." };
});

export const writeAgainAction = clientAction(
  drawnFor.and(assignmentOccurrenceSchema),
  async (client, input) => {
    samePerson(client, input.owner);
    await writeAgain(client, input);
    return { message: "Your words are back in the boxes." };
  },
);

export const voidAnswersAction = clientAction(drawnFor.and(voidAnswersSchema), async (client, input) => {
  samePerson(client, input.owner);
  await voidAnswers(client, input);
  return { message: "Taken out. Nobody can read it any more, and the page is yours to fill in." };
});

export const widenAnswerAction = clientAction(widenAnswerSchema, async (client, input) => {
  await widenAnswer(client, input);
  return { message: "Saved. The line under the answer says who can read it." };
});

export const withdrawAnswerAction = clientAction(withdrawAnswerSchema, async (client, input) => {
  await withdrawAnswer(client, input);
  return { message: "No longer shared. From now on only you can read it." };
});

export const writeReplyAction = clientAction(writeReplySchema, async (client, input) => {
  await writeReply(client, input);
  return { message: `Sent, to your ${professionOf(client.profile).counselor} alone.` };
});

export const withdrawReplyAction = clientAction(replyIdSchema, async (client, input) => {
  await withdrawReply(client, input);
  return { message: "Withdrawn." };
});
