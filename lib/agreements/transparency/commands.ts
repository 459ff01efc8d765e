/** Giving, renewing and stopping: the giver's alone. Opening the possibility: the counselor's. */
import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { transparencyDoors, transparencyPlans } from "@/db/schema/transparency";
import { insertOnly } from "@/db/statements";
import { noteHints } from "@/lib/agreements/flags/records";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, requireCouple } from "@/lib/practice/couples/records";
import { refuseWhenClosed } from "./records/as-system";
import { fitsUntil } from "./rules";
import type { GivePlan, OpenTransparency, RenewPlan } from "./schema";

function checkUntil(client: Client, untilOn: string): string {
  const today = dayIn(client.timeZone, client.at);
  if (!fitsUntil(untilOn, today)) {
    throw new FieldErrors({ untilOn: ["Please choose a day in the next thirty"] });
  }
  return today;
}

const eventFor = (action: string, planId: string) => ({
  action: `transparency.${action}`,
  subjectKind: "transparency_plan",
  subjectId: planId,
  scope: "person" as const,
});

/** @throws Refusal while it is not open; FieldErrors for an end that is too far away */
export function givePlan(client: Client, input: GivePlan): Promise<{ planId: string }> {
  return asActor(client, async (tx) => {
    await refuseWhenClosed(tx, client);
    const today = checkUntil(client, input.untilOn);
    const { practiceId, coupleId, personId: clientId, at: createdAt } = client;
    const { area, words, why, untilOn, submitKey } = input;
    const [added] = await insertOnly(tx, transparencyPlans, {
      ...{ practiceId, coupleId, clientId, area, words, why, untilOn, submitKey, createdAt },
      givenOn: today,
    })
      .onConflictDoNothing()
      .returning({ planId: transparencyPlans.id });
    if (!added) {
      return firstOrNotFound(
        await tx
          .select({ planId: transparencyPlans.id })
          .from(transparencyPlans)
          .where(eq(transparencyPlans.submitKey, submitKey)),
      );
    }
    await noteHints(tx, client, {
      practiceId,
      coupleId,
      partners: await partnersOf(tx, coupleId),
      about: "transparency",
      aboutId: added.planId,
      lines: [{ owner: clientId, text: words }],
    });
    await recordAuditEvent(tx, client, eventFor("give", added.planId));
    return added;
  });
}

const isOwn = (client: Client, planId: string) =>
  and(eq(transparencyPlans.id, planId), eq(transparencyPlans.clientId, client.personId));
const isRunning = isNull(transparencyPlans.stoppedAt);

/** Gives the same once more. @throws NotFound for what is not theirs or was stopped; Refusal while it is not open */
export function renewPlan(client: Client, input: RenewPlan): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ id: transparencyPlans.id })
        .from(transparencyPlans)
        .where(and(isOwn(client, input.planId), isRunning)),
    );
    await refuseWhenClosed(tx, client);
    const today = checkUntil(client, input.untilOn);
    firstOrNotFound(
      await tx
        .update(transparencyPlans)
        .set({ givenOn: today, untilOn: input.untilOn })
        .where(and(isOwn(client, input.planId), isRunning))
        .returning({ id: transparencyPlans.id }),
    );
    await recordAuditEvent(tx, client, eventFor("renew", input.planId));
  });
}

/** At once and without a word to anybody. Twice is once. @throws NotFound */
export function stopPlan(client: Client, input: { planId: string }): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx
        .select({ id: transparencyPlans.id })
        .from(transparencyPlans)
        .where(isOwn(client, input.planId)),
    );
    const stopped = await tx
      .update(transparencyPlans)
      .set({ stoppedAt: client.at })
      .where(and(isOwn(client, input.planId), isRunning))
      .returning({ id: transparencyPlans.id });
    if (stopped.length > 0) await recordAuditEvent(tx, client, eventFor("stop", input.planId));
  });
}

/** Opening what is open, or closing what is closed, changes and records nothing. @throws NotFound */
export function openTransparency(coach: Coach, input: OpenTransparency): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = input;
    await requireCouple(tx, coupleId);
    const { practiceId, at: openedAt } = coach;
    const returned = { coupleId: transparencyDoors.coupleId };
    const changed =
      input.open === "yes"
        ? await insertOnly(tx, transparencyDoors, { practiceId, coupleId, openedAt })
            .onConflictDoUpdate({
              target: [transparencyDoors.practiceId, transparencyDoors.coupleId],
              set: { openedAt },
              setWhere: isNull(transparencyDoors.openedAt),
            })
            .returning(returned)
        : await tx
            .update(transparencyDoors)
            .set({ openedAt: null })
            .where(and(eq(transparencyDoors.coupleId, coupleId), isNotNull(transparencyDoors.openedAt)))
            .returning(returned);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: input.open === "yes" ? "transparency.open" : "transparency.close",
      subjectKind: "couple",
      subjectId: coupleId,
      coupleId,
    });
  });
}
