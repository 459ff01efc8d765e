/** Somebody's wish and what they have written, in this stretch of their work, inside their own transaction. */
import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { aftercareNotes, aftercareWishes } from "@/db/schema/aftercare";
import { couples } from "@/db/schema/couples";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { askedFor } from "./rules";
import type { MyAftercare } from "./types";

const ofNow = (table: typeof aftercareNotes | typeof aftercareWishes) =>
  and(
    eq(couples.practiceId, table.practiceId),
    eq(couples.id, table.coupleId),
    eq(couples.episode, table.episode),
  );

export async function readAftercare(tx: Tx, { personId, timeZone, at }: Client): Promise<MyAftercare> {
  const [[wish], notes] = await Promise.all([
    tx
      .select({ wishedOn: aftercareWishes.wishedOn })
      .from(aftercareWishes)
      .innerJoin(couples, ofNow(aftercareWishes))
      .where(and(eq(aftercareWishes.clientId, personId), isNull(aftercareWishes.endedAt))),
    tx
      .select({
        month: aftercareNotes.month,
        how: aftercareNotes.how,
        words: aftercareNotes.words,
        writtenAt: aftercareNotes.writtenAt,
      })
      .from(aftercareNotes)
      .innerJoin(couples, ofNow(aftercareNotes))
      .where(eq(aftercareNotes.clientId, personId))
      .orderBy(desc(aftercareNotes.month)),
  ]);
  const answered = notes.map(({ month }) => month);
  const asked = wish ? askedFor({ wishedOn: wish.wishedOn, today: dayIn(timeZone, at), answered }) : null;
  return { wished: wish !== undefined, asked, notes };
}
