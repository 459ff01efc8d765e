/** What is done to a jar while the couple is held still. Needs the system role: practice and couple are named in every line. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { freePlace, type MarbleState, marbleState } from "../rules";
import type { AddMarble, Source } from "../schema";

const ours = (client: Client) => sql`practice_id = ${client.practiceId} and couple_id = ${client.coupleId}`;

/** The jar that has room, or null. */
export async function openJar(tx: Tx, client: Client) {
  const rows = await tx.execute<{ id: string; size: number; marbles: number }>(sql`
    select j.id, j.size, (select count(*)::int from marbles m
      where m.practice_id = j.practice_id and m.couple_id = j.couple_id and m.jar_id = j.id
        and m.held_from is distinct from ${client.personId}::uuid) as marbles
    from jars j where j.practice_id = ${client.practiceId} and j.couple_id = ${client.coupleId} and j.full_at is null`);
  return rows[0] ?? null;
}

/** How one's own marble stands. @throws NotFound */
export async function ownMarble(tx: Tx, client: Client, marbleId: string): Promise<MarbleState> {
  const row = firstOrNotFound(
    await tx.execute<{ put_in_at: string; jar_id: string | null; full_at: string | null }>(sql`
      select m.put_in_at, m.jar_id, j.full_at
      from marbles m left join jars j on j.practice_id = m.practice_id and j.couple_id = m.couple_id and j.id = m.jar_id
      where m.practice_id = ${client.practiceId} and m.couple_id = ${client.coupleId} and m.id = ${marbleId}
        and m.author_id = ${client.personId}`),
  );
  const jar = row.jar_id === null ? null : { full: row.full_at !== null };
  return marbleState(new Date(row.put_in_at), client.at, jar);
}

async function placesIn(tx: Tx, client: Client, jarId: string): Promise<number[]> {
  const rows = await tx.execute<{ place: number }>(
    sql`select place from marbles where ${ours(client)} and jar_id = ${jarId}
      and held_from is distinct from ${client.personId}::uuid`,
  );
  return rows.map(({ place }) => place);
}

const markFull = (tx: Tx, client: Client, jarId: string) =>
  tx.execute(sql`
    update jars set full_at = ${client.at.toISOString()} where ${ours(client)} and id = ${jarId} and full_at is null`);

type Laid = { marbleId: string; outcome: "in" | "full" | "beside"; fresh: boolean };

/** The same form or the same line of an exercise sent twice is one marble. */
async function alreadyLaid(
  tx: Tx,
  client: Client,
  input: AddMarble & { source: Source },
): Promise<Laid | null> {
  const same = input.source
    ? sql`source_response_id = ${input.source.responseId} and source_item = ${input.source.item}`
    : sql`author_id = ${client.personId} and submit_key = ${input.submitKey}`;
  const [row] = await tx.execute<{ id: string; jar_id: string | null; full_at: string | null }>(sql`
    select m.id, m.jar_id, (select j.full_at from jars j where j.practice_id = m.practice_id
      and j.couple_id = m.couple_id and j.id = m.jar_id) as full_at
    from marbles m where ${ours(client)} and ${same}`);
  if (!row) return null;
  const outcome = row.jar_id === null ? "beside" : row.full_at ? "full" : "in";
  return { marbleId: row.id, outcome, fresh: false };
}

/** In the open jar while there is room; else beside it, for the next one. Nothing that was good is turned away. */
export async function layMarble(
  tx: Tx,
  client: Client,
  input: AddMarble & { source: Source },
): Promise<Laid> {
  const before = await alreadyLaid(tx, client, input);
  if (before) return before;
  const jar = await openJar(tx, client);
  const place = jar ? freePlace(await placesIn(tx, client, jar.id), jar.size) : null;
  const into = jar && place !== null ? jar : null;
  const {
    id: marbleId,
    held,
    filled,
  } = firstOrNotFound(
    await tx.execute<{ id: string; held: boolean; filled: boolean }>(sql`
      insert into marbles (practice_id, couple_id, jar_id, place, author_id, on_date, kind, line, put_in_at, submit_key,
        source_response_id, source_item)
      values (${client.practiceId}, ${client.coupleId}, ${into?.id ?? null}, ${into ? place : null}, ${client.personId},
        ${input.onDate}, ${input.kind}, ${input.line}, ${client.at.toISOString()}, ${input.submitKey},
        ${input.source?.responseId ?? null}, ${input.source?.item ?? null})
      returning id, held_from is not null as held, (select count(*) + 1 >= ${into?.size ?? 0}::int from marbles b
        where b.practice_id = ${client.practiceId} and b.couple_id = ${client.coupleId} and b.jar_id = ${into?.id ?? null}::uuid
          and b.held_from is null) as filled`),
  );
  if (!into) return { marbleId, outcome: "beside", fresh: true };
  const full = into.marbles + 1 >= into.size;
  // For both it is full only with what both can see.
  if (full && filled && !held) await markFull(tx, client, into.id);
  return { marbleId, outcome: full ? "full" : "in", fresh: true };
}

/** What lay beside the full jar goes into the new one, oldest first, as far as there is room. */
export async function fillFrom(tx: Tx, client: Client, jarId: string, size: number): Promise<void> {
  const moved = await tx.execute(sql`
    update marbles m set jar_id = ${jarId}, place = b.place
    from (select id, row_number() over (order by put_in_at, id)::int as place from marbles
      where ${ours(client)} and jar_id is null and held_from is null) b
    where m.practice_id = ${client.practiceId} and m.couple_id = ${client.coupleId} and m.id = b.id and b.place <= ${size}
    returning m.id`);
  if (moved.length >= size) await markFull(tx, client, jarId);
}
