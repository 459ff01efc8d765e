/** Fills a migrated database with couples and two years of their weeks: set by set, in the order of the keys, as its owner. */
import postgres from "postgres";
import { hashPassword } from "@/lib/platform/auth/password";

export const benchPassword = "four words that rest 7";
export const benchCoach = "coach@bench.mendwork.test";
export const benchClient = "client@bench.mendwork.test";
/** The practice that is opened through the program; the others are made like it. */
export const openedPractice = "Bench";
const couplesPerCoach = 25;
const couplesPerPractice = 100;
const weeks = 104;

/** What every practice is opened with, and what is not of any. */
const opened = ["exercises", "exercise_versions", "pathways", "pathway_versions", "consent_texts"];
const counted = ["practices", "couples", "pulses", "assignments", "responses", "answers", "chart_events"];

/** The practice that was opened is the first; the others are like it. */
async function practices(sql: postgres.Sql, wanted: number): Promise<void> {
  await sql.unsafe(`create temp table practice_n as
    select row_number() over (order by id) as p, id, false as first from (
      select gen_random_uuid() as id from generate_series(2, ${wanted})) added
    union all select 0, id, true from practices`);
  await sql.unsafe(`insert into practices (id, name, profile, time_zone)
    select n.id, 'Practice ' || n.p, p.profile, p.time_zone from practice_n n, practices p where not n.first order by n.id`);
  for (const table of opened) {
    const [row] = await sql`
      select string_agg(quote_ident(column_name), ', ') as names, string_agg('t.' || quote_ident(column_name), ', ') as values
      from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and column_name <> 'practice_id' and is_generated = 'NEVER'`;
    await sql.unsafe(`insert into ${table} (practice_id, ${row?.names})
      select n.id, ${row?.values} from practice_n n, ${table} t where not n.first order by n.id`);
  }
}

/** Everybody: who works there, 25 couples to each, two partners to each couple; the first couple's Ash can sign in. */
async function people(sql: postgres.Sql, couples: number, hash: string): Promise<void> {
  await sql.unsafe(`create temp table coach_n as
    select p.id as practice_id, p.p * ${couplesPerPractice / couplesPerCoach} + c as c, gen_random_uuid() as id, gen_random_uuid() as account_id
    from practice_n p, generate_series(0, ${couplesPerPractice / couplesPerCoach - 1}) c`);
  await sql.unsafe(`insert into accounts (id, email, password_hash)
    select account_id, case c when 0 then '${benchCoach}' else 'c' || c || '@bench.mendwork.test' end, '${hash}' from coach_n order by account_id`);
  await sql.unsafe(`insert into coaches (practice_id, id, account_id, name)
    select practice_id, id, account_id, 'Coach ' || c from coach_n order by practice_id, id`);
  await sql.unsafe(`create temp table couple_n as
    select c.practice_id, k.id, c.id as coach_id, i, gen_random_uuid() as one, gen_random_uuid() as two
    from (select i, gen_random_uuid() as id from generate_series(0, ${couples - 1}) i) k
    join coach_n c on c.c = k.i / ${couplesPerCoach} order by c.practice_id, k.id`);
  await sql.unsafe(`insert into couples (practice_id, id, coach_id, label, started_on)
    select practice_id, id, coach_id, 'Couple ' || i + 1, current_date - 730 from couple_n`);
  await sql.unsafe(`create temp table partner_n as
    select practice_id, k.id as couple_id, c.client, k.i, place, label
    from couple_n k, lateral (values (one, 1, 'Ash'), (two, 2, 'Bo')) c (client, place, label) order by practice_id, k.id, client`);
  await sql.unsafe(`insert into clients (practice_id, couple_id, id, first_name, place)
    select practice_id, couple_id, client, label || ' ' || i + 1, place from partner_n`);
  await sql.unsafe(`with account as (
      insert into accounts (email, password_hash) values ('${benchClient}', '${hash}') returning id)
    insert into client_accounts (practice_id, couple_id, client_id, account_id, name, joined_at)
    select practice_id, couple_id, client, account.id, 'Ash', now() from partner_n, account where i = 0 and place = 1`);
  await sql.unsafe(`insert into consents (practice_id, couple_id, client_id, episode, version, signed_at)
    select practice_id, couple_id, client, 1, 1, now() from partner_n`);
}

