// Promise: every kind of conflict, by author and by whether it is shared: what is kept leaves the other partner no trace.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const conflict = (kind: string, who: string, more: Record<string, unknown>) =>
  row("conflicts", kind, who, {
    ...couple,
    id: idOf(`conflict ${kind}`),
    kind: "broken_promise",
    scale: "small",
    title: "The evening that was promised",
    facts: "words",
    timing: "day",
    on_date: "2026-02-01",
    roles: "mutual",
    submit_key: idOf(`key of conflict ${kind}`),
    ...more,
  });
const shared = { audience: "couple", released_at: at };

export const conflicts: Row[] = [
  conflict("written by the counselor, kept", "own | own | own |", { author_coach_id: idOf("own") }),
  conflict("written by the counselor, shared", "own ana ben | | own |", {
    author_coach_id: idOf("own"),
    ...shared,
  }),
  conflict("written by a former counselor, kept", "own | | |", { author_coach_id: idOf("colleague") }),
  conflict("written by Ana, kept", "own ana | ana | ana |", { author_client_id: idOf("ana") }),
  conflict("written by Ben, kept", "own ben | ben | ben |", {
    author_client_id: idOf("ben"),
    roles: "one",
    involved_partner_id: idOf("ana"),
    injured_partner_id: idOf("ben"),
  }),
  conflict("written by Ana, shared", "own ana ben | | |", { author_client_id: idOf("ana"), ...shared }),
  conflict("written by Ben, shared while they part", "own ben | | |", {
    author_client_id: idOf("ben"),
    audience: "couple",
  }),
];
