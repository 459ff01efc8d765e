/** Entering the total of a measure, and taking one out that was entered by mistake. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { measureResults } from "@/db/schema/measures";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, requireCouple } from "@/lib/practice/couples/records";
import type { EnterResult, RemoveResult } from "./schema";

/** Of one person, measure and day there is one result: entered again, the newer takes its place. @throws NotFound; FieldErrors (`onDate`) for a day to come */
export const enterResult = (coach: Coach, input: EnterResult): Promise<void> =>
  asActor(coach, async (tx) => {
    const { coupleId, clientId, onDate, total, answers } = input;
    await requireCouple(tx, coupleId);
    const partners = await partnersOf(tx, coupleId);
    if (!partners.some((partner) => partner.clientId === clientId)) throw new NotFound();
    if (onDate > dayIn(coach.timeZone, coach.at))
      throw new FieldErrors({ onDate: ["This day is still to come"] });
    const { practiceId, personId, at } = coach;
    const entered = { total, answers, enteredBy: personId, enteredAt: at };
    await insertOnly(tx, measureResults, { practiceId, ...input, ...entered }).onConflictDoUpdate({
      target: [
        measureResults.practiceId,
        measureResults.coupleId,
        measureResults.clientId,
        measureResults.measure,
        measureResults.onDate,
      ],
      set: exact(measureResults, entered),
    });
    await recordAuditEvent(tx, coach, {
      ...{ action: "measure.enter", subjectKind: "client", subjectId: clientId, coupleId },
    });
  });

/** @throws NotFound */
export const removeResult = (coach: Coach, { coupleId, resultId }: RemoveResult): Promise<void> =>
  asActor(coach, async (tx) => {
    const removed = await tx
      .delete(measureResults)
      .where(and(eq(measureResults.coupleId, coupleId), eq(measureResults.id, resultId)))
      .returning({ clientId: measureResults.clientId });
    const [result] = removed;
    if (!result) throw new NotFound();
    await recordAuditEvent(tx, coach, {
      ...{ action: "measure.remove", subjectKind: "client", subjectId: result.clientId, coupleId },
    });
  });
