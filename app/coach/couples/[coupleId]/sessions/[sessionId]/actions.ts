"use server";
import type { Route } from "next";
import { assignInSession } from "@/lib/assignments/planned/commands";
import { assignInSessionSchema } from "@/lib/assignments/planned/schema";
import { coachAction } from "@/lib/platform/actions/run";
import { removePrivateNote, savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { removePrivateNoteSchema, savePrivateNoteSchema } from "@/lib/sessions/private-notes/schema";
import { addAddendum, saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { addAddendumSchema, saveProgressNoteSchema } from "@/lib/sessions/progress-notes/schema";
import { bringToRoom } from "@/lib/sessions/room/commands";
import { bringToRoomSchema } from "@/lib/sessions/room/schema";
import { shareSummary, withdrawSummary } from "@/lib/sessions/summaries/commands";
import { shareSummarySchema, withdrawSummarySchema } from "@/lib/sessions/summaries/schema";

export const keepProgressNoteAction = coachAction(saveProgressNoteSchema, async (coach, input) => {
  const { revision } = await saveProgressNote(coach, { ...input, sign: undefined });
  return { quiet: true, data: { baseRevision: String(revision) } };
});

export const saveProgressNoteAction = coachAction(saveProgressNoteSchema, async (coach, input) => {
  const { revision } = await saveProgressNote(coach, input);
  return {
    message: input.sign ? "Signed. It is part of the record now." : "Saved as a draft. Only you can see it.",
    data: { baseRevision: String(revision) },
  };
});

export const addAddendumAction = coachAction(addAddendumSchema, async (coach, input) => {
  await addAddendum(coach, input);
  return { message: "Added to the note." };
});

export const keepPrivateNoteAction = coachAction(savePrivateNoteSchema, async (coach, input) => {
  const { revision } = await savePrivateNote(coach, input);
  return { quiet: true, data: { baseRevision: String(revision) } };
});

export const savePrivateNoteAction = coachAction(savePrivateNoteSchema, async (coach, input) => {
  const { revision } = await savePrivateNote(coach, input);
  return { message: "Saved. Only you can see it.", data: { baseRevision: String(revision) } };
});

export const removePrivateNoteAction = coachAction(removePrivateNoteSchema, async (coach, input) => {
  await removePrivateNote(coach, input);
  return { message: "Deleted." };
});

export const assignInSessionAction = coachAction(assignInSessionSchema, async (coach, input) => {
  await assignInSession(coach, input);
  return {
    to: `/coach/couples/${input.coupleId}/sessions/${input.appointmentId}` as Route,
    message: "Assigned, with what you planned.",
  };
});

export const shareSummaryAction = coachAction(shareSummarySchema, async (coach, input) => {
  await shareSummary(coach, input);
  return { message: "Shared. Whoever came to this session can read it." };
});

export const withdrawSummaryAction = coachAction(withdrawSummarySchema, async (coach, input) => {
  await withdrawSummary(coach, input);
  return { message: "No longer shared." };
});

export const bringToRoomAction = coachAction(bringToRoomSchema, async (coach, input) => {
  await bringToRoom(coach, input);
  return undefined;
});
