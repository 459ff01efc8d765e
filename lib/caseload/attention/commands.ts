/** Putting off what asks for attention, saying that it is not needed, and bringing it back. A counselor's own; whom it is about never learns of it. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { attentionMarks } from "@/db/schema/attention-marks";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { requireCouple } from "@/lib/practice/couples/records";
import type { BringBack, Dismiss, Postpone } from "./schema";

type Mark = { untilOn: string | null; words: string | null };

const eventOf = (deed: string, coupleId: string) => ({
  ...{ action: `attention.${deed}`, subjectKind: "couple", subjectId: coupleId, coupleId },
  scope: "person" as const,
});

const mark = (coach: Coach, { coupleId, key }: BringBack, deed: string, said: Mark): Promise<void> =>
  asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const marked = { ...said, markedAt: coach.at };
    await insertOnly(tx, attentionMarks, {
      ...{ practiceId: coach.practiceId, coupleId, coachId: coach.personId, key },
      ...marked,
    }).onConflictDoUpdate({
      target: [
        attentionMarks.practiceId,
        attentionMarks.coupleId,
        attentionMarks.coachId,
        attentionMarks.key,
      ],
      set: exact(attentionMarks, marked),
    });
    await recordAuditEvent(tx, coach, eventOf(deed, coupleId));
  });

/** It comes back after some weeks. @throws NotFound */
export const postponeAttention = (coach: Coach, { weeks, ...which }: Postpone): Promise<void> =>
  mark(coach, which, "postpone", {
    untilOn: addDays(dayIn(coach.timeZone, coach.at), 7 * weeks),
    words: null,
  });

/** It stays away until it happens anew. @throws NotFound */
export const dismissAttention = (coach: Coach, { words, ...which }: Dismiss): Promise<void> =>
  mark(coach, which, "dismiss", { untilOn: null, words });

/** Twice is once. @throws NotFound */
export const bringBackAttention = (coach: Coach, { coupleId, key }: BringBack): Promise<void> =>
  asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const own = and(
      eq(attentionMarks.coupleId, coupleId),
      eq(attentionMarks.coachId, coach.personId),
      eq(attentionMarks.key, key),
    );
    const gone = await tx.delete(attentionMarks).where(own).returning({ key: attentionMarks.key });
    if (gone.length > 0) await recordAuditEvent(tx, coach, eventOf("bring_back", coupleId));
  });
