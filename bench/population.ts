/** Fills a migrated database with couples and two years of their weeks, by plain SQL: quick, and the same for every run. */

import { withAdmin } from "@/db/cluster/database";
import { hashPassword } from "@/lib/platform/auth/password";

export const benchPassword = "four words that rest 7";
export const benchCoach = "coach@bench.mendwork.test";
export const benchClient = "client@bench.mendwork.test";
const couplesPerCoach = 25;
const weeks = 104;

/** `couples` couples, 25 to a coach; the first of each has accounts. @returns rows by table */
export async function populate(adminUrl: string, couples: number): Promise<Record<string, number>> {
  const hash = await hashPassword(benchPassword);
  return withAdmin(adminUrl, async (sql) => {
    const run = (text: string) => sql.unsafe(text);
    const coaches = Math.ceil(couples / couplesPerCoach);
    await run(`create temp table n as select i from generate_series(1, ${couples}) i`);
    await run(`insert into accounts (email, password_hash)
      select 'c' || i || '@bench.mendwork.test', '${hash}' from generate_series(2, ${coaches}) i
      union all values ('${benchCoach}', '${hash}'), ('${benchClient}', '${hash}')`);
    await run(`create temp table coach_n as
      select row_number() over (order by email = '${benchCoach}' desc, email) as i, id as account_id, gen_random_uuid() as id
      from accounts where email like '%@bench.mendwork.test' and email not in ('${benchClient}', 'owner@bench.mendwork.test')`);
    await run(`insert into coaches (practice_id, id, account_id, name, is_owner)
      select (select id from practices limit 1), id, account_id, 'Coach ' || i, i = 1 from coach_n`);
    await run(`create temp table couple_n as select i, gen_random_uuid() as id, gen_random_uuid() as one, gen_random_uuid() as two,
      (select id from practices limit 1) as practice_id from n`);
    await run(`insert into couples (practice_id, id, coach_id, label, started_on)
      select k.practice_id, k.id, c.id, 'Couple ' || k.i, current_date - 730 from couple_n k
      join coach_n c on c.i = 1 + (k.i - 1) / ${couplesPerCoach}`);
    await run(`insert into clients (practice_id, couple_id, id, first_name, place)
      select practice_id, id, one, 'Ash ' || i, 1 from couple_n union all select practice_id, id, two, 'Bo ' || i, 2 from couple_n`);
    await run(`insert into client_accounts (practice_id, couple_id, client_id, account_id, name, joined_at)
      select practice_id, id, one, (select id from accounts where email = '${benchClient}'), 'Ash', now() from couple_n where i = 1`);
    await run(`insert into pulses (practice_id, couple_id, client_id, week_on, rely, open, hope, ease, trusted)
      select k.practice_id, k.id, p.client, date_trunc('week', current_date)::date - 7 * w,
        (hashint4(k.i * 131 + w + p.place) & 2147483647) % 11, (hashint4(k.i + w * 17) & 2147483647) % 11,
        (hashint4(k.i * 7 + w) & 2147483647) % 11, 5, null
      from couple_n k cross join generate_series(1, ${weeks}) w cross join lateral (values (k.one, 1), (k.two, 2)) p (client, place)
      where (k.i + w + p.place) % 6 <> 0`);
    await run(`insert into pulse_notes (practice_id, couple_id, client_id, week_on, submit_key, submitted_at)
      select practice_id, couple_id, client_id, week_on, gen_random_uuid(), week_on::timestamptz + interval '2 days' from pulses`);
    await run(`create temp table given as select k.practice_id, k.id as couple_id, k.one, k.two, a, gen_random_uuid() as id, e.id as exercise_id, e.current_version
      from couple_n k cross join generate_series(1, 20) a
      join lateral (select id, current_version from exercises x where x.practice_id = k.practice_id order by slug offset a % 12 limit 1) e on true`);
    await run(`insert into assignments (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, release_rule, created_at)
      select g.practice_id, g.couple_id, g.id, c.coach_id, g.exercise_id, g.current_version, 'apart', 'To begin gently', current_date - 30 * g.a, 'automatic',
        now() - g.a * interval '30 days' from given g join couples c on c.id = g.couple_id`);
    await run(`insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
      select g.practice_id, g.couple_id, g.id, p.client, 'each'::partner_role from given g cross join lateral (values (g.one), (g.two)) p (client)`);
    await run(`create temp table back as select g.*, p.client, gen_random_uuid() as response_id from given g
      cross join lateral (values (g.one), (g.two)) p (client) where g.a > 2`);
    await run(`insert into responses (practice_id, couple_id, id, assignment_id, client_id, status, started_at, submitted_at, read_at)
      select practice_id, couple_id, response_id, id, client, 'done', now() - a * interval '30 days', now() - a * interval '29 days',
        case when a > 3 then now() - a * interval '28 days' end from back`);
    await run(`insert into answers (practice_id, couple_id, response_id, field_key, assignment_id, occurrence, client_id, value, audience)
      select practice_id, couple_id, response_id, 'field_' || f, id, 1, client, to_jsonb(repeat('Some words that somebody wrote. ', 8)),
        (array['self', 'coach', 'couple', 'coach'])[f]::audience from back cross join generate_series(1, 4) f`);
    await run(`insert into chart_events (practice_id, couple_id, kind, on_date, audience, coach_id)
      select k.practice_id, k.id, 'session', current_date - 14 * s, 'couple', c.coach_id from couple_n k join couples c on c.id = k.id
      cross join generate_series(1, 52) s`);
    await run("vacuum analyze");
    const tables = ["couples", "pulses", "assignments", "responses", "answers", "chart_events"];
    const counts: Record<string, number> = {};
    for (const table of tables) {
      counts[table] = Number((await run(`select count(*) from ${table}`))[0]?.count);
    }
    return counts;
  });
}
