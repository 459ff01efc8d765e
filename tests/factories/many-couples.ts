/** Very many couples of one counselor, of whom something of every kind is known that today and the caseload look at. */
import type postgres from "postgres";
import type { Coach } from "@/lib/platform/auth/actor";

const ofAll = "from many_couples k";
const ofPartners =
  "from many_couples k join clients c on c.practice_id = k.practice_id and c.couple_id = k.id";
const key = "k.practice_id, k.id";

/** In this order; each names what its columns are filled with, and of which couples or partners. */
const filled: readonly (readonly [string, string, string])[] = [
  [
    "couples (practice_id, id, coach_id, label, started_on)",
    `${key}, k.coach_id, 'Many ' || n, '2026-01-05'`,
    ofAll,
  ],
  [
    "clients (practice_id, couple_id, first_name, place)",
    `${key}, 'Zed ' || p, p`,
    `${ofAll}, generate_series(1, 2) p`,
  ],
  [
    "accounts (id, email, password_hash)",
    "c.id, c.id::text || '@many.test', '-'",
    `${ofPartners} where place = 1`,
  ],
  [
    "client_accounts (practice_id, couple_id, client_id, account_id, name, joined_at)",
    `${key}, c.id, c.id, 'Zed', now()`,
    `${ofPartners} where place = 1`,
  ],
  [
    "invitations (practice_id, couple_id, client_id, email, token_hash, expires_at, replaced_at)",
    `${key}, c.id, i || c.id::text || '@many.test', i || c.id::text, now() - interval '1 day', case i when 1 then now() end`,
    `${ofPartners}, generate_series(1, 2) i`,
  ],
  [
    "safety_judgments (practice_id, couple_id, client_id, episode, coach_id, way, words, recorded_at, next_on)",
    `${key}, c.id, 1, k.coach_id, 'spoken', 'Well.', now() - interval '1 day', current_date + 90`,
    `${ofPartners} where n % 3 > 0`,
  ],
  [
    "pulses (practice_id, couple_id, client_id, week_on, rely, open, hope, trusted)",
    `${key}, c.id, date_trunc('week', current_date)::date - 7 * w, 5, 5, 5, 5`,
    `${ofPartners}, generate_series(1, 6) w`,
  ],
  [
    "pulse_notes (practice_id, couple_id, client_id, week_on, ease, submit_key, submitted_at)",
    `${key}, c.id, date_trunc('week', current_date)::date - 7 * w, 5, gen_random_uuid(), now() - w * interval '7 days'`,
    `${ofPartners}, generate_series(1, 6) w`,
  ],
  [
    "assignments (practice_id, couple_id, coach_id, exercise_id, version, mode, why, starts_on, release_rule)",
    `${key}, k.coach_id, e.id, e.current_version, 'apart', 'To begin', current_date - a * 10, case a when 1 then 'coach' else 'automatic' end::release_rule`,
    `${ofAll}, generate_series(1, 3) a, (select * from exercises order by slug limit 1) e where e.practice_id = k.practice_id`,
  ],
  [
    "responses (practice_id, couple_id, assignment_id, client_id, status, started_at, submitted_at, read_at)",
    `${key}, a.id, c.id, 'done', now(), now(), case when a.starts_on < current_date - 15 or n % 2 = 0 then now() end`,
    `${ofPartners} join assignments a on a.practice_id = k.practice_id and a.couple_id = k.id`,
  ],
  [
    "assignment_partners (practice_id, couple_id, assignment_id, client_id, role)",
    `${key}, a.id, c.id, 'each'`,
    `${ofPartners} join assignments a on a.practice_id = k.practice_id and a.couple_id = k.id`,
  ],
  [
    "answers (practice_id, couple_id, response_id, assignment_id, occurrence, client_id, field_key, value, audience)",
    `${key}, r.id, r.assignment_id, 1, r.client_id, 'words', '"So."', case n % 2 when 0 then 'couple' else 'coach' end::audience`,
    `${ofAll} join responses r on r.practice_id = k.practice_id and r.couple_id = k.id`,
  ],
  [
    "appointments (practice_id, couple_id, starts_at, ends_at)",
    `${key}, now() + d * interval '1 day', now() + d * interval '1 day' + interval '1 hour'`,
    `${ofAll}, unnest(case n % 2 when 0 then array[-7, 7] else array[-7] end) d`,
  ],
  [
    "agreement_versions (practice_id, couple_id, agreement_id, version, state, words, hash, review_on, coach_id, proposed_at, signed_at)",
    `${key}, gen_random_uuid(), 1, s, '{}', repeat('0', 64), current_date - 1, k.coach_id, now(), case s when 'active' then now() end`,
    `${ofAll}, unnest(array['proposed', 'active']) s`,
  ],
  [
    "doubts (practice_id, couple_id, asker_id, body, asked_at, submit_key)",
    `${key}, c.id, 'Where?', now(), gen_random_uuid()`,
    `${ofPartners}`,
  ],
  [
    "doubt_answers (practice_id, couple_id, doubt_id, author_id, hear, calm, recommit, answered_at)",
    `${key}, d.id, d.asker_id, 'I', 'do', 'so', now()`,
    `${ofAll} join doubts d on d.practice_id = k.practice_id and d.couple_id = k.id where n % 2 = 0`,
  ],
  [
    "formulations (practice_id, couple_id, version, content, coach_id, shared_at, replaced_at)",
    `${key}, v, '{}', k.coach_id, now(), case v when 1 then now() end`,
    `${ofAll}, generate_series(1, 1 + n % 2) v`,
  ],
  [
    "formulation_answers (practice_id, couple_id, version, client_id, turn, answer, words, answered_at)",
    `${key}, 1, c.id, 1, 'corrected', 'Not so.', now()`,
    ofPartners,
  ],
  [
    "measure_asks (practice_id, couple_id, client_id, measure, version, rhythm, starts_on, coach_id, asked_at)",
    `${key}, c.id, 'own', 1, 'once', current_date, k.coach_id, now()`,
    ofPartners,
  ],
  [
    "measure_results (practice_id, couple_id, client_id, measure, on_date, total, ask_id, slot, entered_by, entered_at)",
    `${key}, a.client_id, 'own', current_date, 5, a.id, 'once', a.client_id, now()`,
    `${ofAll} join measure_asks a on a.practice_id = k.practice_id and a.couple_id = k.id`,
  ],
  [
    "disclosures (practice_id, couple_id, involved_id, state, begun_at)",
    `${key}, c.id, case n % 2 when 0 then 'sent' else 'preparing' end, now()`,
    `${ofPartners} where place = 1`,
  ],
  [
    "disclosure_texts (practice_id, couple_id, disclosure_id, kind, author_id, words, revision, saved_at, sent_at)",
    `${key}, d.id, 'facts', d.involved_id, 'It was so.', 1, now(), now()`,
    `${ofAll} join disclosures d on d.practice_id = k.practice_id and d.couple_id = k.id`,
  ],
  [
    "progress_reviews (practice_id, couple_id, coach_id, content, given_at)",
    `${key}, k.coach_id, '{}', now() - n % 3 * interval '91 days'`,
    `${ofAll} where n % 2 = 0`,
  ],
  [
    "commitment_occurrences (practice_id, couple_id, commitment_id, on_date, client_id, state, reported_on, reported_at)",
    `${key}, gen_random_uuid(), current_date - 3, c.id, 'kept_late', current_date, now()`,
    ofPartners,
  ],
  [
    "signals (practice_id, couple_id, kind, client_id, week_on, rule, raised_at)",
    `${key}, 'low_ease', c.id, current_date, 'very_low', now()`,
    `${ofPartners} where n % 10 = 0`,
  ],
  [
    "attention_marks (practice_id, couple_id, coach_id, key, words, markedat)".replace(
      "markedat",
      "marked_at",
    ),
    `${key}, k.coach_id, 'quiet', 'Not now.', now()`,
    `${ofAll} where n % 10 = 1`,
  ],
];

/** Couples from one number up to another, then what the planner knows is brought up to date. */
export async function addMany(
  admin: postgres.Sql,
  { practiceId, personId }: Coach,
  from: number,
  to: number,
) {
  await admin.begin(async (sql) => {
    // Rows are made right here: neither keys nor triggers need be asked.
    await sql.unsafe("set local session_replication_role = replica");
    await sql`create temp table many_couples on commit drop as
      select ${practiceId}::uuid as practice_id, gen_random_uuid() as id, ${personId}::uuid as coach_id, n
      from generate_series(${from}::int, ${to}::int) n`;
    for (const [into, values, of] of filled) await sql.unsafe(`insert into ${into} select ${values} ${of}`);
  });
  await admin.unsafe("analyze");
}
