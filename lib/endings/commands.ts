/** Pausing, separating, closing and opening again. Under the couple's lock, each step checked against the table of rules. */
import "server-only";
import { eq } from "drizzle-orm";
import { asActor, evenUnsigned } from "@/db/access";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { partnersOf } from "@/lib/practice/couples/records";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { endJoint, endWork, noteTold, reopenWork, setStatus } from "./records/as-system";
import { eraseIfEmpty } from "./records/erase";
import { leaveWork } from "./records/leave";
import { type LockedWork, lockWork } from "./records/lock";
import { type CoupleStep, statusAfter } from "./rules";
import type { BeginSeparation, EndWork, GoOnAlone, OfCouple, TellPartner } from "./schema";
import { notEnding, refusals } from "./terms";

const recordStep = (tx: Tx, actor: Client | Coach, coupleId: string, action: string) =>
  recordAuditEvent(tx, actor, {
    action: `couple.${action}`,
    subjectKind: "couple",
    subjectId: coupleId,
    coupleId,
    // That somebody wishes to part is nobody's business but their counselor's.
    ...(actor.kind === "client" && { scope: "person" as const }),
  });

/**
 * Either partner, alone, at any time. Whatever the other did before, it is answered in the same way; twice is once.
 * Who began it is not said to anybody but their counselor.
 */
export function beginSeparation(client: Client, { atOnce }: BeginSeparation): Promise<void> {
  return evenUnsigned(client, async (tx) => {
    const work = await lockWork(tx, client, client.coupleId);
    if (!isEnding(work.status))
      await endWork(tx, client, work, work.status === "one_partner" ? "closed" : "separating", atOnce);
    if (await noteTold(tx, client, work, client.personId)) {
      await recordStep(tx, client, client.coupleId, "separate");
    }
  });
}

/** Looks at what only a counselor may: the steps that follow are the system's, which would take them for anybody. @throws NotFound */
async function requireOwnCouple(tx: Tx, coupleId: string): Promise<void> {
  firstOrNotFound(await tx.select({ label: couples.label }).from(couples).where(eq(couples.id, coupleId)));
}

/** @throws NotFound; Refusal where the step may not be taken */
function takeStep(
  coach: Coach,
  coupleId: string,
  step: CoupleStep,
  work: (tx: Tx, locked: LockedWork, to: CoupleStatus) => Promise<void>,
): Promise<void> {
  return asActor(coach, async (tx) => {
    await requireOwnCouple(tx, coupleId);
    const locked = await lockWork(tx, coach, coupleId);
    const to = statusAfter(locked.status, step);
    if (to === null) throw new Refusal(refusals[step]);
    await work(tx, locked, to);
    await recordStep(tx, coach, coupleId, step);
  });
}

/** @throws NotFound, Refusal */
export const pauseCouple = (coach: Coach, { coupleId }: OfCouple): Promise<void> =>
  takeStep(coach, coupleId, "pause", (tx, work, to) => setStatus(tx, coach, work, to));

/** @throws NotFound, Refusal */
export const resumeCouple = (coach: Coach, { coupleId }: OfCouple): Promise<void> =>
  takeStep(coach, coupleId, "resume", (tx, work, to) => setStatus(tx, coach, work, to));

/** The same as when a partner begins it; neither knows of it until they were told. @throws NotFound, Refusal */
export const separateCouple = (coach: Coach, { coupleId, atOnce }: EndWork): Promise<void> =>
  takeStep(coach, coupleId, "separate", (tx, work, to) => endWork(tx, coach, work, to, atOnce));

/** @throws NotFound, Refusal */
export const closeCouple = (coach: Coach, { coupleId, atOnce }: EndWork): Promise<void> =>
  takeStep(coach, coupleId, "close", (tx, work, to) => endWork(tx, coach, work, to, atOnce));

/**
 * The other no longer takes part: nothing is between the two from here on, and the one who stays goes on. After an ending it is a new
 * stretch, with new consent. @throws NotFound also for somebody who is not of this couple; Refusal
 */
export const goOnAlone = (coach: Coach, { coupleId, clientId, atOnce }: GoOnAlone): Promise<void> =>
  takeStep(coach, coupleId, "alone", async (tx, work) => {
    const partners = await partnersOf(tx, coupleId);
    const other = partners.find((partner) => partner.clientId !== clientId);
    if (!other || !partners.some((partner) => partner.clientId === clientId)) throw new NotFound();
    await leaveWork(tx, coach, work, { leaves: other.clientId, atOnce });
  });

/** A new stretch of work. What has ended stays so, and what was sealed in the one before never opens. @throws NotFound, Refusal */
export const reopenCouple = (coach: Coach, { coupleId }: OfCouple): Promise<void> =>
  takeStep(coach, coupleId, "reopen", (tx, work) => reopenWork(tx, coach, work));

/** From here on this partner's own pages say that it is ending. Twice is once. @throws NotFound; Refusal while it is not ending */
export function tellPartner(coach: Coach, { coupleId, clientId }: TellPartner): Promise<void> {
  return asActor(coach, async (tx) => {
    await requireOwnCouple(tx, coupleId);
    const partners = await partnersOf(tx, coupleId);
    if (!partners.some((partner) => partner.clientId === clientId)) throw new NotFound();
    const work = await lockWork(tx, coach, coupleId);
    if (!isEnding(work.status)) throw new Refusal(notEnding);
    if (await noteTold(tx, coach, work, clientId)) await recordStep(tx, coach, coupleId, "told");
  });
}

/** What each may read of the other's closes now. @throws NotFound; Refusal while it is not ending */
export function endJointReading(coach: Coach, { coupleId }: OfCouple): Promise<void> {
  return asActor(coach, async (tx) => {
    await requireOwnCouple(tx, coupleId);
    const work = await lockWork(tx, coach, coupleId);
    if (!isEnding(work.status)) throw new Refusal(notEnding);
    await endJoint(tx, coach, work);
    await recordStep(tx, coach, coupleId, "end_joint_reading");
  });
}

/**
 * For a couple made by mistake: erased when nobody has joined and nothing was written, closed when not.
 * @throws NotFound; Refusal where it is closed already and cannot be erased
 */
export function removeCouple(coach: Coach, { coupleId }: OfCouple): Promise<{ erased: boolean }> {
  return asActor(coach, async (tx) => {
    await requireOwnCouple(tx, coupleId);
    const work = await lockWork(tx, coach, coupleId);
    const erased = await eraseIfEmpty(tx, coach, work);
    if (erased) {
      // The couple is gone, so the line stands under the practice alone.
      await recordAuditEvent(tx, coach, {
        action: "couple.erase",
        subjectKind: "couple",
        subjectId: coupleId,
      });
      return { erased };
    }
    const to = statusAfter(work.status, "close");
    if (to === null) throw new Refusal(refusals.close);
    await endWork(tx, coach, work, to, false);
    await recordStep(tx, coach, coupleId, "close");
    return { erased };
  });
}
