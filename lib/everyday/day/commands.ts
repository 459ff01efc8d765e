/** A few lines about the day, for both from the moment they are written; each goes when its writer says so, without a trace for others. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { refuseWhileEnding } from "@/lib/commitments/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { ChooseDays, RemoveLine, WriteDay } from "./schema";
import { lineKinds } from "./types";

const dayOver =
  "That day is over by now. Your words are still here: copy what you want to keep, then open the page again.";
const already =
  "There is a line from you here already, perhaps from another device. Delete that one first if you want this instead";

/**
 * Adds lines to today (or yesterday, for a page opened before midnight); the same line sent twice is one.
 * @throws Refusal, FieldErrors where another line of one's own stands
 */
export function writeDay(client: Client, input: WriteDay): Promise<void> {
  return asActor(client, async (tx) => {
    await refuseWhileEnding(tx, client);
    const today = dayIn(client.timeZone, client.at);
    if (input.onDate > today || input.onDate < addDays(today, -1)) throw new Refusal(dayOver);
    const here = sql`practice_id = ${client.practiceId} and couple_id = ${client.coupleId}
      and client_id = ${client.personId} and on_date = ${input.onDate}`;
    const written: string[] = [];
    for (const kind of lineKinds) {
      const words = input[kind];
      if (words === null) continue;
      const added = await tx.execute(sql`
        insert into check_in_lines (practice_id, couple_id, client_id, on_date, kind, words, wants, created_at)
        values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.onDate}, ${kind}, ${words},
          ${input.wants}, ${client.at.toISOString()})
        on conflict do nothing returning id`);
      if (added.length > 0) written.push(kind);
      else {
        const [there] = await tx.execute<{ words: string }>(
          sql`select words from check_in_lines where ${here} and kind = ${kind}`,
        );
        if (there?.words !== words) throw new FieldErrors({ [kind]: [already] });
      }
    }
    await tx.execute(
      sql`update check_in_lines set wants = ${input.wants} where ${here} and wants <> ${input.wants}`,
    );
    if (written.length === 0) return;
    await recordAuditEvent(tx, client, {
      action: "check_in.write",
      subjectKind: "check_in",
      fields: written,
      scope: "person",
    });
  });
}

/** @throws NotFound for what is gone already, or not one's own */
export function removeLine(client: Client, { lineId }: RemoveLine): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx.execute(sql`
        delete from check_in_lines where practice_id = ${client.practiceId} and couple_id = ${client.coupleId}
          and id = ${lineId} and client_id = ${client.personId} returning id`),
    );
    await recordAuditEvent(tx, client, {
      action: "check_in.remove",
      subjectKind: "check_in",
      subjectId: lineId,
      scope: "person",
    });
  });
}

/** On which weekdays the home page offers it: one's own choice, told to nobody. */
export function chooseDays(client: Client, { days }: ChooseDays): Promise<void> {
  return asActor(client, async (tx) => {
    await tx.execute(sql`
      insert into check_in_days (practice_id, couple_id, client_id, days)
      values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${`{${days.join(",")}}`}::smallint[])
      on conflict (practice_id, couple_id, client_id) do update set days = excluded.days`);
    await recordAuditEvent(tx, client, {
      action: "check_in.choose_days",
      subjectKind: "check_in",
      scope: "person",
    });
  });
}
