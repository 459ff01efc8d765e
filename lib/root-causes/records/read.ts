/** The pieces of the root-cause note, read one by one inside a caller's transaction, under the reader's own policies. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { occurrencesOf } from "@/lib/platform/time/occurrences";
import type { CyclePart, NoteContent } from "../schema";
import type { GivenOnLink, NoteText } from "../types";

const day = (text: string) => new Date(text);

const noNote: NoteText = { revision: 0, turns: [], causes: [], patterns: "", conflictIds: [], savedAt: null };

/** The latest text, or the one of that revision; an empty one while there is none. */
export async function noteText(tx: Tx, coupleId: string, revision?: number): Promise<NoteText> {
  const [row] = await tx.execute<{
    revision: number;
    content: NoteContent;
    savedAt: string;
    conflictIds: string[];
  }>(sql`
    select n.revision, n.content, n.saved_at as "savedAt", array(
      select x.conflict_id from root_cause_note_conflicts x
      where x.practice_id = n.practice_id and x.couple_id = n.couple_id and x.revision = n.revision) as "conflictIds"
    from root_cause_notes n
    where n.couple_id = ${coupleId} ${revision === undefined ? sql`` : sql`and n.revision = ${revision}`}
    order by n.revision desc limit 1`);
  if (!row) return noNote;
  const { content, savedAt, ...rest } = row;
  return { ...rest, ...content, savedAt: day(savedAt) };
}

export async function earlierTexts(tx: Tx, coupleId: string, before: number) {
  const rows = await tx.execute<{ revision: number; savedAt: string }>(sql`
    select revision, saved_at as "savedAt" from root_cause_notes
    where couple_id = ${coupleId} and revision < ${before} order by revision desc limit 40`);
  return rows.map((row) => ({ revision: row.revision, savedAt: day(row.savedAt) }));
}

/** What was given on links of the cycle and begun by today, with the day it last came round. Taken-back ones do not count. */
export async function givenOnLinks(tx: Tx, coupleId: string, today: string): Promise<GivenOnLink[]> {
  const rows = await tx.execute<{
    turnId: string;
    part: CyclePart;
    title: string;
    assignmentId: string;
    startsOn: string;
    dueOn: string | null;
    recurrence: string | null;
  }>(sql`
    select a.cycle_turn_id as "turnId", a.cycle_part as part, v.content ->> 'title' as title, a.id as "assignmentId",
      a.starts_on as "startsOn", a.due_on as "dueOn", a.recurrence
    from assignments a
    join exercise_versions v on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    where a.couple_id = ${coupleId} and a.cycle_turn_id is not null and a.withdrawn_at is null`);
  return rows.flatMap(({ startsOn, dueOn, recurrence, ...row }): GivenOnLink[] => {
    const last = occurrencesOf({ startsOn, dueOn, recurrence })
      .filter((turn) => turn.startsOn <= today)
      .at(-1);
    return last ? [{ ...row, lastOn: last.startsOn }] : [];
  });
}
