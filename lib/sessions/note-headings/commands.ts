/** The owner chooses what the parts of new notes are called; notes that are there keep theirs. */
import "server-only";
import { asActor } from "@/db/access";
import { noteHeadings } from "@/db/schema/note-headings";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import type { ChooseHeadings } from "./schema";

/** @throws NotFound for a coach who does not own the practice */
export function chooseHeadings(owner: Coach, input: ChooseHeadings): Promise<void> {
  if (!owner.isOwner) return Promise.reject(new NotFound());
  const headings = Object.fromEntries(Object.entries(input).filter(([, words]) => words !== ""));
  return asActor(owner, async (tx) => {
    await insertOnly(tx, noteHeadings, {
      practiceId: owner.practiceId,
      headings,
      savedAt: owner.at,
    }).onConflictDoUpdate({ target: [noteHeadings.practiceId], set: { headings, savedAt: owner.at } });
    await recordAuditEvent(tx, owner, {
      action: "practice.choose_headings",
      subjectKind: "practice",
      subjectId: owner.practiceId,
    });
  });
}
