/** Who holds which right on which table, as data: what the live database must say, no more and no less. Rows are narrowed by the policies. */

const conflictWords = [
  "kind",
  "sub_kinds",
  "scale",
  "title",
  "facts",
  "timing",
  "on_date",
  "to_date",
  "roles",
  "involved_partner_id",
  "injured_partner_id",
] as const;

type Columns = "all" | readonly string[];
export type Rights = { select?: Columns; insert?: Columns; update?: Columns; delete?: "all" };
export type RightsByTable = Readonly<Record<string, Rights>>;

const read: Rights = { select: "all" };
const whole: Rights = { select: "all", insert: "all", update: "all", delete: "all" };

const coach: RightsByTable = {
  practices: read,
  logins: { ...read, update: ["ended_at"] },
  coaches: read,
  couples: { ...read, insert: "all", update: ["label", "status"] },
  clients: { ...read, insert: "all", update: ["first_name"] },
  client_accounts: read,
  invitations: { ...read, insert: "all", update: ["replaced_at"] },
  exercises: { ...read, insert: "all", update: ["current_version", "retired_at", "retired_by"] },
  exercise_versions: { ...read, insert: "all" },
  exercise_drafts: {
    ...read,
    insert: "all",
    update: ["exercise_id", "base_version", "revision", "content", "updated_at"],
    delete: "all",
  },
  favourites: { ...read, insert: "all", delete: "all" },
  assignments: { ...read, insert: "all", update: ["withdrawn_at"] },
  assignment_partners: { ...read, insert: "all" },
  responses: { ...read, update: ["read_at"] },
  answers: read,
  releases: read,
  comments: { ...read, insert: "all", update: ["withdrawn_at"] },
  agenda_items: { ...read, insert: "all", update: ["note", "discussed_at"], delete: "all" },
  pulses: read,
  pulse_notes: read,
  shared_periods: read,
  chart_events: {
    ...read,
    insert: "all",
    update: ["kind", "on_date", "to_date", "text", "audience"],
    delete: "all",
  },
  safety_concerns: { ...read, update: ["settled_at", "settled_reason"] },
  conflicts: { ...read, insert: "all", update: conflictWords },
  audit_events: { ...read, insert: "all" },
};

const client: RightsByTable = {
  practices: read,
  logins: { ...read, update: ["ended_at"] },
  coaches: read,
  couples: { select: ["practice_id", "id", "coach_id", "status", "started_on"] },
  clients: read,
  client_accounts: read,
  exercise_versions: { select: ["practice_id", "exercise_id", "version", "content", "published_at"] },
  assignments: read,
  assignment_partners: read,
  responses: {
    ...read,
    insert: "all",
    update: ["status", "quality", "submit_key", "submitted_at", "set_aside_until"],
  },
  drafts: { ...read, insert: "all", update: ["content", "revision", "updated_at"], delete: "all" },
  answers: {
    ...read,
    insert: [
      "practice_id",
      "couple_id",
      "response_id",
      "field_key",
      "assignment_id",
      "occurrence",
      "client_id",
      "value",
      "audience",
    ],
    update: ["audience", "withdrawn_at"],
  },
  releases: read,
  comments: read,
  pulses: { ...read, insert: "all", update: ["rely", "open", "hope", "ease", "trusted"] },
  pulse_notes: { ...read, insert: "all", update: ["declined", "line", "submit_key"] },
  pulse_offers: { ...read, insert: "all", update: ["revoked_at"] },
  shared_periods: read,
  chart_events: read,
  /** Not when it was written down or shared: when somebody was here is nobody else's. */
  conflicts: {
    select: [
      "practice_id",
      "couple_id",
      "id",
      "author_coach_id",
      "author_client_id",
      ...conflictWords,
      "audience",
      "submit_key",
    ],
    insert: "all",
    update: conflictWords,
  },
  audit_events: { insert: "all" },
};

const system: RightsByTable = {
  practices: whole,
  accounts: whole,
  logins: whole,
  attempt_limits: whole,
  coaches: whole,
  couples: whole,
  clients: whole,
  client_accounts: whole,
  invitations: whole,
  exercises: whole,
  exercise_versions: whole,
  exercise_drafts: whole,
  favourites: whole,
  assignments: whole,
  assignment_partners: whole,
  responses: whole,
  drafts: whole,
  answers: whole,
  releases: whole,
  comments: whole,
  agenda_items: whole,
  pulses: whole,
  pulse_notes: whole,
  pulse_offers: whole,
  shared_periods: whole,
  chart_events: whole,
  safety_concerns: whole,
  conflicts: whole,
  audit_events: { insert: "all" },
};

/** The application's login holds nothing of its own; PUBLIC holds nothing at all. */
export const grants: Readonly<Record<string, RightsByTable>> = {
  mendwork_coach: coach,
  mendwork_client: client,
  mendwork_system: system,
  mendwork_app: {},
  PUBLIC: {},
};

/** Functions of ours that a role may call. */
export const callable: Readonly<Record<string, readonly string[]>> = {
  mendwork_app: ["session_open"],
};
