/** Writing the root-cause note. Every text it ever had stays, and two tabs never overwrite each other. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
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
    const { revision, savedAt: _, conflictIds: linked, ...held } = await noteText(tx, coupleId);
    if (isDeepStrictEqual([held, [...linked].sort()], [content, [...conflictIds].sort()]))
      return { revision };
    if (revision !== baseRevision) throw new Refusal(newerNote);
    const next = revision + 1;
    const key = sql`${coach.practiceId}::uuid, ${coupleId}::uuid`;
    for (const { id } of content.turns) {
      await tx.execute(
        sql`insert into cycle_turns (practice_id, couple_id, id) values (${key}, ${id}) on conflict do nothing`,
      );
    }
    await tx.execute(sql`
      insert into root_cause_notes (practice_id, couple_id, revision, content, coach_id, saved_at)
      values (${key}, ${next}, ${JSON.stringify(content)}::jsonb, ${coach.personId}, ${coach.at.toISOString()})`);
    const known = await tx.execute(sql`
      insert into root_cause_note_conflicts (practice_id, couple_id, revision, conflict_id)
      select ${key}, ${next}, c.id from conflicts c
      where c.couple_id = ${coupleId} and c.id in (select jsonb_array_elements_text(${JSON.stringify(conflictIds)}::jsonb)::uuid)
      returning conflict_id`);
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
