// Promise: every kind of row of the trust picture and of the trail.
import { idOf } from "./actors";
import { at, couple, practice } from "./people";
import { type Row, row } from "./row";

const clients = ["ana", "ben"] as const;
const otherOf = { ana: "ben", ben: "ana" } as const;
const weeks = [
  ["2025-12-29", "a week before those shared by both", false],
  ["2026-01-05", "a week shared by both", true],
  ["2026-01-12", "a week whose sharing has ended", false],
  ["2026-01-19", "a week never shared", false],
] as const;

const own = (client: string) => ({ ...couple, client_id: idOf(client) });

const period = (week: string, ended: string | null, kind: string, readers: string) =>
  row("shared_periods", kind, `${readers} | | |`, {
    ...couple,
    id: idOf(`period ${week}`),
    from_week: week,
    to_week: week,
    ended_at: ended,
  });

const event = (kind: string, lists: string, values: Record<string, unknown>) =>
  row("chart_events", kind, lists, {
    ...couple,
    id: idOf(`event ${kind}`),
    kind: "session",
    on_date: "2026-01-07",
    ...values,
  });

const deed = (kind: string, lists: string, values: Record<string, unknown>) =>
  row("audit_events", kind, lists, {
    ...practice,
    id: idOf(`deed ${kind}`),
    at,
    action: "thing.do",
    subject_kind: "thing",
    scope: "practice",
    ...values,
  });

export const trust: Row[] = [
  ...clients.flatMap((client) =>
    weeks.map(([week, kind, shared]) =>
      row(
        "pulses",
        `${client}'s, ${kind}`,
        `own ${client} ${shared ? otherOf[client] : ""} | ${client} | ${client} |`,
        { ...own(client), week_on: week, rely: 4, wording: 2 },
      ),
    ),
  ),
  ...clients.flatMap((client) =>
    weeks.map(([week, kind]) =>
      row("pulse_notes", `${client}'s, ${kind}`, `own ${client} | ${client} | ${client} |`, {
        ...own(client),
        week_on: week,
        line: "words",
        ease: 3,
        submit_key: idOf(`pulse ${client} ${week}`),
        submitted_at: at,
      }),
    ),
  ),
  ...clients.flatMap((client) =>
    [null, at].map((revoked_at) =>
      row(
        "pulse_offers",
        `${client}'s, ${revoked_at ? "taken back" : "standing"}`,
        `${client} | ${client} | ${client} |`,
        {
          ...own(client),
          id: idOf(`offer ${client} ${revoked_at}`),
          from_week: "2026-01-05",
          to_week: "2026-01-05",
          revoked_at,
        },
      ),
    ),
  ),
  period("2026-01-05", null, "running", "own ana ben"),
  period("2026-02-02", null, "running, later", "own ana ben"),
  period("2026-01-12", at, "ended", "own"),
  event("the coach's own mark", "own | own | own | own", { coach_id: idOf("own"), audience: "coach" }),
  event("the coach's, for nobody", "| | |", { coach_id: idOf("own"), audience: "self" }),
  event("the coach's, for all", "own ana ben | own | own | own", {
    coach_id: idOf("own"),
    audience: "couple",
  }),
  event("a former coach's, for all", "own ana ben | | |", {
    coach_id: idOf("colleague"),
    audience: "couple",
  }),
  ...clients.flatMap((client) => [
    event(`${client}'s, for themselves`, `${client} | | |`, { client_id: idOf(client), audience: "self" }),
    event(`${client}'s, for the coach`, `own ${client} | | |`, {
      client_id: idOf(client),
      audience: "coach",
    }),
    event(`${client}'s, for all`, "own ana ben | | |", { client_id: idOf(client), audience: "couple" }),
  ]),
  deed("the coach's", "owner | own | |", {
    actor_kind: "coach",
    actor_id: idOf("own"),
    couple_id: couple.couple_id,
  }),
  deed("Ana's", "owner | ana | |", {
    actor_kind: "client",
    actor_id: idOf("ana"),
    couple_id: couple.couple_id,
  }),
  deed("Ana's, private", "| ana | |", {
    actor_kind: "client",
    actor_id: idOf("ana"),
    couple_id: couple.couple_id,
    scope: "person",
  }),
  deed("the system's", "owner | | |", { actor_kind: "system", reason: "because" }),
  deed("the system's, private", "| | |", { actor_kind: "system", reason: "because", scope: "person" }),
  deed("a forged one, of a coach about a couple not theirs", "owner | | |", {
    actor_kind: "coach",
    actor_id: idOf("colleague"),
    couple_id: couple.couple_id,
  }),
  deed("a forged one, of a client as a coach", "owner | | |", {
    actor_kind: "coach",
    actor_id: idOf("ana"),
    couple_id: couple.couple_id,
  }),
];
