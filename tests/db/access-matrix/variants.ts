// Promise: rows as nobody may add or change them, each wrong in one thing only, beside a row that is right.
import { idOf } from "./actors";
import { at } from "./people";
import { named, type Variant } from "./row";
import { rows } from "./rows";

/** `"add | change"`, each a list of names. */
function but(
  table: string,
  kind: string,
  wrong: string,
  changed: Record<string, unknown>,
  who = "|",
  first?: Record<string, unknown>,
): Variant {
  const row = rows.find((one) => one.table === table && one.kind === kind);
  if (!row) throw new Error(`no row ${kind} of ${table}`);
  const [add = "", change = ""] = who.split("|");
  const trail = table === "audit_events";
  const may = { ...row.may, insert: named(add, true), update: named(change, !trail) };
  return { ...row, kind: `${kind}, but ${wrong}`, may, changed, ...(first ? { first } : {}) };
}

const bensDone = { source_response_id: idOf("response ben, done"), source_item: "a" };
const anasDone = { source_response_id: idOf("response ana, done"), source_item: "a" };
const grownOut = (table: string, kind: string, anaMay: string, bensToo = "|") => [
  but(table, kind, "grown out of Ben's answer", bensDone, bensToo),
  but(table, kind, "grown out of Ana's answer", anasDone, anaMay),
];

const kept = { conflict_id: idOf("conflict written by Ben, kept") };
const seen = { conflict_id: idOf("conflict written by Ana, kept") };
const together = { assignment_id: idOf("together") };
const elsewhere = { couple_id: idOf("other couple") };
const anasReply = "of ana, to what is said to Ana about hers";
const byColleague = { coach_id: idOf("colleague") };

