// Promise: whatever one partner may read of the other's passes the same question, and nobody can add a door that forgets to ask.
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAdmin } from "./access-matrix/admin";

let sql: postgres.Sql;
beforeAll(async () => {
  sql = await openAdmin();
});
afterAll(() => sql.end({ timeout: 2 }));

const own = "only its author reads it";
const counselors = "the counselor's own word to both";
const joint = "both are there when it comes to be, or it says nothing of one of them";

/** What clients read that is not held, and why it need not be. */
const notHeld: Record<string, string> = {
  practices: counselors,
  coaches: counselors,
  covers: counselors,
  exercise_versions: counselors,
  formulations: counselors,
  consent_texts: "the practice's own words to everybody",
  consents: own,
  intakes: own,
  intake_asks: own,
  goal_lists: own,
  alliance_answers: own,
  measure_results: own,
  measure_asks: own,
  measure_drafts: own,
  measure_versions: "the practice's own words, to whoever was asked",
  practice_contacts: "the practice's own numbers for everybody",
  comments: counselors,
  logins: own,
  shared_devices: own,
  calendar_feeds: own,
  notice_choices: own,
  refused_sign_ins: own,
  accounts: own,
  account_news: own,
  client_accounts: own,
  assignment_partners: own,
  assignment_plans: own,
  drafts: own,
  earlier_answers: own,
  pulse_notes: own,
  jar_views: own,
  home_looks: own,
  paces: own,
  pauses: own,
  load_limits: own,
  hard_weeks: own,
  doubt_notes: own,
  commitment_confidences: own,
  occurrence_notes: own,
  check_in_days: own,
  agreement_drafts: own,
  agreement_take_backs: own,
  formulation_answers: own,
  pulse_offers: own,
  submissions: own,
  transparency_plans: "only its giver reads it; what the other sees is read for them, without what is held",
  asked_again: own,
  endings_told: own,
  aftercare_wishes: own,
  aftercare_notes: own,
  openings: own,
  supervisions: counselors,
  supervision_consents: own,
  copy_authorizations: own,
  last_seen_rows: "the state of before a change that is held",
  appointments: counselors,
  session_summaries: counselors,
  agenda_points: own,
  comment_replies: own,
  disclosures: "the counselor asks, never while a concern is open; before that its author's own",
  disclosure_texts: "the counselor opens it, never while a concern is open",
  shared_agendas: counselors,
  progress_reviews: "made of what is held from nobody, and the counselor's own word to both",
  couples: "that they are a couple here",
  clients: "the two first names",
  assignments: "given to the reader, or through an answer that is open to them",
  responses: "the reader's own, or of the sheet that both write on",
  shared_periods: "made from offers that are not held",
  shared_paces: "each one's own, made from the wishes that they may know of",
  agreement_signatures: "both have signed what both can read",
  couple_pauses: joint,
  spaces: "a request for room protects whoever asks, and is of no use unsaid",
};

const readByClients = async () =>
  (
    await sql<{ name: string; qual: string }[]>`
      select tablename as name, string_agg(qual, ' ') as qual from pg_policies
      where schemaname = 'public' and 'mendwork_client' = any(roles) and cmd in ('SELECT', 'ALL') group by 1 order by 1`
  ).map(({ name, qual }) => ({ name, asks: qual.includes("held_from IS DISTINCT FROM") }));

describe("what clients may read", () => {
  test("is kept from the partner while it is held, or stands on the list of what need not be", async () => {
    const forgotten = (await readByClients()).filter(({ name, asks }) => !asks && !notHeld[name]);
    expect(forgotten.map(({ name }) => name)).toEqual([]);
  });

  test("the list names nothing else", async () => {
    const not = (await readByClients()).filter(({ asks }) => !asks).map(({ name }) => name);
    expect(Object.keys(notHeld).filter((name) => !not.includes(name))).toEqual([]);
  });

  test("is held by a trigger wherever it can be held", async () => {
    const rows = await sql<{ name: string; asks: boolean }[]>`
      select c.relname as name, exists (select 1 from pg_trigger t join pg_proc f on f.oid = t.tgfoid
        where t.tgrelid = c.oid and f.proname = 'hold_from_partner' and t.tgenabled <> 'D') as asks
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'held_from' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`;
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ asks }) => !asks).map(({ name }) => name)).toEqual([]);
  });
});

describe("the question itself", () => {
  test.each(["mendwork_client", "mendwork_coach", "mendwork_system"])(
    "is not for %s to ask",
    async (role) => {
      for (const name of ["hold_from_partner()", "forget_last_seen()", "row_key_of('{}'::jsonb, 'id')"]) {
        const asked = sql.begin(async (tx) => {
          await tx.unsafe(`set local role ${role}`);
          await tx.unsafe(`select ${name}`);
        });
        await expect(asked, name).rejects.toThrow(/permission denied|trigger functions/);
      }
    },
  );
});

/** What its author may change without a look at the trigger, and why the reader learns nothing by it. */
const changesUnseen: Record<string, string> = {
  "boundary_cards.put_away_at": "taking away is seen at once, as ever",
  "transparency_plans.stopped_at": "taking away is seen at once, as ever",
  "commitment_occurrences.reported_at": "goes with the state",
  "commitment_occurrences.reported_on": "goes with the state",
  "paces.how_to_ask": "only its author reads it; the partner reads asking_words",
  "paces.source_item": "only its author reads it",
  "paces.source_response_id": "only its author reads it",
  "transparency_plans.area": "no command changes it",
  "transparency_plans.why": "no command changes it",
  "transparency_plans.words": "no command changes it",
};

test("whatever an author may change of what is held is looked at by the trigger that holds changes", async () => {
  const rows = await sql<{ column: string; definition: string }[]>`
    select c.relname || '.' || a.attname as column, pg_get_triggerdef(t.oid) as definition
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where t.tgname like '%\_held\_change' and has_column_privilege('mendwork_client', c.oid, a.attnum, 'update')`;
  const unseen = rows
    .filter(
      ({ column, definition }) => !new RegExp(`new\\.(${column.split(".")[1]}\\b|\\*)`, "i").test(definition),
    )
    .map(({ column }) => column);

  expect(rows.length).toBeGreaterThan(20);
  expect(unseen.sort()).toEqual(Object.keys(changesUnseen).sort());
});
