/** What waits sealed when a concern is raised: held from then on, so that nothing opens later on a yes of before. Needs the system role. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** Whatever is sent while one stands is held by a trigger (db/migrations/0024_held_from_the_partner.sql). */
export async function holdWhatWaits(
  system: Tx,
  practiceId: string,
  coupleId: string,
  at: Date,
): Promise<void> {
  const ours = (alias: string) =>
    sql.raw(`${alias}.practice_id = p.practice_id and ${alias}.couple_id = p.couple_id and ${alias}.client_id <> p.id
      and ${alias}.held_from is null`);
  const partner = sql`clients p where p.practice_id = ${practiceId} and p.couple_id = ${coupleId}`;
  const since = sql`${at.toISOString()}::timestamptz`;
  await system.execute(sql`
    update answers n set held_from = p.id, held_at = ${since} from ${partner} and ${ours("n")}
      and n.audience = 'couple' and n.released_at is null and n.withdrawn_at is null`);
  await system.execute(sql`
    update cause_maps n set held_from = p.id, held_at = ${since} from ${partner} and ${ours("n")} and n.state = 'ready'`);
  await system.execute(sql`
    update pulse_offers n set held_from = p.id, held_at = ${since} from ${partner} and ${ours("n")} and n.revoked_at is null
      and not exists (select 1 from shared_periods s where s.practice_id = n.practice_id and s.couple_id = n.couple_id
        and s.ended_at is null and s.from_week <= n.to_week and s.to_week >= n.from_week)`);
}

const say = (tx: Tx, name: "hold" | "both", on: boolean) =>
  tx.execute(sql`select set_config(${`app.${name}`}, ${on ? "yes" : ""}, true)`);

/** Until it is taken back, or the transaction ends: what is sent is held, as it is while a safety concern stands. */
export const holdAll = (tx: Tx, on: boolean) => say(tx, "hold", on);

/** What both wrote side by side is known to both, so what comes of it is not held. */
export const sideBySide = (tx: Tx, on: boolean) => say(tx, "both", on);
