/** A counselor's private note on a session. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { writerSchema } from "../progress-notes/schema";

export const privateNoteLimit = 20_000;

export const savePrivateNoteSchema = z.object({
  appointmentId: z.uuid(),
  baseRevision: z.coerce.number().int().min(0),
  writer: writerSchema,
  words: z.string().trim().check(fits(privateNoteLimit)).default(""),
});
export type SavePrivateNote = z.output<typeof savePrivateNoteSchema>;

export const removePrivateNoteSchema = z.object({ appointmentId: z.uuid() });
export type RemovePrivateNote = z.output<typeof removePrivateNoteSchema>;
