/** Keeps signals out of somebody's own step, in the same transaction, where only their counselor finds them. By the same statement whether there are any or not. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import type { AnsweredSignal } from "./rules/answers";
import { type EasePoint, easeMemoryWeeks, easeSignal } from "./rules/ease";

const forTheCounselor = "an answer that asks for the counselor first is theirs alone";

/** Said again before it was reviewed is one signal. */
export async function raiseFromAnswers(
  tx: Tx,
  client: Client,
  responseId: string,
  found: readonly AnsweredSignal[],
): Promise<void> {
  const { practiceId, coupleId, personId } = client;
  await switchToSystem(tx, client.kind, forTheCounselor, (system) =>
    system.execute(sql`
      insert into signals (practice_id, couple_id, kind, client_id, response_id, field_key, words, raised_at)
      select ${practiceId}::uuid, ${coupleId}::uuid, f.kind, ${personId}::uuid, ${responseId}::uuid, f."fieldKey", f.words,
        ${client.at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(kind text, "fieldKey" text, words text)
      on conflict do nothing`),
  );
}

/** Looks at the check-in that has just been answered. One signal a week; it stays when the answer is changed afterwards. */
export async function raiseFromEase(tx: Tx, client: Client, weekOn: string): Promise<void> {
  const { practiceId, coupleId, personId } = client;
  const points = await tx.execute<EasePoint>(sql`
    select week_on as "weekOn", ease as value from pulses
    where client_id = ${personId} and week_on <= ${weekOn}::date
      and week_on >= ${addDays(weekOn, -7 * easeMemoryWeeks)}::date order by week_on`);
  const latest = points.at(-1);
  const rule = latest && latest.value !== null ? easeSignal([...points]) : null;
  const found = rule ? [{ rule }] : [];
  await switchToSystem(tx, client.kind, forTheCounselor, (system) =>
    system.execute(sql`
      insert into signals (practice_id, couple_id, kind, client_id, week_on, rule, raised_at)
      select ${practiceId}::uuid, ${coupleId}::uuid, 'low_ease', ${personId}::uuid, ${weekOn}::date, f.rule,
        ${client.at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(rule text)
      on conflict do nothing`),
  );
}
