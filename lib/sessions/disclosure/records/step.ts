/** One step of a counselor with a disclosure, inside their transaction: the state, what it opens, and why where it was out of order. */
import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { chartEvents } from "@/db/schema/chart-events";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosureSteps, disclosures } from "@/db/schema/disclosures";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { isOver, opens, stateAfter } from "../rules";
import type { TakeCounselorStep } from "../schema";
import type { CounselorStep, DisclosureState } from "../terms";
import { sessionNow, thisText } from "./rows";

const concern =
  "A safety concern is open for this couple, so nothing opens between them here. Talk with each of them alone first; you can stop this at any time.";
const apart = "They no longer work together here, so nothing goes between them any more.";
const notThisStep =
  "This step does not come next. Please look at the page again: something may have changed meanwhile.";
const sayWhy = "This is out of order. Please say in a line why it is right all the same";
const noSession =
  "No session with both is on just now. Tell it in a session, or say in a line why it was told elsewhere";
const nothingSent = "There is nothing to open yet: whoever writes it has not sent it to you.";

/** What goes from one to the other. */
const between: ReadonlySet<CounselorStep> = new Set([
  "ask_questions",
  "agree_questions",
  "tell",
  "hand_impact",
  "hand_answer",
]);

async function lockOne(tx: Tx, coach: Coach, disclosureId: string) {
  const { coupleId } = firstOrNotFound(
    await tx
      .select({ coupleId: disclosures.coupleId })
      .from(disclosures)
      .where(eq(disclosures.id, disclosureId)),
  );
  const { status } = await lockCoupleAs(tx, coach, coupleId);
  const found = firstOrNotFound(
    await tx
      .select({ state: disclosures.state, askedAt: disclosures.askedAt })
      .from(disclosures)
      .where(and(eq(disclosures.coupleId, coupleId), eq(disclosures.id, disclosureId))),
  );
  return { coupleId, status, ...found };
}

/** @throws Refusal where the text is not with the counselor */
async function openText(tx: Tx, coach: Coach, coupleId: string, { disclosureId, step }: TakeCounselorStep) {
  const kind = opens[step];
  if (!kind) return;
  const opened = await tx
    .update(disclosureTexts)
    .set({ openedAt: coach.at })
    .where(
      and(
        thisText(coupleId, disclosureId, kind),
        isNotNull(disclosureTexts.sentAt),
        isNull(disclosureTexts.openedAt),
      ),
    )
    .returning({ kind: disclosureTexts.kind });
  if (opened.length === 0) throw new Refusal(nothingSent);
}

/** From here on the weeks of both are read afresh, as after a setback. The counselor can take the mark away again. */
const markOnChart = (tx: Tx, coach: Coach, coupleId: string) =>
  insertOnly(tx, chartEvents, {
    ...{ practiceId: coach.practiceId, coupleId, coachId: coach.personId, kind: "disclosure" },
    ...{ onDate: dayIn(coach.timeZone, coach.at), audience: "couple", createdAt: coach.at },
  });

/** @returns the session it was told in, and whether a reason is needed */
async function inOrderNow(tx: Tx, coach: Coach, coupleId: string, step: CounselorStep, outOfOrder: boolean) {
  if (step !== "tell") return { appointmentId: null, why: outOfOrder ? sayWhy : null };
  const appointmentId = await sessionNow(tx, coupleId, coach.at);
  return { appointmentId, why: outOfOrder ? sayWhy : appointmentId === null ? noSession : null };
}

/** @throws NotFound; Refusal for an illegal step, during a concern, or once they are apart; FieldErrors (`reason`) */
export async function takeStep(tx: Tx, coach: Coach, input: TakeCounselorStep): Promise<DisclosureState> {
  const { disclosureId, step, reason } = input;
  const { coupleId, status, state, askedAt } = await lockOne(tx, coach, disclosureId);
  const next = stateAfter(state, step);
  if (!next) throw new Refusal(notThisStep);
  if (between.has(step)) {
    if (isApart(status)) throw new Refusal(apart);
    if (await hasOpenConcern(tx, coach.practiceId, coupleId)) throw new Refusal(concern);
  }
  const { appointmentId, why } = await inOrderNow(tx, coach, coupleId, step, next.outOfOrder);
  if (why && !reason) throw new FieldErrors({ reason: [why] });
  await openText(tx, coach, coupleId, input);
  const asked = step === "ask_questions" || step === "tell";
  await tx
    .update(disclosures)
    .set(
      exact(disclosures, {
        state: next.to,
        askedAt: asked ? (askedAt ?? coach.at) : askedAt,
        ...(step === "tell" ? { toldAt: coach.at, appointmentId } : {}),
        closedAt: isOver(next.to) ? coach.at : null,
      }),
    )
    .where(and(eq(disclosures.coupleId, coupleId), eq(disclosures.id, disclosureId)));
  await insertOnly(tx, disclosureSteps, {
    ...{ practiceId: coach.practiceId, coupleId, disclosureId, step, coachId: coach.personId },
    ...{ takenAt: coach.at, reason: why ? reason : null },
  });
  if (step === "tell") await markOnChart(tx, coach, coupleId);
  await recordAuditEvent(tx, coach, {
    ...{ action: `disclosure.${step}`, subjectKind: "disclosure", subjectId: disclosureId, coupleId },
    fields: why ? ["out_of_order"] : [],
  });
  return next.to;
}
