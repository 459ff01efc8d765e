/** Keeps signals out of somebody's own step, in the same transaction, where only their counselor finds them. By the same statement whether there are any or not. */
import "server-only";
import { and, asc, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { pulseNotes } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import { signals } from "@/db/schema/signals";
import { insertFrom } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { holdAsUsual, holdEverything } from "../records/hold";
import type { AnsweredSignal } from "./rules/answers";
import { easeMemoryWeeks, easeSignal } from "./rules/ease";

const forTheCounselor = "an answer that asks for the counselor first is theirs alone";

/** Said again before it was reviewed is one signal. */
export async function raiseFromAnswers(
  tx: Tx,
  client: Client,
  responseId: string,
  found: readonly AnsweredSignal[],
): Promise<void> {
  const { practiceId, coupleId, personId, at } = client;
  await switchToSystem(tx, client.kind, forTheCounselor, (system) =>
    insertFrom(
      system,
      signals,
      {
        ...{ practiceId, coupleId, clientId: personId, responseId, raisedAt: at },
        ...{ kind: sql`f.kind`, fieldKey: sql`f."fieldKey"`, words: sql`f.words` },
      },
      sql`from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(kind text, "fieldKey" text, words text)`,
    ).onConflictDoNothing(),
  );
}

/** Looks at the check-in that has just been answered. One signal a week; it stays when the answer is changed afterwards. */
export async function raiseFromEase(tx: Tx, client: Client, weekOn: string): Promise<void> {
  const { practiceId, coupleId, personId, at } = client;
  const points = await tx
    .select({ weekOn: pulseNotes.weekOn, value: pulseNotes.ease })
    .from(pulseNotes)
    .where(
      and(
        eq(pulseNotes.clientId, personId),
        lte(pulseNotes.weekOn, weekOn),
        gte(pulseNotes.weekOn, addDays(weekOn, -7 * easeMemoryWeeks)),
      ),
    )
    .orderBy(asc(pulseNotes.weekOn));
  const latest = points.at(-1);
  const rule = latest && latest.value !== null ? easeSignal(points) : null;
  const found = rule ? [{ rule }] : [];
  await switchToSystem(tx, client.kind, forTheCounselor, (system) =>
    insertFrom(
      system,
      signals,
      {
        ...{ practiceId, coupleId, kind: "low_ease", clientId: personId, weekOn, raisedAt: at },
        rule: sql`f.rule`,
      },
      sql`from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as f(rule text)`,
    ).onConflictDoNothing(),
  );
}

/**
 * From then on nothing of this sheet, or made from it, opens by itself, whichever door it comes through and however late; of a
 * sheet for both, which both have read, all does. By the same statement whether its author is free to refuse or not.
 */
export async function keepUnlessFree(tx: Tx, client: Client, responseId: string, free: boolean) {
  const { practiceId, coupleId } = client;
  await switchToSystem(tx, client.kind, "what its author is not free to refuse does not open", (system) =>
    system
      .update(responses)
      .set({ notFreeAt: client.at })
      .where(
        and(
          eq(responses.practiceId, practiceId),
          eq(responses.coupleId, coupleId),
          eq(responses.id, responseId),
          isNotNull(responses.clientId),
          isNull(responses.notFreeAt),
          sql`not ${free}::boolean`,
        ),
      ),
  );
  await (free ? holdAsUsual(tx) : holdEverything(tx));
}
