/** What a practice calls the parts of its progress notes. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { type NotePart, noteParts } from "../progress-notes/schema";

export const headingLimit = 60;

/** Left empty, a part has its usual name. */
const heading = z.string().trim().check(fits(headingLimit)).default("");

export const chooseHeadingsSchema = z.object(
  Object.fromEntries(noteParts.map((part) => [part, heading])) as Record<NotePart, typeof heading>,
);
export type ChooseHeadings = z.output<typeof chooseHeadingsSchema>;

/** Those that are chosen, by part. */
export type NoteHeadings = Partial<Record<NotePart, string>>;

declare module "@/db/schema/stored" {
  interface Stored {
    noteHeadings: NoteHeadings;
  }
}
