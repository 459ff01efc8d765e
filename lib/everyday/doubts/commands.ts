/** Saying a doubt, answering it calmly, and noting for oneself whether it helped. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { doubtsRest } from "./records";
import { doubtMay, doubtState } from "./rules";
import type { AnswerDoubt, AskDoubt, DoubtId, NoteHelped } from "./schema";

const resting =
  "Doubts and answers rest here just now. Your words are still here: copy them if you want to keep them, or take them to your counselor.";
const answeredAlready =
  "This has been answered already, perhaps from another window. Your words are still here.";
const gone = "This has been taken back, so there is nothing to note.";

/** One after the other, so that a doubt is not answered while it is being taken back. @returns whether doubts rest */
const hold = (tx: Tx, client: Client) =>
  switchToSystem(tx, client.kind, "a doubt and its answer are one thing of two people", async (system) => {
    await lockCouple(system, client);
    return doubtsRest(system, client);
  });

type Held = { asker_id: string; taken_back: boolean; answered: boolean };

async function held(
  tx: Tx,
  client: Client,
  doubtId: string,
): Promise<Held & { state: ReturnType<typeof doubtState> }> {
  const row = firstOrNotFound(
    await tx.execute<Held>(sql`
      select d.asker_id, d.taken_back_at is not null as taken_back, exists (
        select 1 from doubt_answers a where a.couple_id = d.couple_id and a.doubt_id = d.id) as answered
      from doubts d where d.couple_id = ${client.coupleId} and d.id = ${doubtId}`),
  );
  return { ...row, state: doubtState({ takenBack: row.taken_back, answered: row.answered }) };
}

const deed = (verb: string, doubtId: string, privately = false) => ({
  action: `doubt.${verb}`,
  subjectKind: "doubt",
  subjectId: doubtId,
  ...(privately ? { scope: "person" as const } : {}),
});

/** The same form sent twice is one doubt. @throws Refusal while doubts rest */
export function askDoubt(client: Client, input: AskDoubt): Promise<{ doubtId: string }> {
  return asActor(client, async (tx) => {
    if (await hold(tx, client)) throw new Refusal(resting);
    const [again] = await tx.execute<{ id: string }>(sql`
      select id from doubts where asker_id = ${client.personId} and submit_key = ${input.submitKey}`);
    if (again) return { doubtId: again.id };
    const { id: doubtId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`
        insert into doubts (practice_id, couple_id, asker_id, body, asked_at, submit_key)
        values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.body}, ${client.at.toISOString()},
          ${input.submitKey})
        returning id`),
    );
    await recordAuditEvent(tx, client, deed("ask", doubtId));
    return { doubtId };
  });
}

/** Once, by the other of the two. @throws NotFound for one's own or one taken back, Refusal */
export function answerDoubt(client: Client, input: AnswerDoubt): Promise<void> {
  return asActor(client, async (tx) => {
    const rests = await hold(tx, client);
    const doubt = await held(tx, client, input.doubtId);
    if (doubt.asker_id === client.personId) throw new NotFound();
    if (rests) throw new Refusal(resting);
    if (!doubtMay(doubt.state, "answer")) throw new Refusal(answeredAlready);
    await tx.execute(sql`
      insert into doubt_answers (practice_id, couple_id, doubt_id, author_id, hear, calm, recommit, answered_at)
      values (${client.practiceId}, ${client.coupleId}, ${input.doubtId}, ${client.personId}, ${input.hear}, ${input.calm},
        ${input.recommit}, ${client.at.toISOString()})`);
    await recordAuditEvent(tx, client, deed("answer", input.doubtId));
  });
}

/** Hides it, and the answer with it, from now on. Twice is harmless. @throws NotFound */
export function takeDoubtBack(client: Client, { doubtId }: DoubtId): Promise<void> {
  return asActor(client, async (tx) => {
    await hold(tx, client);
    const doubt = await held(tx, client, doubtId);
    if (doubt.asker_id !== client.personId) throw new NotFound();
    if (!doubtMay(doubt.state, "take_back")) return;
    await tx.execute(sql`
      update doubts set taken_back_at = ${client.at.toISOString()} where couple_id = ${client.coupleId} and id = ${doubtId}`);
    await recordAuditEvent(tx, client, deed("take_back", doubtId, true));
  });
}

/** For oneself and the counselor; the partner never learns of it. @throws NotFound, Refusal once it was taken back */
export function noteHelped(client: Client, { doubtId, helped }: NoteHelped): Promise<void> {
  return asActor(client, async (tx) => {
    const doubt = await held(tx, client, doubtId);
    if (doubt.asker_id !== client.personId) throw new NotFound();
    if (!doubtMay(doubt.state, "note")) throw new Refusal(gone);
    await tx.execute(sql`
      insert into doubt_notes (practice_id, couple_id, doubt_id, client_id, helped)
      values (${client.practiceId}, ${client.coupleId}, ${doubtId}, ${client.personId}, ${helped})
      on conflict (practice_id, couple_id, doubt_id) do update set helped = excluded.helped`);
    await recordAuditEvent(tx, client, deed("note", doubtId, true));
  });
}
