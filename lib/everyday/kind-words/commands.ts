/** Sending one kind word, and taking it back. At most one in the agreed time, also when two windows send at once. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { gentleWords } from "@/db/schema/thanks";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { isTimeForWord } from "./records";
import type { SendWord, WordId } from "./schema";

const notJustNow =
  "A kind word has its time, and just now it is better left. Your words are still here if you want to keep them.";

/** The same form sent twice is one word. @throws Refusal, with one sentence for every reason */
export function sendWord(client: Client, input: SendWord): Promise<{ wordId: string }> {
  return asActor(client, async (tx) => {
    await lockCoupleAs(tx, client, client.coupleId);
    const { practiceId, coupleId, personId: authorId } = client;
    const { body, submitKey } = input;
    const [again] = await tx
      .select({ wordId: gentleWords.id })
      .from(gentleWords)
      .where(and(eq(gentleWords.authorId, authorId), eq(gentleWords.submitKey, submitKey)));
    if (again) return again;
    if (!(await isTimeForWord(tx, client))) throw new Refusal(notJustNow);
    const { wordId } = firstOrNotFound(
      await insertOnly(tx, gentleWords, {
        practiceId,
        coupleId,
        authorId,
        body,
        sentAt: client.at,
        submitKey,
      }).returning({ wordId: gentleWords.id }),
    );
    await recordAuditEvent(tx, client, {
      action: "gentle_word.send",
      subjectKind: "gentle_word",
      subjectId: wordId,
    });
    return { wordId };
  });
}

/** Hides it from now on. Twice is harmless. @throws NotFound */
export function takeWordBack(client: Client, { wordId }: WordId): Promise<void> {
  return asActor(client, async (tx) => {
    const own = and(
      eq(gentleWords.coupleId, client.coupleId),
      eq(gentleWords.id, wordId),
      eq(gentleWords.authorId, client.personId),
    );
    const word = firstOrNotFound(
      await tx
        .select({ takenBackAt: gentleWords.takenBackAt })
        .from(gentleWords)
        .where(own)
        .for("no key update"),
    );
    if (word.takenBackAt) return;
    await tx.update(gentleWords).set({ takenBackAt: client.at }).where(own);
    await recordAuditEvent(tx, client, {
      action: "gentle_word.take_back",
      subjectKind: "gentle_word",
      subjectId: wordId,
      scope: "person",
    });
  });
}
