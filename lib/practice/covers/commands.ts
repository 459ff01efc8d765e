/** Naming who stands in for a counselor who is away, and ending it sooner: the owner's. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { covers } from "@/db/schema/covers";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { readyToCover } from "./records/as-owner";
import { daysProblem } from "./rules";
import type { EndCover, NameCover } from "./schema";

const another = "Nobody stands in for themselves. Please choose somebody else.";

/**
 * From its first day to its last they read and do what the other does with their couples, but for what is private.
 * @throws NotFound for whoever does not own the practice, or does not work there; FieldErrors for days that will not do; Refusal where they are taken
 */
export function nameCover(owner: Coach, input: NameCover): Promise<{ name: string }> {
  return asActor(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    if (input.coachId === input.coverId) throw new FieldErrors({ coverId: [another] });
    const problem = daysProblem(input, dayIn(owner.timeZone, owner.at));
    if (problem) throw new FieldErrors(problem);
    const name = await readyToCover(tx, owner, input);
    const { practiceId, personId: namedBy, at: namedAt } = owner;
    const { coachId, coverId, fromOn, toOn } = input;
    const { id } = firstOrNotFound(
      await insertOnly(tx, covers, {
        ...{ practiceId, coachId, coverId, coverName: name },
        ...{ fromOn, toOn, namedBy, namedAt },
      }).returning({ id: covers.id }),
    );
    await recordAuditEvent(tx, owner, {
      ...{ action: "coach.name_cover", subjectKind: "cover", subjectId: id, fields: ["from_on", "to_on"] },
    });
    return { name };
  });
}

/** From now on, whatever its last day was. Twice is once. @throws NotFound */
export function endCover(owner: Coach, { id }: EndCover): Promise<void> {
  return asActor(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    const one = eq(covers.id, id);
    firstOrNotFound(await tx.select({ id: covers.id }).from(covers).where(one));
    const ended = await tx
      .update(covers)
      .set({ endedAt: owner.at })
      .where(and(one, isNull(covers.endedAt)))
      .returning({ id: covers.id });
    if (ended.length === 0) return;
    await recordAuditEvent(tx, owner, {
      ...{ action: "coach.end_cover", subjectKind: "cover", subjectId: id },
    });
  });
}
