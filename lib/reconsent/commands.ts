/** Asking an author again, alone, whether what they sent may open; and their answer. Only a yes opens it. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { askedAgain } from "@/db/schema/asked-again";
import { clients } from "@/db/schema/couples";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { answerAndOpen, askAboutHeld } from "./records/as-system";
import type { AnswerAgain, AskAgain } from "./schema";

const notYet =
  "The safety concern is still open, so a yes would open nothing. Settle it first, then ask each of them when it is safe.";

/** Whoever was asked already is not asked twice. @returns how many questions are new. @throws NotFound; Refusal while a concern is open */
export function askAgain(coach: Coach, input: AskAgain): Promise<number> {
  return asActor(coach, async (tx) => {
    const { coupleId, clientId } = input;
    firstOrNotFound(
      await tx
        .select({ id: clients.id })
        .from(clients)
        .where(and(eq(clients.coupleId, coupleId), eq(clients.id, clientId))),
    );
    if (await hasOpenConcern(tx, coach.practiceId, coupleId)) throw new Refusal(notYet);
    const added = await askAboutHeld(tx, coach, input);
    if (added > 0) {
      await recordAuditEvent(tx, coach, {
        action: "safety.ask_again",
        subjectKind: "client",
        subjectId: clientId,
        coupleId,
        scope: "person",
      });
    }
    return added;
  });
}

/** Twice is once, also from two devices. @throws NotFound */
export function answerAgain(client: Client, input: AnswerAgain): Promise<void> {
  return asActor(client, async (tx) => {
    const { questionId } = input;
    firstOrNotFound(
      await tx
        .select({ id: askedAgain.id })
        .from(askedAgain)
        .where(and(eq(askedAgain.id, questionId), eq(askedAgain.clientId, client.personId))),
    );
    if (!(await answerAndOpen(tx, client, input))) return;
    await recordAuditEvent(tx, client, {
      action: "safety.answer_again",
      subjectKind: "asked_again",
      subjectId: questionId,
      scope: "person",
    });
  });
}
