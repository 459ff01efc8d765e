/** Giving, renewing and stopping: the giver's alone. Opening the door to it: the counselor's. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { noteHints } from "@/lib/agreements/flags/records";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { doorOpen, notOpen } from "./records";
import { fitsUntil } from "./rules";
import type { GivePlan, OpenTransparency, RenewPlan } from "./schema";

async function refuseWhenClosed(tx: Tx, client: Client): Promise<void> {
  const open = await switchToSystem(tx, client.kind, "nobody may see why it is closed", (system) =>
    doorOpen(system, client.practiceId, client.coupleId),
  );
  if (!open) throw new Refusal(notOpen);
}

function checkUntil(client: Client, untilOn: string): string {
  const today = dayIn(client.timeZone, client.at);
  if (!fitsUntil(untilOn, today)) {
    throw new FieldErrors({ untilOn: ["Please choose a day in the next thirty"] });
  }
  return today;
}

const deed = (action: string, planId: string) => ({
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
    const [fresh] = await tx.execute<{ planId: string }>(sql`
      insert into transparency_plans (practice_id, couple_id, client_id, area, words, why, given_on, until_on, submit_key, created_at)
      values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.area}, ${input.words}, ${input.why}, ${today},
        ${input.untilOn}, ${input.submitKey}, ${client.at.toISOString()})
      on conflict do nothing returning id as "planId"`);
    if (!fresh) {
      return firstOrNotFound(
        await tx.execute<{ planId: string }>(
          sql`select id as "planId" from transparency_plans where submit_key = ${input.submitKey}`,
        ),
      );
    }
    const partners = await partnersOf(tx, client.coupleId);
    await noteHints(tx, client, {
      practiceId: client.practiceId,
      coupleId: client.coupleId,
      partners,
      about: "transparency",
      aboutId: fresh.planId,
      lines: [{ owner: client.personId, text: input.words }],
    });
    await recordAuditEvent(tx, client, deed("give", fresh.planId));
    return fresh;
  });
}

const own = (client: Client, planId: string) => sql`id = ${planId} and client_id = ${client.personId}`;

/** Gives the same once more. @throws NotFound for what is not theirs or was stopped; Refusal while it is not open */
export function renewPlan(client: Client, input: RenewPlan): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx.execute(
        sql`select id from transparency_plans where ${own(client, input.planId)} and stopped_at is null`,
      ),
    );
    await refuseWhenClosed(tx, client);
    const today = checkUntil(client, input.untilOn);
    firstOrNotFound(
      await tx.execute(sql`
        update transparency_plans set given_on = ${today}, until_on = ${input.untilOn}
        where ${own(client, input.planId)} and stopped_at is null returning id`),
    );
    await recordAuditEvent(tx, client, deed("renew", input.planId));
  });
}

/** At once and without a word to anybody. Twice is once. @throws NotFound */
export function stopPlan(client: Client, input: { planId: string }): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx.execute(sql`select id from transparency_plans where ${own(client, input.planId)}`),
    );
    const gone = await tx.execute(sql`
      update transparency_plans set stopped_at = ${client.at.toISOString()}
      where ${own(client, input.planId)} and stopped_at is null returning id`);
    if (gone.length > 0) await recordAuditEvent(tx, client, deed("stop", input.planId));
  });
}

/** Opening what is open, or closing what is closed, changes and records nothing. @throws NotFound */
export function openTransparency(coach: Coach, input: OpenTransparency): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = input;
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const changed =
      input.open === "yes"
        ? await tx.execute(sql`
            insert into transparency_doors as door (practice_id, couple_id, opened_at)
            values (${coach.practiceId}, ${coupleId}, ${coach.at.toISOString()})
            on conflict (practice_id, couple_id) do update set opened_at = excluded.opened_at where door.opened_at is null
            returning couple_id`)
        : await tx.execute(sql`
            update transparency_doors set opened_at = null where couple_id = ${coupleId} and opened_at is not null
            returning couple_id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: input.open === "yes" ? "transparency.open" : "transparency.close",
      subjectKind: "couple",
      subjectId: coupleId,
      coupleId,
    });
  });
}
