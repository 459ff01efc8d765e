/** Which tables hold words, and whether the crawl for planted words has some in them: tests/architecture/planted.test.ts, e2e/privacy/canary.spec.ts. */

/** A word is planted in each of these; the crawl looks for it on every page of everybody else. */
export const planted = [
  ...["agenda_drafts", "agenda_items", "agenda_points", "agreement_drafts", "agreement_versions"],
  ...["alliance_answers", "answers", "assignment_plans", "assignments", "attention_marks", "boundary_cards"],
  ...["cause_maps", "chart_events", "check_in_lines", "comments", "commitments", "conflicts"],
  ...["copy_authorizations", "disclosure_steps", "disclosure_texts", "doubts", "drafts", "exercise_drafts"],
  ...["formulation_answers", "formulations", "gentle_words", "goal_lists", "intakes", "marbles"],
  ...["occurrence_notes", "paces", "pathways", "plan_steps", "private_words", "progress_note_addenda"],
  ...["progress_notes", "progress_reviews", "pulse_notes", "review_drafts", "root_cause_hypotheses"],
  ...["root_cause_notes", "safety_concerns", "safety_judgments", "session_summaries"],
  ...["setbacks", "shared_agendas", "shared_goals", "spaces", "thanks", "transparency_plans"],
] as const;

const codes = "codes, ids and names of columns, chosen by the program";
const sealed = "encrypted or hashed before it is stored: no word of anybody's can be read in it";
const ofPractice = "the practice's own words, written for everybody in it";
const name = "names, which both partners know of each other; whom others see is in e2e/names.spec.ts";
const address =
  "an address: that none of it crosses is in tests/db/sign-in-invitation.test.ts and e2e/ways-in.spec.ts";

/** No word is planted in these, and why. */
export const notPlanted: Readonly<Record<string, string>> = {
  accounts: address,
  invitations: address,
  coach_invitations: address,
  email_changes: address,
  logins: "what a device is called, for its owner alone: tests/db/devices.test.ts",
  calendar_feeds: sealed,
  password_links: sealed,
  private_notes: `${sealed}; the crawl looks for its word all the same`,
  recovery_codes: sealed,
  second_steps: sealed,
  shared_devices: sealed,
  submissions: sealed,
  account_news: codes,
  agreements: codes,
  appointments: codes,
  asked_again: codes,
  attempt_limits: codes,
  audit_events: codes,
  deletions: codes,
  job_runs: codes,
  home_looks: codes,
  jar_views: codes,
  load_limits: codes,
  measure_asks: codes,
  measure_drafts: "numbers of answers, for their author alone: tests/db/measures-asked.test.ts",
  measure_results: codes,
  measure_versions: `${ofPractice}; read by whoever was asked: tests/db/measures-asked.test.ts`,
  notice_choices: codes,
  pauses: codes,
  plan_shifts: codes,
  repairs: codes,
  agreement_signatures: codes,
  doubt_notes: codes,
  clients: name,
  client_accounts: name,
  coaches: name,
  couples: name,
  covers: name,
  openings: name,
  supervisions: name,
  consent_texts: ofPractice,
  exercises: codes,
  exercise_versions: ofPractice,
  note_headings: ofPractice,
  pathway_versions: ofPractice,
  practice_contacts: ofPractice,
  practices: ofPractice,
  disclosures: codes,
  aftercare_notes: "written after an ending alone: e2e/endings.spec.ts",
  agreement_hints:
    "a line of an agreement, taken from its words; for the counselor: tests/db/agreements-hints.test.ts",
  asking_words: "part of a pace that its author shows the other: tests/db/pace.test.ts",
  commitment_occurrences: "said to the one who was promised something: tests/db/promises.test.ts",
  conflict_summaries: "both partners' own, of both maps: tests/db/conflicts.test.ts",
  conflict_views: "both partners' own, of both maps: tests/db/conflicts.test.ts",
  doubt_answers: "an answer to a doubt, read by whoever had it: tests/db/concern-twins.test.ts",
  earlier_answers: "texts that answers had before, kept and read as these: tests/db/said-anew.test.ts",
  last_seen_rows: "what the other could read before it was held: tests/db/concern-twins.test.ts",
  legal_holds: "an owner's own: tests/db/retention.test.ts",
  plan_exercises: "read by whoever gets the exercise, as the words of an assignment",
  plans: "a pathway's title",
  safety_checks: "its words lie in private_words, unless nobody may read them there",
  shared_paces: "what both paces come to, for both: tests/db/pace.test.ts",
  signals: "what raised it, copied from an answer that has its own word",
};
