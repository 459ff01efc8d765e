/** Opening one thing that was held, on its author's yes, under the day it opens. Needs the system role and the couple's lock. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { hold, openWhatMay } from "@/lib/assignments/sealed/records";
import { openIfBoth } from "@/lib/conflicts/records/lock";
import { settleSharedPace } from "@/lib/pace/records/shared";
import type { Client } from "@/lib/platform/auth/actor";
import { settleSharing } from "@/lib/trust/records/settle-sharing";
import type { ThingKind } from "../terms";
import { rowKeyOf, type Thing, things } from "./things";

/** Columns that say when it came to the partner: they must not tell how long it waited. */
const opened: Partial<Record<ThingKind, readonly string[]>> = {
  conflict: ["released_at"],
  setback: ["released_at"],
  thanks: ["sent_at"],
  gentle_word: ["sent_at"],
  doubt: ["asked_at"],
  doubt_answer: ["answered_at"],
  marble: ["put_in_at"],
  proposal: ["proposed_at"],
};

const ours = ({ practiceId, coupleId }: Client, alias = "t") =>
  sql`${sql.raw(alias)}.practice_id = ${practiceId} and ${sql.raw(alias)}.couple_id = ${coupleId}`;

export async function openHeld(
  system: Tx,
  client: Client,
  kind: ThingKind,
  rowKey: string,
  reason: string,
): Promise<void> {
  const thing: Thing = things[kind];
  const now = client.at.toISOString();
  await makeWay(system, client, kind, rowKey);
  const dated = (opened[kind] ?? []).map((name) => sql`, ${sql.raw(name)} = ${now}::timestamptz`);
  await system.execute(sql`
    update ${sql.raw(thing.table)} t set held_from = null, held_at = null ${sql.join(dated, sql``)}
    where ${ours(client)} and ${rowKeyOf(thing)} = ${rowKey} and t.held_from is not null`);
  await system.execute(sql`
    delete from last_seen_rows t where ${ours(client)} and t.table_name = ${thing.table}
      and (t.row_key = ${rowKey} or starts_with(t.row_key, ${`${rowKey}/`}))`);
  await follow(system, client, kind, rowKey, reason);
}

/** What has come to stand in its place meanwhile, for the partner alone, gives way. */
async function makeWay(system: Tx, client: Client, kind: ThingKind, rowKey: string): Promise<void> {
  const [first = "", second = ""] = rowKey.split("/");
  if (kind === "marble") {
    // It goes where there is room in the glass that both see; else beside it.
    await system.execute(
      sql`update marbles t set jar_id = null, place = null where ${ours(client)} and t.id = ${first}`,
    );
  }
  if (kind === "proposal") {
    await system.execute(
      sql`update agreements t set held_from = null, held_at = null where ${ours(client)} and t.id = ${first}`,
    );
    await system.execute(sql`
      update agreement_versions t set state = 'revised', closed_at = ${client.at.toISOString()}
      where ${ours(client)} and t.agreement_id = ${first} and t.version <> ${Number(second)} and t.state = 'proposed'`);
  }
  if (kind === "summary") {
    await system.execute(sql`
      update conflict_summaries t set state = 'replaced' from conflict_summaries n
      where ${ours(client)} and ${ours(client, "n")} and n.id = ${first} and t.conflict_id = n.conflict_id
        and t.id <> n.id and t.state = n.state`);
  }
}

async function follow(
  system: Tx,
  client: Client,
  kind: ThingKind,
  rowKey: string,
  reason: string,
): Promise<void> {
  const { practiceId, coupleId } = client;
  const [first = ""] = rowKey.split("/");
  if (kind === "exercise") {
    const [row] = await system.execute<{ assignmentId: string; occurrence: number }>(sql`
      select assignment_id as "assignmentId", occurrence from responses t where ${ours(client)} and t.id = ${first}`);
    if (!row) return;
    const place = { practiceId, coupleId, ...row };
    await system.execute(sql`
      update answers t set released_at = ${client.at.toISOString()}
      where ${ours(client)} and t.response_id = ${first} and t.released_at is not null and t.withdrawn_at is null`);
    await system.execute(sql`
      update releases t set held_from = null, held_at = null, released_at = ${client.at.toISOString()}
      where ${ours(client)} and t.assignment_id = ${row.assignmentId} and t.occurrence = ${row.occurrence}
        and t.held_from is not null and not exists (select 1 from last_seen_rows l where ${ours(client, "l")}
          and l.table_name = 'releases' and l.row_key = concat_ws('/', t.assignment_id, t.occurrence))`);
    const response = { responseId: first, shared: false };
    await openWhatMay(system, client, place, await hold(system, place), response, reason);
  }
  if (kind === "cause_map" || kind === "conflict") {
    await openIfBoth(system, { practiceId, coupleId, conflictId: first }, client.at, reason);
  }
  if (kind === "promise") {
    await system.execute(sql`
      update commitment_occurrences t set held_from = null, held_at = null
      where ${ours(client)} and t.commitment_id = ${first}`);
  }
  if (kind === "pace") await settleSharedPace(system, client);
  if (kind === "sharing") await settleSharing(system, client, client.at);
}
