/** What the two wishes come to, made anew for each of the two inside a caller's transaction. Needs the system role and the couple's lock. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Client } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import { sharedOf, type Wish } from "../rules";

export const array = (list: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(list)}::jsonb))`;

/** For each of the two from the wishes that they may know of: one that is held counts for its author alone. */
export async function makeShared(system: Tx, client: Client): Promise<void> {
  const readers = await system.execute<{ id: string }>(sql`
    select id from clients where practice_id = ${client.practiceId} and couple_id = ${client.coupleId}`);
  for (const { id } of readers) await makeSharedFor(system, { ...client, personId: id });
}

async function makeSharedFor(system: Tx, client: Client): Promise<void> {
  const wishes = await system.execute<Wish>(sql`
    select pace, not_now_phases as phases, not_now_causes as causes, not_now_words as words, word_every as "wordEvery"
    from ${asSeen(client, "paces", "system")} p
    where p.practice_id = ${client.practiceId} and p.couple_id = ${client.coupleId}`);
  // Nothing they may know of has been said: there is nothing to show, as before.
  if (wishes.length === 0) return;
  const shared = sharedOf([...wishes]);
  await system.execute(sql`
    insert into shared_paces (practice_id, couple_id, reader_id, slower, phases, causes, words, word_every)
    values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${shared.slower}, ${array(shared.phases)}, ${array(shared.causes)},
      ${array(shared.words)}, ${shared.wordEvery})
    on conflict (practice_id, couple_id, reader_id) do update set slower = excluded.slower, phases = excluded.phases,
      causes = excluded.causes, words = excluded.words, word_every = excluded.word_every`);
}
