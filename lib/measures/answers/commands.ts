/** A partner answers what they were asked: begun and kept, sent once, or passed. Nothing of it is the other partner's. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { measureDrafts } from "@/db/schema/measure-asks";
import { measureResults } from "@/db/schema/measures";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { askWithWords } from "../asked/records/asks";
import { countAnswers, inOrder, isDayOf } from "../asked/rules";
import type { AnswerMeasure, DeclineMeasure, MeasureAnswers } from "../asked/schema";

const closed = "These questions are not asked any more. Your answers are still here, and nobody reads them.";

const alreadySent =
  "You have already sent your answers this time, and they stay as you sent them. You can read them again under “My answers”.";

type Which = { askId: string; slot: string };

/** The ask, if this is one of its times: a page that was left open counts for the time it was opened for. @throws NotFound; Refusal */
async function theAsk(tx: Tx, client: Client, { askId, slot }: Which) {
  const ask = await askWithWords(tx, askId);
  if (ask.endedAt) throw new Refusal(closed);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(slot);
  if (isDay && !isDayOf(ask, slot, dayIn(client.timeZone, client.at))) throw new NotFound();
  if (!isDay) {
    if (ask.rhythm !== "before_session" && ask.rhythm !== "after_session") throw new NotFound();
    firstOrNotFound(
      await tx.select({ id: appointments.id }).from(appointments).where(eq(appointments.id, slot)),
    );
  }
  return ask;
}

/** What was sent this time, from another tab or device. */
async function sentBefore(tx: Tx, { askId, slot }: Which) {
  const [before] = await tx
    .select({ answers: measureResults.answers })
    .from(measureResults)
    .where(and(eq(measureResults.askId, askId), eq(measureResults.slot, slot)));
  return before;
}

/** What is kept or passed comes too late once it is sent. */
async function requireUnsent(tx: Tx, which: Which): Promise<void> {
  if (await sentBefore(tx, which)) throw new Refusal(alreadySent);
}

const ofTime = (client: Client, { askId, slot }: Which) =>
  and(
    ...[
      eq(measureDrafts.clientId, client.personId),
      eq(measureDrafts.askId, askId),
      eq(measureDrafts.slot, slot),
    ],
  );

async function keep(
  tx: Tx,
  client: Client,
  which: Which,
  kept: { answers?: MeasureAnswers; declinedAt: Date | null },
) {
  const { practiceId, coupleId, personId: clientId, at: savedAt } = client;
  await insertOnly(tx, measureDrafts, {
    ...{ practiceId, coupleId, clientId, askId: which.askId, slot: which.slot, savedAt },
    ...{ answers: kept.answers ?? {}, declinedAt: kept.declinedAt },
  }).onConflictDoUpdate({
    target: [
      measureDrafts.practiceId,
      measureDrafts.coupleId,
      measureDrafts.clientId,
      measureDrafts.askId,
      measureDrafts.slot,
    ],
    set: exact(measureDrafts, { ...kept, savedAt }),
  });
}

/** Kept for later, or sent: once for each time it is asked; the same sent twice is once. @throws NotFound; Refusal; FieldErrors for what is open */
export const answerMeasure = (client: Client, input: AnswerMeasure): Promise<void> =>
  asActor(client, async (tx) => {
    const ask = await theAsk(tx, client, input);
    if (input.later) {
      await requireUnsent(tx, input);
      return keep(tx, client, input, { answers: input.answers, declinedAt: null });
    }
    const answers = inOrder(ask.definition, input.answers);
    const counted = countAnswers(ask.definition, answers);
    if ("fields" in counted) throw new FieldErrors(counted.fields);
    const { practiceId, coupleId, personId: clientId, at } = client;
    const sent = await insertOnly(tx, measureResults, {
      ...{ practiceId, coupleId, clientId, measure: ask.measure, version: ask.version },
      ...{ askId: input.askId, slot: input.slot, answers: answers as number[], total: counted.total },
      ...{ onDate: dayIn(client.timeZone, at), enteredBy: clientId, enteredAt: at },
    })
      .onConflictDoNothing()
      .returning({ resultId: measureResults.id });
    await tx.delete(measureDrafts).where(ofTime(client, input));
    if (sent.length === 0) {
      if (!isDeepStrictEqual((await sentBefore(tx, input))?.answers, answers)) throw new Refusal(alreadySent);
      return;
    }
    await recordAuditEvent(tx, client, {
      ...{ action: "measure.answer", subjectKind: "client", subjectId: clientId, scope: "person" },
    });
  });

/** Not this time: what they have begun stays, and whether they passed is nobody's to know. @throws NotFound; Refusal */
export const declineMeasure = (client: Client, input: DeclineMeasure): Promise<void> =>
  asActor(client, async (tx) => {
    await theAsk(tx, client, input);
    await requireUnsent(tx, input);
    await keep(tx, client, input, { declinedAt: client.at });
  });
