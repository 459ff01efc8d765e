/** A counselor asks one partner, or each of them alone; ends it, and opens to them what it came to in words. */
import "server-only";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { measureAsks } from "@/db/schema/measure-asks";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { requireSigned } from "@/lib/practice/consent/records/signatures";
import { partnersOf } from "@/lib/practice/couples/records";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import { latestMeasure } from "../own/records";
import { canBeAsked, isFor } from "../rules";
import { askWithWords } from "./records/asks";
import type { AskMeasure, EndAsk, OpenWords, SeeAnswers } from "./schema";

const whileEnding =
  "They are no longer working together here, so nothing new can be asked. You can change that on the couple’s page.";
const noWords = "Nobody has published how far it moves by itself, so there are no words to open.";

const noted = (tx: Tx, coach: Coach, deed: string, coupleId: string, clientId: string) =>
  recordAuditEvent(tx, coach, {
    ...{ action: `measure.${deed}`, subjectKind: "client", subjectId: clientId, coupleId },
    scope: "person",
  });

/** One ask for each of those named. @throws NotFound; Refusal; FieldErrors (`measure`, `untilOn`) */
export const askMeasure = (coach: Coach, input: AskMeasure): Promise<void> =>
  asActor(coach, async (tx) => {
    const { coupleId, clientIds, rhythm, everyWeeks, untilOn } = input;
    const { practiceId, personId: coachId, at } = coach;
    const partners = await partnersOf(tx, coupleId);
    if (!clientIds.every((id) => partners.some(({ clientId }) => clientId === id))) throw new NotFound();
    const { status } = firstOrNotFound(
      await tx.select({ status: couples.status }).from(couples).where(eq(couples.id, coupleId)),
    );
    if (isEnding(status)) throw new Refusal(whileEnding);
    const measure = await latestMeasure(tx, practiceId, input.measure);
    if (!measure?.version || !canBeAsked(measure) || !isFor(coach.profile, measure.definition))
      throw new FieldErrors({ measure: ["Please choose one that your practice has put the words in of"] });
    const startsOn = dayIn(coach.timeZone, at);
    if (untilOn !== null && untilOn < startsOn)
      throw new FieldErrors({ untilOn: ["This day is over: please choose one to come"] });
    await requireSigned(tx, { practiceId, coupleId }, clientIds);
    for (const clientId of new Set(clientIds)) {
      await insertOnly(tx, measureAsks, {
        ...{ practiceId, coupleId, clientId, measure: measure.code, version: measure.version },
        ...{ rhythm, everyWeeks, startsOn, untilOn, coachId, askedAt: at },
      });
      await noted(tx, coach, "ask", coupleId, clientId);
    }
  });

const which = ({ coupleId, askId }: EndAsk) =>
  and(eq(measureAsks.coupleId, coupleId), eq(measureAsks.id, askId));

/** What came in stays. Twice is once. @throws NotFound */
export const endAsk = (coach: Coach, input: EndAsk): Promise<void> =>
  asActor(coach, async (tx) => {
    const ended = await tx
      .update(measureAsks)
      .set({ endedAt: coach.at })
      .where(and(which(input), isNull(measureAsks.endedAt)))
      .returning({ clientId: measureAsks.clientId });
    const [ask] = ended;
    if (ask) return noted(tx, coach, "end_ask", input.coupleId, ask.clientId);
    firstOrNotFound(await tx.select({ askId: measureAsks.id }).from(measureAsks).where(which(input)));
  });

/** @throws NotFound; Refusal where there are no figures to say it by */
export const openWords = (coach: Coach, input: OpenWords): Promise<void> =>
  asActor(coach, async (tx) => {
    const { definition, clientId, wordsOpenedAt } = await askWithWords(tx, input.askId);
    if (!definition.change) throw new Refusal(noWords);
    const isOpen = input.open === "yes";
    if (isOpen === (wordsOpenedAt !== null)) return;
    firstOrNotFound(
      await tx
        .update(measureAsks)
        .set({ wordsOpenedAt: isOpen ? coach.at : null })
        .where(which(input))
        .returning({ askId: measureAsks.id }),
    );
    await noted(tx, coach, isOpen ? "open_words" : "close_words", input.coupleId, clientId);
  });

/** All that was on the page is seen: nothing that came in after it, and from an older page nothing is unseen again. @throws NotFound */
export const seeAnswers = (coach: Coach, { coupleId, upTo }: SeeAnswers): Promise<void> =>
  asActor(coach, async (tx) => {
    await partnersOf(tx, coupleId);
    const seen = new Date(Math.min(Date.parse(upTo), coach.at.getTime()));
    await tx
      .update(measureAsks)
      .set({ seenAt: seen })
      .where(
        and(eq(measureAsks.coupleId, coupleId), or(isNull(measureAsks.seenAt), lt(measureAsks.seenAt, seen))),
      );
    await recordAuditEvent(tx, coach, {
      ...{ action: "measure.see", subjectKind: "couple", subjectId: coupleId, coupleId },
      scope: "person",
    });
  });
