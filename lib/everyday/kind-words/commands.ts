/** Sending one gentle word, and taking it back. At most one in the agreed time, also when two windows send at once. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { mayWriteIn } from "./records";
import type { SendWord, WordId } from "./schema";

const notJustNow =
  "A gentle word has its time, and just now it is better left. Your words are still here if you want to keep them.";

/** The same form sent twice is one word. @throws Refusal, with one sentence for every reason */
export function sendWord(client: Client, input: SendWord): Promise<{ wordId: string }> {
  return asActor(client, async (tx) => {
    await switchToSystem(tx, client.kind, "one gentle word in the agreed time", (system) =>
      lockCouple(system, client),
    );
    const [again] = await tx.execute<{ id: string }>(sql`
      select id from gentle_words where author_id = ${client.personId} and submit_key = ${input.submitKey}`);
    if (again) return { wordId: again.id };
    if (!(await mayWriteIn(tx, client))) throw new Refusal(notJustNow);
    const { id: wordId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        insert into gentle_words (practice_id, couple_id, author_id, body, sent_at, submit_key)
        values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.body}, ${client.at.toISOString()},
          ${input.submitKey})
        returning id`),
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
    const row = firstOrNotFound(
      await tx.execute<{ taken_back_at: string | null }>(sql`
        select taken_back_at from gentle_words
        where couple_id = ${client.coupleId} and id = ${wordId} and author_id = ${client.personId} for no key update`),
    );
    if (row.taken_back_at) return;
    await tx.execute(sql`
      update gentle_words set taken_back_at = ${client.at.toISOString()}
      where couple_id = ${client.coupleId} and id = ${wordId} and author_id = ${client.personId}`);
    await recordAuditEvent(tx, client, {
      action: "gentle_word.take_back",
      subjectKind: "gentle_word",
      subjectId: wordId,
      scope: "person",
    });
  });
}
