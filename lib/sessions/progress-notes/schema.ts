/** What a counselor writes up for the record after a session. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const partLimit = 4_000;

/** In the order of the form. */
export const noteParts = ["focus", "done", "response", "progress", "risk", "assigned", "plan"] as const;
export type NotePart = (typeof noteParts)[number];

/** Notes of before have none of these. */
type LaterPart = "progress" | "assigned";
type WithLater<T extends Record<LaterPart, string>> = Omit<T, LaterPart> & Partial<Pick<T, LaterPart>>;

const part = z.string().trim().check(fits(partLimit)).default("");
const list = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.uuid()).max(2),
);

const contentSchema = z.object({
  /** Who was there. */
  attended: list,
  focus: part,
  done: part,
  response: part,
  progress: part,
  risk: part,
  assigned: part,
  plan: part,
});
export type ProgressNoteContent = WithLater<z.output<typeof contentSchema>>;

/** With the headings that it was begun with, where the practice has its own. */
export type WrittenNote = ProgressNoteContent & { headings?: Partial<Record<NotePart, string>> };

declare module "@/db/schema/stored" {
  interface Stored {
    progressNoteContent: WrittenNote;
  }
}

export const writerSchema = z
  .string()
  .max(40)
  .nullish()
  .transform((text) => text || null);

export const saveProgressNoteSchema = contentSchema.extend({
  appointmentId: z.uuid(),
  /** The revision that was read before writing; 0 for a note that was not there yet. */
  baseRevision: z.coerce.number().int().min(0),
  writer: writerSchema,
  sign: z.literal("yes").optional(),
});
export type SaveProgressNote = WithLater<z.output<typeof saveProgressNoteSchema>>;

export const addAddendumSchema = z.object({
  noteId: z.uuid(),
  words: z.string().trim().min(1, "Please write what is to be added").check(fits(partLimit)),
});
export type AddAddendum = z.output<typeof addAddendumSchema>;