/** Week by week, as weeks come: what one couple wrote lies far apart. */
async function weekly(sql: postgres.Sql): Promise<void> {
  const number = (seed: string) => `(hashint4(${seed}) & 2147483647) % 11`;
  await sql.unsafe("analyze partner_n");
  for (let w = weeks; w > 0; w -= 1) {
    const monday = `date_trunc('week', current_date)::date - 7 * ${w}`;
    const who = `from partner_n where (i + ${w} + place) % 6 <> 0`;
    await sql.unsafe(`insert into pulses (practice_id, couple_id, client_id, week_on, wording, rely, open, hope, trusted)
      select practice_id, couple_id, client, ${monday}, 2, ${number(`i * 131 + ${w} + place`)}, ${number(`i + ${w} * 17`)},
        ${number(`i * 7 + ${w}`)}, 6 ${who}`);
    await sql.unsafe(`insert into pulse_notes (practice_id, couple_id, client_id, week_on, ease, submit_key, submitted_at)
      select practice_id, couple_id, client, ${monday}, 5, gen_random_uuid(), (${monday})::timestamptz + interval '2 days' ${who}`);
    if (w % 2 === 0)
      await sql.unsafe(`insert into chart_events (practice_id, couple_id, kind, on_date, audience, coach_id)
        select practice_id, id, 'session', current_date - 7 * ${w}, 'couple', coach_id from couple_n`);
  }
}

/** Twenty exercises to a couple, a month apart; both have answered all but the last two. */
async function monthly(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`create temp table shelf_n as
    select * from (
      select practice_id, id, current_version, row_number() over (partition by practice_id order by slug) as place
      from exercises where retired_at is null) e where place <= 12`);
  for (let a = 20; a > 0; a -= 1) {
    const back = `now() - interval '${30 * a} days'`;
    await sql.unsafe(`create temp table given as
      select k.*, gen_random_uuid() as given_id, e.id as exercise_id, e.current_version
      from couple_n k join shelf_n e on e.practice_id = k.practice_id and e.place = ${1 + (a % 12)} order by k.practice_id, k.id`);
    await sql.unsafe(`insert into assignments (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, release_rule, created_at)
      select practice_id, id, given_id, coach_id, exercise_id, current_version, 'apart', 'To begin gently', current_date - ${30 * a}, 'automatic', ${back}
      from given`);
    await sql.unsafe(`create temp table gone_back as
      select n.practice_id, n.couple_id, n.client, g.given_id, gen_random_uuid() as id
      from partner_n n join given g on g.practice_id = n.practice_id and g.id = n.couple_id order by n.practice_id, n.couple_id, n.client`);
    await sql.unsafe(`insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
      select practice_id, couple_id, given_id, client, 'each' from gone_back`);
    if (a > 2) {
      await sql.unsafe(`insert into responses (practice_id, couple_id, id, assignment_id, client_id, status, started_at, submitted_at, read_at)
        select practice_id, couple_id, id, given_id, client, 'done', ${back}, ${back} + interval '1 day', ${a > 3 ? `${back} + interval '2 days'` : null} from gone_back`);
      await sql.unsafe(`insert into answers (practice_id, couple_id, response_id, field_key, assignment_id, occurrence, client_id, value, audience)
        select practice_id, couple_id, id, 'field_' || f, given_id, 1, client, to_jsonb(repeat('Some words that somebody wrote. ', 8)),
          (array['self', 'coach', 'couple', 'coach'])[f]::audience from gone_back, generate_series(1, 4) f`);
    }
    await sql.unsafe("drop table given, gone_back");
  }
}

/** `couples` couples in practices of a hundred. @returns rows by table */
export async function populate(adminUrl: string, couples: number): Promise<Record<string, number>> {
  const hash = await hashPassword(benchPassword);
  // The tables in between last as long as their connection, so it must not be made anew.
  const sql = postgres(adminUrl, { max: 1, prepare: false, max_lifetime: null, onnotice: () => {} });
  try {
    await sql.unsafe("set work_mem = '256MB'; set synchronous_commit = off; set timezone = 'UTC'");
    // Rows are made right here, so keys need not be looked up one by one, nor triggers asked.
    await sql.unsafe("set session_replication_role = replica");
    await practices(sql, Math.ceil(couples / couplesPerPractice));
    await people(sql, couples, hash);
    await weekly(sql);
    await monthly(sql);
    await sql.unsafe("vacuum analyze");
    const counts: Record<string, number> = {};
    for (const table of counted)
      counts[table] = Number((await sql.unsafe(`select count(*) from ${table}`))[0]?.count);
    return counts;
  } finally {
    await sql.end({ timeout: 2 });
  }
}
