/** Saying a doubt, answering it calmly, and noting for oneself whether it helped. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { doubtAnswers, doubtNotes, doubts } from "@/db/schema/doubts";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { inCouple, lockDoubts, readDoubt } from "./records";
import { doubtMay } from "./rules";
import type { AnswerDoubt, AskDoubt, DoubtId, NoteHelped } from "./schema";

const whilePaused = ({ counselor }: Profession) =>
  `Doubts and answers rest here just now. Your words are still here: copy them if you want to keep them, or take them to your ${counselor}.`;
const answeredAlready =
  "This has been answered already, perhaps from another window. Your words are still here.";
const gone = "This has been withdrawn, so there is nothing to note.";

const event = (verb: string, doubtId: string, privately = false) => ({
  action: `doubt.${verb}`,
  subjectKind: "doubt",
  subjectId: doubtId,
  ...(privately ? { scope: "person" as const } : {}),
});

/** The same form sent twice is one doubt. @throws Refusal while doubts rest */
export function askDoubt(client: Client, input: AskDoubt): Promise<{ doubtId: string }> {
  return asActor(client, async (tx) => {
    if (await lockDoubts(tx, client)) throw new Refusal(whilePaused);
    const { practiceId, coupleId, personId: askerId } = client;
    const { body, submitKey } = input;
    const [again] = await tx
      .select({ doubtId: doubts.id })
      .from(doubts)
      .where(and(eq(doubts.askerId, askerId), eq(doubts.submitKey, submitKey)));
    if (again) return again;
    const { doubtId } = firstOrNotFound(
      await insertOnly(tx, doubts, {
        practiceId,
        coupleId,
        askerId,
        body,
        askedAt: client.at,
        submitKey,
      }).returning({ doubtId: doubts.id }),
    );
    await recordAuditEvent(tx, client, event("ask", doubtId));
    return { doubtId };
  });
}

/** Once, by the other of the two. @throws NotFound for one's own or one taken back, Refusal */
export function answerDoubt(client: Client, input: AnswerDoubt): Promise<void> {
  return asActor(client, async (tx) => {
    const rests = await lockDoubts(tx, client);
    const doubt = await readDoubt(tx, client, input.doubtId);
    if (doubt.askerId === client.personId) throw new NotFound();
    if (rests) throw new Refusal(whilePaused);
    if (!doubtMay(doubt.state, "answer")) throw new Refusal(answeredAlready);
    const { practiceId, coupleId, personId: authorId } = client;
    await insertOnly(tx, doubtAnswers, {
      practiceId,
      coupleId,
      authorId,
      ...input,
      answeredAt: client.at,
    });
    await recordAuditEvent(tx, client, event("answer", input.doubtId));
  });
}

/** Hides it, and the answer with it, from now on. Twice is harmless. @throws NotFound */
export function takeDoubtBack(client: Client, { doubtId }: DoubtId): Promise<void> {
  return asActor(client, async (tx) => {
    await lockDoubts(tx, client);
    const doubt = await readDoubt(tx, client, doubtId);
    if (doubt.askerId !== client.personId) throw new NotFound();
    if (!doubtMay(doubt.state, "take_back")) return;
    await tx.update(doubts).set({ takenBackAt: client.at }).where(inCouple(client, doubtId));
    await recordAuditEvent(tx, client, event("take_back", doubtId, true));
  });
}

/** For oneself and the counselor; the partner never learns of it. @throws NotFound, Refusal once it was taken back */
export function noteHelped(client: Client, { doubtId, helped }: NoteHelped): Promise<void> {
  return asActor(client, async (tx) => {
    const doubt = await readDoubt(tx, client, doubtId);
    if (doubt.askerId !== client.personId) throw new NotFound();
    if (!doubtMay(doubt.state, "note")) throw new Refusal(gone);
    const { practiceId, coupleId, personId: clientId } = client;
    await tx
      .insert(doubtNotes)
      .values({ practiceId, coupleId, doubtId, clientId, helped })
      .onConflictDoUpdate({
        target: [doubtNotes.practiceId, doubtNotes.coupleId, doubtNotes.doubtId],
        set: { helped },
      });
    await recordAuditEvent(tx, client, event("note", doubtId, true));
  });
}
