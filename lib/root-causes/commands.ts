/** Writing the root-cause note. Every text it ever had stays, and two tabs never overwrite each other. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, inArray, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { conflicts } from "@/db/schema/conflicts";
import { cycleTurns } from "@/db/schema/cycle-turns";
import { rootCauseNoteConflicts, rootCauseNotes } from "@/db/schema/root-causes";
import { insertFrom, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { lastRevision } from "./records/as-system";
import { checkPeople } from "./records/people";
import { noteText } from "./records/read";
import type { SaveNote } from "./schema";

const newerNote =
  "There is a newer text of this note, perhaps from another tab. Yours is still here and nothing is overwritten: copy what you want to keep, then open the page again.";

/** @throws NotFound, Refusal when the note has changed since `baseRevision`, FieldErrors; the same text again changes nothing */
export function saveNote(coach: Coach, input: SaveNote): Promise<{ revision: number }> {
  const { coupleId, baseRevision, conflictIds, ...content } = input;
  return asActor(coach, async (tx) => {
    await checkPeople(tx, coupleId, content.turns);
    await lockCoupleAs(tx, coach, coupleId);
    const { revision, savedAt: _, conflictIds: linked, ...saved } = await noteText(tx, coupleId);
    if (isDeepStrictEqual([saved, [...linked].sort()], [content, [...conflictIds].sort()]))
      return { revision };
    if (revision !== baseRevision) throw new Refusal(newerNote);
    const next = (await lastRevision(tx, coach, coupleId)) + 1;
    const ours = { practiceId: coach.practiceId, coupleId };
    if (content.turns.length > 0) {
      const turns = content.turns.map(({ id }) => ({ ...ours, id }));
      await insertOnly(tx, cycleTurns, turns).onConflictDoNothing();
    }
    await insertOnly(tx, rootCauseNotes, {
      ...ours,
      revision: next,
      content,
      coachId: coach.personId,
      savedAt: coach.at,
    });
    const known = await insertFrom(
      tx,
      rootCauseNoteConflicts,
      { ...ours, revision: next, conflictId: conflicts.id },
      sql`from ${conflicts} where ${and(eq(conflicts.coupleId, coupleId), inArray(conflicts.id, conflictIds))}`,
    ).returning({ conflictId: rootCauseNoteConflicts.conflictId });
    if (known.length !== new Set(conflictIds).size) throw new NotFound();
    await recordAuditEvent(tx, coach, {
      action: "root_causes.save",
      subjectKind: "root_cause_note",
      coupleId,
      fields: ["turns", "causes", "patterns", "conflicts"],
    });
    return { revision: next };
  });
}
