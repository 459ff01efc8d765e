/** Asking an author again, alone, whether what they sent may open; and their answer. Only a yes opens it. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { heldIn } from "./records/held";
import { openHeld } from "./records/open";
import type { AnswerAgain, AskAgain } from "./schema";
import type { ThingKind } from "./terms";

const notYet =
  "A safety concern still stands, so a yes would open nothing. Settle it first, then ask each of them when it is safe.";

/** Whoever was asked already is not asked twice. @returns how many questions are new. @throws NotFound; Refusal while a concern stands */
export function askAgain(coach: Coach, { coupleId, clientId }: AskAgain): Promise<number> {
  return asActor(coach, async (tx) => {
    const { practiceId } = coach;
    firstOrNotFound(
      await tx.execute(sql`select id from clients where couple_id = ${coupleId} and id = ${clientId}`),
    );
    if (await hasOpenConcern(tx, practiceId, coupleId)) throw new Refusal(notYet);
    const added = await switchToSystem(
      tx,
      "coach",
      "an author is asked again about what is held",
      async (system) => {
        await lockCouple(system, { practiceId, coupleId });
        const held = (await heldIn(system, { practiceId, coupleId })).filter(
          (row) => row.authorId === clientId,
        );
        const rows = await system.execute(sql`
        insert into asked_again (practice_id, couple_id, client_id, thing, row_key, asked_at)
        select ${practiceId}, ${coupleId}, ${clientId}, n.kind, n."rowKey", ${coach.at.toISOString()}
        from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as n(kind text, "rowKey" text)
        on conflict do nothing returning id`);
        return rows.length;
      },
    );
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
export function answerAgain(client: Client, { questionId, answer }: AnswerAgain): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx.execute(
        sql`select id from asked_again where id = ${questionId} and client_id = ${client.personId}`,
      ),
    );
    const done = await switchToSystem(
      tx,
      "client",
      "an author says whether it may open",
      async (system, reason) => {
        await lockCouple(system, client);
        const [question] = await system.execute<{ kind: ThingKind; rowKey: string }>(sql`
        update asked_again set answered_at = ${client.at.toISOString()}, answer = ${answer}
        where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and id = ${questionId}
          and answered_at is null returning thing as kind, row_key as "rowKey"`);
        if (!question) return false;
        const its = (await heldIn(system, client)).find(
          (row) =>
            row.kind === question.kind && row.rowKey === question.rowKey && row.authorId === client.personId,
        );
        // A concern raised since then holds it further, and its author is asked once more when that is settled.
        const may = !(await hasOpenConcern(system, client.practiceId, client.coupleId));
        if (answer === "yes" && its && may) await openHeld(system, client, its.kind, its.rowKey, reason);
        return true;
      },
    );
    if (!done) return;
    await recordAuditEvent(tx, client, {
      action: "safety.answer_again",
      subjectKind: "asked_again",
      subjectId: questionId,
      scope: "person",
    });
  });
}
