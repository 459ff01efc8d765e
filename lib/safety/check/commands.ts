/** Answering alone, as a partner; and recording what their counselor made of it. Neither changes anything that a partner can see. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor, evenUnsigned } from "@/db/access";
import { clients, couples } from "@/db/schema/couples";
import { safetyJudgments } from "@/db/schema/safety-checks";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { keepAnswer } from "./records/as-system";
import { nextDayProblem } from "./rules";
import type { AloneAnswer, RecordJudgment } from "./schema";

/** Also before they have agreed to anything, and after their work has ended. */
export const answerAlone = (client: Client, answer: AloneAnswer): Promise<void> =>
  evenUnsigned(client, (tx) => keepAnswer(tx, client, answer));

/** @throws NotFound for a couple, or a partner of it, that is not theirs; FieldErrors for a day that is too near or too far */
export function recordJudgment(coach: Coach, input: RecordJudgment): Promise<void> {
  const { practiceId, personId: coachId, at } = coach;
  const { coupleId, clientId, way, words, nextOn } = input;
  return asActor(coach, async (tx) => {
    const { episode } = firstOrNotFound(
      await tx
        .select({ episode: couples.episode })
        .from(couples)
        .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
        .where(and(eq(couples.id, coupleId), eq(clients.id, clientId))),
    );
    const problem = nextDayProblem(nextOn, dayIn(coach.timeZone, at));
    if (problem) throw new FieldErrors({ nextOn: [problem] });
    const { judgmentId } = firstOrNotFound(
      await insertOnly(tx, safetyJudgments, {
        ...{ practiceId, coupleId, clientId, episode, coachId },
        ...{ way, words, nextOn, recordedAt: at },
      }).returning({ judgmentId: safetyJudgments.id }),
    );
    await recordAuditEvent(tx, coach, {
      action: "safety.judge",
      subjectKind: "safety_judgment",
      subjectId: judgmentId,
      coupleId,
      scope: "person",
    });
  });
}
