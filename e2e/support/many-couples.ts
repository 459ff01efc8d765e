// Promise: a practice with as many couples as are asked for, each with twelve weeks of answers; takes them away again.
import { asOwner } from "./people";

const label = "Budget couple ";

/** @returns removes what was added */
export async function manyCouples(practice: string, wanted: number): Promise<() => Promise<void>> {
  await asOwner(async (sql) => {
    const [owner] = await sql`
      select c.id, c.practice_id from coaches c join practices p on p.id = c.practice_id
      where p.name = ${practice} and c.is_owner limit 1`;
    const [held] = await sql`select count(*)::int as n from couples where coach_id = ${owner?.id}`;
    await sql`
      with added as (
        insert into couples (practice_id, coach_id, label, started_on)
        select ${owner?.practice_id}, ${owner?.id}, ${label} || i, current_date - 90
        from generate_series(1, ${wanted - Number(held?.n)}::int) i returning practice_id, id),
      partners as (
        insert into clients (practice_id, couple_id, first_name, place)
        select practice_id, id, first_name, place
        from added, (values ('Sam', 1), ('Robin', 2)) p (first_name, place) returning practice_id, couple_id, id)
      insert into pulses (practice_id, couple_id, client_id, week_on, wording, rely, open, hope, trusted)
      select practice_id, couple_id, id, date_trunc('week', current_date)::date - 7 * w, 2, (w * 7) % 11, 5, 5, 5
      from partners, generate_series(1, 12) w where w % 5 <> 0`;
    await sql`
      insert into pulse_notes (practice_id, couple_id, client_id, week_on, ease, submit_key, submitted_at)
      select p.practice_id, p.couple_id, p.client_id, p.week_on, 5, gen_random_uuid(), p.week_on
      from pulses p join couples k on k.practice_id = p.practice_id and k.id = p.couple_id
      where k.label like ${`${label}%`}`;
  });
  return () =>
    asOwner(async (sql) => {
      const added = sql`select id from couples where label like ${`${label}%`}`;
      await sql`delete from pulse_notes where couple_id in (${added})`;
      await sql`delete from pulses where couple_id in (${added})`;
      await sql`delete from clients where couple_id in (${added})`;
      await sql`delete from couples where id in (${added})`;
    });
}
