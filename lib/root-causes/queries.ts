/** Reading the root-cause note as its counselor. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { answersOf, formulationsOf } from "@/lib/root-causes/formulations/records/read";
import { hypothesesOf } from "@/lib/root-causes/hypotheses/records";
import { assignedOnLinks, conflictLines, earlierTexts, noteText } from "./records/read";
import type { NoteText, RootCauseNote } from "./types";

/** @throws NotFound */
export function rootCauseNote(coach: Coach, { coupleId }: { coupleId: string }): Promise<RootCauseNote> {
  const today = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const people = await partnersOf(tx, coupleId);
    const note = await noteText(tx, coupleId);
    return {
      coupleId,
      people,
      note,
      earlier: await earlierTexts(tx, coupleId, note.revision),
      conflicts: await conflictLines(tx, coupleId),
      hypotheses: await hypothesesOf(tx, coupleId),
      formulations: await formulationsOf(tx, coupleId),
      answers: await answersOf(tx, coupleId),
      assigned: await assignedOnLinks(tx, coupleId, today),
    };
  });
}

/** How the note read before. @throws NotFound */
export function earlierNote(
  coach: Coach,
  { coupleId, revision }: { coupleId: string; revision: number },
): Promise<NoteText> {
  return readAs(coach, async (tx) => {
    await partnersOf(tx, coupleId);
    const note = await noteText(tx, coupleId, revision);
    if (note.revision === 0) throw new NotFound();
    return note;
  });
}
