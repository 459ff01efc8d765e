/** A few lines about the day, for both from the moment they are written; each goes when its writer says so, without a trace for others. */
import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { asActor } from "@/db/access";
import { checkInDays, checkInLines } from "@/db/schema/day";
import { insertOnly } from "@/db/statements";
import { refuseWhileEnding } from "@/lib/commitments/records/lock";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { myLines } from "./records";
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
    const { practiceId, coupleId, personId: clientId } = client;
    const { onDate, wants } = input;
    if (onDate > today || onDate < addDays(today, -1)) throw new Refusal(dayOver);
    const ofThisDay = and(myLines(client), eq(checkInLines.onDate, onDate));
    const written: string[] = [];
    for (const kind of lineKinds) {
      const words = input[kind];
      if (words === null) continue;
      const line = { practiceId, coupleId, clientId, onDate, kind, words, wants, createdAt: client.at };
      const added = await insertOnly(tx, checkInLines, line)
        .onConflictDoNothing()
        .returning({ id: checkInLines.id });
      if (added.length > 0) written.push(kind);
      else {
        const [there] = await tx
          .select({ words: checkInLines.words })
          .from(checkInLines)
          .where(and(ofThisDay, eq(checkInLines.kind, kind)));
        if (there?.words !== words) throw new FieldErrors({ [kind]: [already] });
      }
    }
    await tx
      .update(checkInLines)
      .set({ wants })
      .where(and(ofThisDay, ne(checkInLines.wants, wants)));
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
      await tx
        .delete(checkInLines)
        .where(and(myLines(client), eq(checkInLines.id, lineId)))
        .returning({ id: checkInLines.id }),
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
    const { practiceId, coupleId, personId: clientId } = client;
    await tx
      .insert(checkInDays)
      .values({ practiceId, coupleId, clientId, days })
      .onConflictDoUpdate({
        target: [checkInDays.practiceId, checkInDays.coupleId, checkInDays.clientId],
        set: { days },
      });
    await recordAuditEvent(tx, client, {
      action: "check_in.choose_days",
      subjectKind: "check_in",
      scope: "person",
    });
  });
}
