/** Everything of a couple that is held and may be asked for again. Needs the system role. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { ThingKind } from "../terms";
import { rowKeyOf, type Thing, things } from "./things";

export type HeldRow = {
  kind: ThingKind;
  rowKey: string;
  title: string | null;
  place: string | null;
  authorId: string;
  since: string;
};
type Place = { practiceId: string; coupleId: string };

/** What its author has said no to stays, and is not listed. */
export async function heldIn(system: Tx, { practiceId, coupleId }: Place): Promise<HeldRow[]> {
  const each = (Object.entries(things) as [ThingKind, Thing][]).map(
    ([kind, thing]) => sql`
      select ${kind} as kind, ${rowKeyOf(thing)} as "rowKey", ${thing.title ? sql`min(${thing.title})` : sql`null::text`} as title,
        ${thing.place ? sql`min((${thing.place})::text)` : sql`null::text`} as place,
        ${sql.raw(`t.${thing.author}`)} as "authorId", min(t.held_at) as since
      from ${sql.raw(thing.table)} t
      where t.practice_id = ${practiceId}::uuid and t.couple_id = ${coupleId}::uuid and t.held_from is not null
        and t.held_at is not null and t.held_from <> ${sql.raw(`t.${thing.author}`)} and ${thing.meant}
      group by 2, 5`,
  );
  const rows = await system.execute<HeldRow>(sql`
    select h.* from (${sql.join(each, sql` union all `)}) h
    where not exists (select 1 from asked_again q where q.practice_id = ${practiceId}::uuid and q.couple_id = ${coupleId}::uuid
      and q.thing = h.kind and q.row_key = h."rowKey" and q.answer = 'no')
    order by h.since, h.kind, h."rowKey"`);
  return [...rows];
}