export const variants: Variant[] = [
  but("coach_invitations", "an invitation by coach owner", "in a colleague's name", {
    invited_by: idOf("own"),
  }),
  but("covers", "who stands in for their coach", "named by somebody else", { named_by: idOf("own") }),
  but("covers", "who stands in for their coach", "ended already", { ended_at: at }, "|owner"),
  but("supervisions", "of Ana and Ben", "named by somebody else", { named_by: idOf("colleague") }),
  but("supervisions", "of Ana and Ben", "by nobody who is a supervisor", {
    supervisor_id: idOf("colleague"),
  }),
  but("supervisions", "of Ana and Ben", "ended already", { ended_at: at }, "|own cover"),
  but("openings", "that Ana's record was read in supervision", "as if it were a coach's", {
    part: "record",
  }),
  but("openings", "that Ana's record was read in supervision", "in a colleague's name", {
    reader_id: idOf("colleague"),
  }),
  but("supervision_consents", "what ana has said", "to one that is over", {
    supervision_id: idOf("supervision of Ana and Ben, over"),
  }),
  but("supervisions", "of Ana and Ben", "named by who stands in for their coach", {
    named_by: idOf("cover"),
  }),
  but("supervisions", "of Ana and Ben", "by a supervisor who is no longer here", {
    supervisor_id: idOf("supervisor who left"),
  }),
  ...grownOut("agreements", "one on the table", "own cover ana |", "own cover ben |"),
  ...grownOut("boundary_cards", "ana's, for self", "ana |"),
  ...grownOut("commitments", "ana's, open", "ana |"),
  ...grownOut("paces", "ana's wish", "ana | ana"),
  ...grownOut("setbacks", "of ana, for herself", "ana |"),
  ...grownOut("thanks", "ana's, kept", "ana |"),
  but("commitments", "ana's, open", "about what Ben keeps", kept),
  but("commitments", "ana's, open", "about what Ana keeps", seen, "ana |"),
  but("setbacks", "of ana, for herself", "about what Ben keeps", kept),
  but("setbacks", "of ana, for herself", "about what Ana keeps", seen, "ana |"),
  but("setbacks", "of ana, for herself", "with a mark", { chart_event_id: idOf("event ana's, for all") }),
  but("setbacks", "of ana, for herself", "repaired already", { repaired_on: "2027-01-01" }),

  but("answers", "of ana, for coach, sealed", "in Ben's response", {
    response_id: idOf("response ben, done"),
  }),
  but("answers", "of ana, for coach, sealed", "by nobody", { client_id: null }),
  but("answers", "of ana, for coach, sealed", "of another exercise", together),
  but("answers", "of ana, for coach, sealed", "of another time", { occurrence: 99 }),
  but("drafts", "of ana", "in Ben's response", { response_id: idOf("response ben, in_progress") }),
  but("drafts", "of ana", "by nobody", { client_id: null }),
  but("drafts", "of ana", "of another exercise", together),
  but("responses", "ana, in_progress", "on a sheet for both, where each writes alone", { client_id: null }),

  but("comments", "to Ana about hers", "of another exercise", together),
  but("comments", "to Ana about hers", "about Ben's response", { response_id: idOf("response ben, partly") }),
  but("comments", "to Ana about hers", "of another time", { occurrence: 98 }),
  but("comments", "to both about one that is open", "about one that is not", {
    assignment_id: idOf("for Ben alone, and sealed"),
    response_id: idOf("response for Ben alone sealed"),
    occurrence: 1,
  }),
  but("comments", "to both about one that is open", "in a couple where it is not", elsewhere),
  but("comments", "to Ben about a sheet for both", "in a couple that still writes on it", {
    ...elsewhere,
    to_client_id: idOf("chidi"),
  }),

  but("comment_replies", anasReply, "in Ben's name", { client_id: idOf("ben") }),
  but("comment_replies", anasReply, "to what Ben was told", { comment_id: idOf("comment to Ben about his") }),
  but("comment_replies", anasReply, "of another exercise", together),
  but("comment_replies", anasReply, "of another time", { occurrence: 98 }),

  but("safety_judgments", "what their counselor found about ana", "by a colleague", byColleague),
  but("safety_judgments", "what their counselor found about ana", "in another stretch", { episode: 2 }),
  but("intakes", "where ana stands", "in Ben's name", { client_id: idOf("ben") }, "ben |"),
  but("intakes", "where ana stands", "in another stretch", { episode: 2 }),
  but("goal_lists", "ana's goals", "in Ben's name", { client_id: idOf("ben") }, "ben |"),
  but(
    "shared_goals",
    "ana's, shared",
    "in Ben's name",
    { client_id: idOf("ben"), id: idOf("goal in Ben's name") },
    "ben |",
  ),
  but("alliance_answers", "how it was for ana", "in Ben's name", { client_id: idOf("ben") }, "ben |"),
  but("alliance_answers", "how it was for ana", "after Ben's session alone", {
    appointment_id: idOf("appointment with Ben alone"),
  }),
  but("disclosure_texts", "facts of ben, for ben preparing", "in Ana's name", { author_id: idOf("ana") }),
  but("disclosure_texts", "facts of ben, for ben preparing", "as what it did to him", { kind: "impact" }),
  but("measure_asks", "for ana", "by a colleague", byColleague),
  but("measure_versions", "the words of own_other", "made by somebody else", { made_by: idOf("own") }),
  but("measure_drafts", "what ana has begun", "in Ben's name", { client_id: idOf("ben") }),
  but("measure_drafts", "what ana has begun", "to what Ben was asked", {
    ask_id: idOf("measure ask ben false"),
  }),
  but("measure_results", "what ana answered", "in Ben's name", {
    ...{ client_id: idOf("ben"), entered_by: idOf("ben") },
  }),
  but("measure_results", "what ana answered", "about Ben", { client_id: idOf("ben") }),
  but("measure_results", "what ana answered", "as if their counselor had", { entered_by: idOf("own") }),
  but("measure_results", "what ana answered", "to what is over", { ask_id: idOf("measure ask ana true") }),
  but("measure_results", "what a measure came to for ana", "as if she had answered it", {
    ...{ ask_id: idOf("measure ask ana false"), slot: "2026-03-03" },
  }),
  but("progress_reviews", "one that both have", "by a colleague", byColleague),
  but("intake_asks", "that ana was asked to look again", "by a colleague", byColleague),
  but("aftercare_wishes", "of ana", "in another stretch", { episode: 2 }),
  but("consents", "that ana signed", "for Ben", { client_id: idOf("ben") }, "ben |"),
  but("consents", "that ana signed", "in another stretch", { episode: 2 }),
  but("consents", "that ana signed", "the version of now", { version: 2 }, "ana |"),
  but("consent_texts", "the version of now", "a later one", { version: 3 }, "owner |"),

  but("assignments", "apart", "by a colleague", byColleague),
  but("formulations", "the version on the table", "by a colleague", byColleague),
  but("plans", "the plan of a couple", "by a colleague", byColleague),
  but("exercises", "an exercise that own wrote", "put away", { retired_at: at }, "| own owner"),
  but("conflicts", "written by the counselor, kept", "shared at once", { audience: "couple" }),
  but("chart_events", "the coach's own mark", "for nobody", { audience: "self" }),
  but("chart_events", "the coach's own mark", "for nobody until then", { audience: "coach" }, "own |", {
    audience: "self",
  }),
  but("audit_events", "Ana's", "about another couple", elsewhere),
  but("copy_authorizations", "Ben's paper", "taken back already", { withdrawn_at: at }, "| own cover ben"),
  but(
    "copy_authorizations",
    "Ben's paper",
    "used already",
    { used_by: idOf("copy of a record") },
    "| own cover",
  ),
  but("legal_holds", "a legal hold", "set by their counselor, who does not own the practice", {
    set_by: idOf("own"),
  }),
  but("audit_events", "the coach's", "as a client", { actor_kind: "client" }),
];
