// Promise: every kind of row about sessions: one with a partner alone is nothing to the other.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const appointment = (kind: string, who: string, more: Record<string, unknown> = {}) =>
  row("appointments", kind, who, {
    ...couple,
    id: idOf(`appointment ${kind}`),
    starts_at: "2026-03-10T10:00:00Z",
    ends_at: "2026-03-10T10:50:00Z",
    ...more,
  });

const point = (client: "ana" | "ben", audience: string, withdrawn: boolean) => {
  const kind = `${client}'s, for ${audience}${withdrawn ? ", withdrawn" : ""}`;
  const coach = withdrawn ? "" : "own";
  return row("agenda_points", kind, `${coach} ${client} | ${client} | ${coach} ${client} |`, {
    ...couple,
    id: idOf(`point ${kind}`),
    client_id: idOf(client),
    audience,
    words: "words",
    filed_at: at,
    withdrawn_at: withdrawn ? at : null,
  });
};

const sharedAgenda = (version: number, kind: string, who: string, more: Record<string, unknown>) =>
  row("shared_agendas", kind, who, {
    ...couple,
    ...{ version, lines: ["words"], coach_id: idOf("own"), shared_at: at, ...more },
  });

const session = { appointment_id: idOf("appointment with both") };
const summary = (of: string, who: string, more: Record<string, unknown> = {}) =>
  row("session_summaries", `of a session ${of}`, who, {
    ...{ ...couple, appointment_id: idOf(`appointment ${of}`), coach_id: idOf("own") },
    ...{ words: "words", shared_at: at, ...more },
  });
const note = (kind: string, who: string, more: Record<string, unknown> = {}) =>
  row("progress_notes", kind, who, {
    ...{ ...couple, ...session, id: idOf(`progress note ${kind}`), coach_id: idOf("own") },
    ...{ content: { attended: [], focus: "words" }, revision: 1, saved_at: at, ...more },
  });
const addendum = (to: string, who: string, coach = "own") =>
  row("progress_note_addenda", `of ${coach}, to ${to}`, who, {
    ...couple,
    ...{ id: idOf(`addendum ${coach} ${to}`), note_id: idOf(`progress note ${to}`) },
    ...{ coach_id: idOf(coach), words: "words", added_at: at },
  });
const privateNote = (coach: string, who: string) =>
  row("private_notes", `of ${coach}`, who, {
    ...{ ...couple, ...session, id: idOf(`private note ${coach}`), coach_id: idOf(coach) },
    ...{ key_id: "k1", sealed: Buffer.from("sealed"), revision: 1, saved_at: at },
  });
const alone = { appointment_id: idOf("appointment with Ana alone") };
const signed = { signed_at: at };

/** What is written up: a draft is its writer's, a signed note nobody's to change, a private one nobody else's to know of. */
const notes: Row[] = [
  note("a draft", "own | own | own |"),
  note("a signed one", "own | | |", { ...alone, ...signed }),
  note("a former counselor's draft", "| | |", { coach_id: idOf("colleague") }),
  note("a former counselor's, signed", "own | | |", { ...alone, ...signed, coach_id: idOf("colleague") }),
  addendum("a signed one", "own | own | |"),
  addendum("a draft", "own | | |"),
  addendum("a former counselor's, signed", "own | own | |"),
  addendum("a former counselor's, signed", "own | | |", "colleague"),
  privateNote("own", "own | own | own | own"),
  privateNote("colleague", "| | |"),
  privateNote("owner", "| | |"),
];

/** What was planned with one partner: theirs alone, whoever else was there. */
const planned = (client: "ana" | "ben") =>
  row("assignment_plans", `of ${client}`, `own ${client} | own | |`, {
    ...{ ...couple, ...session, assignment_id: idOf("apart"), client_id: idOf(client) },
    ...{ what: "words", when_words: "words", where_words: "", obstacle: "", sure: 7, planned_at: at },
  });

