/** Entering the total of a measure, and taking one out that was entered by mistake. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { measureResults } from "@/db/schema/measures";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, requireCouple } from "@/lib/practice/couples/records";
import { latestMeasure } from "./own/records";
import { isFor } from "./rules";
import { type EnterResult, enteredResult, type RemoveResult } from "./schema";

const notHere = "Please choose a measure of this practice";

/** Of one person, measure and day there is one result from paper: entered again, the newer takes its place. @throws NotFound; FieldErrors */
export const enterResult = (coach: Coach, input: EnterResult): Promise<void> =>
  asActor(coach, async (tx) => {
    const { coupleId, clientId, onDate, measure: code } = input;
    await requireCouple(tx, coupleId);
    const partners = await partnersOf(tx, coupleId);
    if (!partners.some((partner) => partner.clientId === clientId)) throw new NotFound();
    if (onDate > dayIn(coach.timeZone, coach.at))
      throw new FieldErrors({ onDate: ["This day is still to come"] });
    const measure = await latestMeasure(tx, coach.practiceId, code);
    if (!measure || !isFor(coach.profile, measure.definition)) throw new FieldErrors({ measure: [notHere] });
    const result = enteredResult(measure.definition, input);
    if ("why" in result) throw new FieldErrors({ [result.field]: [result.why] });
    const { practiceId, personId, at } = coach;
    const entered = {
      ...{ version: measure.version, total: result.total, answers: result.answers as number[] | null },
      ...{ enteredBy: personId, enteredAt: at },
    };
    await insertOnly(tx, measureResults, {
      ...{ practiceId, coupleId, clientId, measure: code, onDate },
      ...entered,
    }).onConflictDoUpdate({
      target: [
        measureResults.practiceId,
        measureResults.coupleId,
        measureResults.clientId,
        measureResults.measure,
        measureResults.onDate,
      ],
      targetWhere: isNull(measureResults.askId),
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
