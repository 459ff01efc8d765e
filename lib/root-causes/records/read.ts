/** The pieces of the root-cause note, read one by one inside a caller's transaction, under the reader's own policies. */
import "server-only";
import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { conflicts } from "@/db/schema/conflicts";
import { exerciseVersions } from "@/db/schema/exercises";
import { rootCauseNoteConflicts, rootCauseNotes } from "@/db/schema/root-causes";
import { begunBy } from "../rules/link-status";
import type { AssignedOnLink, ConflictLine, NoteText } from "../types";

const noNote: NoteText = { revision: 0, turns: [], causes: [], patterns: "", conflictIds: [], savedAt: null };

/** The latest text, or the one of that revision; an empty one while there is none. */
export async function noteText(tx: Tx, coupleId: string, revision?: number): Promise<NoteText> {
  const linked = tx
    .select({ id: rootCauseNoteConflicts.conflictId })
    .from(rootCauseNoteConflicts)
    .where(
      and(
        eq(rootCauseNoteConflicts.practiceId, rootCauseNotes.practiceId),
        eq(rootCauseNoteConflicts.coupleId, rootCauseNotes.coupleId),
        eq(rootCauseNoteConflicts.revision, rootCauseNotes.revision),
      ),
    );
  const [row] = await tx
    .select({
      revision: rootCauseNotes.revision,
      content: rootCauseNotes.content,
      savedAt: rootCauseNotes.savedAt,
      conflictIds: sql<string[]>`array ${linked}`,
    })
    .from(rootCauseNotes)
    .where(
      and(
        eq(rootCauseNotes.coupleId, coupleId),
        revision === undefined ? undefined : eq(rootCauseNotes.revision, revision),
      ),
    )
    .orderBy(desc(rootCauseNotes.revision))
    .limit(1);
  if (!row) return noNote;
  const { content, ...rest } = row;
  return { ...rest, ...content };
}

export const earlierTexts = (tx: Tx, coupleId: string, before: number) =>
  tx
    .select({ revision: rootCauseNotes.revision, savedAt: rootCauseNotes.savedAt })
    .from(rootCauseNotes)
    .where(and(eq(rootCauseNotes.coupleId, coupleId), lt(rootCauseNotes.revision, before)))
    .orderBy(desc(rootCauseNotes.revision))
    .limit(40);

/** What a note may name, the latest first. */
export const conflictLines = (tx: Tx, coupleId: string): Promise<ConflictLine[]> =>
  tx
    .select({
      conflictId: conflicts.id,
      title: conflicts.title,
      kind: conflicts.kind,
      timing: conflicts.timing,
      onDate: conflicts.onDate,
    })
    .from(conflicts)
    .where(eq(conflicts.coupleId, coupleId))
    .orderBy(desc(sql`coalesce(${conflicts.onDate}, ${conflicts.createdAt}::date)`), conflicts.id)
    .limit(60);

/** What was assigned on links of the cycle and begun by today, with the day it last came round. Withdrawn ones do not count. */
export async function assignedOnLinks(tx: Tx, coupleId: string, today: string): Promise<AssignedOnLink[]> {
  const rows = await tx
    .select({
      turnId: assignments.cycleTurnId,
      part: assignments.cyclePart,
      title: exerciseVersions.title,
      assignmentId: assignments.id,
      startsOn: assignments.startsOn,
      dueOn: assignments.dueOn,
      recurrence: assignments.recurrence,
    })
    .from(assignments)
    .innerJoin(
      exerciseVersions,
      and(
        eq(exerciseVersions.practiceId, assignments.practiceId),
        eq(exerciseVersions.exerciseId, assignments.exerciseId),
        eq(exerciseVersions.version, assignments.version),
      ),
    )
    .where(
      and(
        eq(assignments.coupleId, coupleId),
        isNotNull(assignments.cycleTurnId),
        isNull(assignments.withdrawnAt),
      ),
    );
  return begunBy(rows, today);
}
