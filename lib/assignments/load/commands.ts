/** Saying how many minutes a week are good: one's own word, and the counselor's for each partner. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { loadLimits } from "@/db/schema/load";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { partnersOf } from "@/lib/practice/couples/records";
import type { SayMinutes, SetMinutes } from "./schema";

type Word = Pick<
  typeof loadLimits.$inferInsert,
  "practiceId" | "coupleId" | "clientId" | "saidBy" | "setAt"
> & { minutes: number | null };

/** Said again it takes the place of what was there; nothing takes it away. */
async function storeWord(tx: Tx, { minutes, ...word }: Word): Promise<void> {
  const { coupleId, clientId, saidBy, setAt } = word;
  if (minutes === null) {
    await tx
      .delete(loadLimits)
      .where(
        and(
          eq(loadLimits.coupleId, coupleId),
          eq(loadLimits.clientId, clientId),
          eq(loadLimits.saidBy, saidBy),
        ),
      );
    return;
  }
  await insertOnly(tx, loadLimits, { ...word, minutes }).onConflictDoUpdate({
    target: [loadLimits.practiceId, loadLimits.coupleId, loadLimits.clientId, loadLimits.saidBy],
    set: { minutes, setAt },
  });
}

/** One's own, for oneself and one's counselor. */
export const sayMinutes = (client: Client, { minutes }: SayMinutes): Promise<void> =>
  asActor(client, async (tx) => {
    const { practiceId, coupleId, personId: clientId, at: setAt } = client;
    await storeWord(tx, { practiceId, coupleId, clientId, saidBy: "partner", setAt, minutes });
    await recordAuditEvent(tx, client, {
      action: "load.say",
      subjectKind: "client",
      subjectId: clientId,
      scope: "person",
    });
  });

/** For each of the two. @throws NotFound */
export const setMinutes = (coach: Coach, { coupleId, first, second }: SetMinutes): Promise<void> =>
  asActor(coach, async (tx) => {
    const partners = await partnersOf(tx, coupleId);
    const { practiceId, at: setAt } = coach;
    for (const { clientId, place } of partners) {
      const minutes = place === 1 ? first : second;
      await storeWord(tx, { practiceId, coupleId, clientId, saidBy: "coach", setAt, minutes });
    }
    await recordAuditEvent(tx, coach, {
      action: "load.set",
      subjectKind: "couple",
      subjectId: coupleId,
      coupleId,
      fields: ["minutes"],
    });
  });