type State = "preparing" | "asked" | "answered" | "withdrawn";
/** What one of them has to tell: the other's to know of once they are asked, and no more once it is withdrawn. */
const disclosure = (of: "ana" | "ben", state: State, who: string, more: Record<string, unknown> = {}) =>
  row("disclosures", `${of}'s, ${state}`, who, {
    ...{ ...couple, id: idOf(`disclosure ${of} ${state}`), involved_id: idOf(of), state, begun_at: at },
    ...more,
  });
const disclosureText = (
  of: string,
  kind: string,
  author: "ana" | "ben",
  who: string,
  more: Record<string, unknown> = {},
) =>
  row("disclosure_texts", `${kind} of ${author}, for ${of}`, who, {
    ...{ ...couple, disclosure_id: idOf(`disclosure ${of}`), kind, author_id: idOf(author) },
    ...{ words: "words", revision: 1, saved_at: at, ...more },
  });
const sent = { sent_at: at };
const asked = { asked_at: at };
const disclosureRows: Row[] = [
  disclosure("ben", "preparing", "own ben | ben | own ben |"),
  disclosure("ana", "asked", "own ana ben | | own |", asked),
  disclosure("ben", "answered", "own ana ben | | own |", { ...asked, told_at: at, closed_at: at }),
  disclosure("ben", "withdrawn", "own ben | | own |", { ...asked, closed_at: at }),
  disclosureText("ben preparing", "facts", "ben", "ben | ben | ben |"),
  disclosureText("ana asked", "facts", "ana", "own ana | ana | own ana |", sent),
  disclosureText("ana asked", "questions", "ben", "ben | ben | ben |"),
  disclosureText("ben answered", "facts", "ben", "own ana ben | ben | own |", { ...sent, opened_at: at }),
  disclosureText("ben answered", "questions", "ana", "own ana ben | ana | own |", { ...sent, opened_at: at }),
  disclosureText("ben answered", "impact", "ana", "own ana | ana | own ana |", sent),
  disclosureText("ben withdrawn", "questions", "ana", "own ana | | own ana |", sent),
  row("disclosure_steps", "out of order", "own | own | |", {
    ...{ ...couple, id: idOf("disclosure step"), disclosure_id: idOf("disclosure ben answered") },
    ...{ step: "tell", coach_id: idOf("own"), taken_at: at, reason: "words" },
  }),
];

export const sessions: Row[] = [
  ...(["ana", "ben"] as const).flatMap((client) => [
    point(client, "coach", false),
    point(client, "couple", false),
    point(client, "couple", true),
    // Not even who asked finds it again.
    row("time_alone_requests", `that ${client} would like time alone`, `own | ${client} | own |`, {
      ...couple,
      id: idOf(`time alone ${client}`),
      client_id: idOf(client),
      asked_at: at,
    }),
  ]),
  row("agenda_drafts", "their counselor's draft", "own | own | own |", {
    ...couple,
    ...{ revision: 1, lines: ["words"], saved_at: at },
  }),
  sharedAgenda(3, "what both read", "own ana ben | own | own |", {}),
  sharedAgenda(2, "an earlier one", "own | own | own |", { withdrawn_at: at }),
  sharedAgenda(1, "a former counselor's", "own | | own |", { withdrawn_at: at, coach_id: idOf("colleague") }),
  appointment("with both", "own ana ben | own | own |"),
  appointment("with Ana alone", "own ana | own | own |", { client_id: idOf("ana") }),
  appointment("with Ben alone", "own ben | own | own |", { client_id: idOf("ben") }),
  appointment("with both, canceled", "own | own | own |", { canceled_at: "2026-03-09T10:00:00Z" }),
  appointment("with Ana alone, canceled", "own | own | own |", {
    ...{ client_id: idOf("ana"), canceled_at: "2026-03-09T10:00:00Z" },
  }),
  summary("with both", "own ana ben | own | own |"),
  summary("with Ana alone", "own ana | own | own |"),
  summary("with Ben alone", "own | own | own |", { withdrawn_at: at }),
  summary("with both, canceled", "own | own | own |"),
  summary("with Ana alone, canceled", "own | | own |", { coach_id: idOf("colleague") }),
  ...notes,
  planned("ana"),
  planned("ben"),
  ...disclosureRows,
];
