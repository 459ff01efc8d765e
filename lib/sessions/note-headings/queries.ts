/** The headings that new notes of this practice begin with. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { practiceHeadings } from "./records";
import type { NoteHeadings } from "./schema";

export const headingsOfNotes = (coach: Coach): Promise<NoteHeadings> =>
  readAs(coach, (tx) => practiceHeadings(tx, coach.practiceId));
