/** Saying how fast to go. What both see is made anew from both wishes while the couple is held still. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { lockCouple } from "@/lib/practice/couples/records";
import { array, makeShared } from "./records/shared";
import type { SetPace, Source } from "./schema";

const slowerCounts = "the slower of two wishes counts, and neither is shown to the other";

async function showHow(tx: Tx, client: Client, body: string | null): Promise<void> {
  if (body === null) {
    await tx.execute(sql`delete from asking_words where client_id = ${client.personId}`);
    return;
  }
  await tx.execute(sql`
    insert into asking_words (practice_id, couple_id, client_id, body)
    values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${body})
    on conflict (practice_id, couple_id, client_id) do update set body = excluded.body`);
}

/** Inside another's transaction. While the couple parts one's own wish is kept, and what both see stays as it was. */
export async function setPaceIn(tx: Tx, client: Client, input: SetPace & { source: Source }): Promise<void> {
  const { ending } = await switchToSystem(tx, client.kind, slowerCounts, (system) =>
    lockCouple(system, client),
  );
  const { source } = input;
  if (source) {
    const said = await tx.execute(sql`
      select 1 from paces where client_id = ${client.personId}
        and source_response_id = ${source.responseId} and source_item = ${source.item}`);
    if (said.length > 0) return;
  }
  await tx.execute(sql`
    insert into paces (practice_id, couple_id, client_id, pace, not_now_phases, not_now_causes, not_now_words, how_to_ask,
      word_every, set_at, source_response_id, source_item)
    values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${input.pace}, ${array(input.phases)},
      ${array(input.causes)}, ${input.words}, ${input.howToAsk}, ${input.wordEvery}, ${client.at.toISOString()},
      ${source?.responseId ?? null}, ${source?.item ?? null})
    on conflict (practice_id, couple_id, client_id) do update set pace = excluded.pace,
      not_now_phases = excluded.not_now_phases, not_now_causes = excluded.not_now_causes,
      not_now_words = excluded.not_now_words, how_to_ask = excluded.how_to_ask, word_every = excluded.word_every,
      set_at = excluded.set_at, source_response_id = coalesce(excluded.source_response_id, paces.source_response_id),
      source_item = coalesce(excluded.source_item, paces.source_item)`);
  if (!ending || !input.showHow) await showHow(tx, client, input.showHow ? input.howToAsk : null);
  if (!ending) await switchToSystem(tx, client.kind, slowerCounts, (system) => makeShared(system, client));
  await recordAuditEvent(tx, client, {
    action: "pace.set",
    subjectKind: "pace",
    subjectId: client.personId,
    fields: ["pace", "topics"],
    scope: "person",
  });
}

export const setPace = (client: Client, input: SetPace): Promise<void> =>
  asActor(client, (tx) => setPaceIn(tx, client, { ...input, source: null }));
