// Promise: every kind of conflict, map of causes, summary and setback: what is kept or sealed leaves the other partner no trace.
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

const sharedBy = (author: "ana" | "ben", kind: string) =>
  conflict(kind, "own ana ben | | |", { author_client_id: idOf(author), ...shared });

type Author = "ana" | "ben";
const onBothOpen = "written by Ben, with both maps open";
const noLonger = "written by Ana, no longer seen differently";
const onOneOpen = "written by Ben, with one map taken back";

const map = (author: Author, of: string, state: string, coachFrom: string, who: string) =>
  row("cause_maps", `of ${author}, ${state}, for the counselor ${coachFrom}; ${of}`, who, {
    ...couple,
    coach_from: coachFrom,
    conflict_id: idOf(`conflict ${of}`),
    client_id: idOf(author),
    state,
    content: { causes: [] },
    revision: 1,
  });

const summary = (author: Author, of: string, state: string, kind: string, who: string) => {
  const name = `${kind === "words" ? "wording" : "“differently”"} by ${author}, ${state}; ${of}`;
  return row("conflict_summaries", name, who, {
    ...couple,
    id: idOf(`summary ${name}`),
    conflict_id: idOf(`conflict ${of}`),
    kind,
    words: kind === "words" ? "what we say together" : null,
    client_id: idOf(author),
    state,
    submit_key: idOf(`key of summary ${name}`),
    settled_at: state === "standing" ? at : null,
  });
};

const view = (author: Author, of: string, who: string) =>
  row("conflict_views", `of ${author}; ${of}`, who, {
    ...couple,
    words: "as I see it",
    conflict_id: idOf(`conflict ${of}`),
    client_id: idOf(author),
  });

const setback = (author: Author, kind: string, who: string, more: Record<string, unknown>) =>
  row("setbacks", `of ${author}, ${kind}`, who, {
    ...couple,
    id: idOf(`setback ${author} ${kind}`),
    client_id: idOf(author),
    together: false,
    happened_on: "2026-02-20",
    what_happened: "words",
    submit_key: idOf(`key of setback ${author} ${kind}`),
    ...more,
  });

const repair = (who: Author, of: string, kind: "wish" | "done", readers: string, withdrawn = false) =>
  row("repairs", `${who}'s ${kind} about the one of ${of}${withdrawn ? ", withdrawn" : ""}`, readers, {
    ...couple,
    id: idOf(`repair ${who} ${of} ${kind} ${withdrawn}`),
    ...{ setback_id: idOf(`setback ${of}`), client_id: idOf(who), kind, said_at: at },
    withdrawn_at: withdrawn ? at : null,
  });

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
  sharedBy("ben", onBothOpen),
  sharedBy("ben", onOneOpen),
  sharedBy("ana", noLonger),
  map("ana", "written by the counselor, shared", "draft", "ready", "ana | ana | ana |"),
  map("ben", "written by the counselor, shared", "ready", "ready", "own ben | | |"),
  map("ana", "written by Ana, shared", "ready", "opened", "ana | | |"),
  map("ben", "written by Ana, shared", "ready", "never", "ben | | |"),
  map("ana", onBothOpen, "open", "ready", "own ana ben | | |"),
  map("ben", onBothOpen, "open", "opened", "own ana ben | | |"),
  map("ana", onOneOpen, "open", "never", "ana ben | | |"),
  map("ben", onOneOpen, "withdrawn", "ready", "ben | | |"),
  // This should never come to be: nobody may add it.
  map("ana", "written by Ben, kept", "draft", "opened", "ana | | ana |"),
  summary("ana", onBothOpen, "proposed", "words", "ana ben | | |"),
  summary("ana", onOneOpen, "proposed", "words", "ana | | |"),
  summary("ben", onBothOpen, "standing", "words", "own ana ben | | |"),
  summary("ana", onBothOpen, "replaced", "words", "ana | | |"),
  summary("ben", onBothOpen, "taken_back", "words", "ben | | |"),
  summary("ana", onOneOpen, "standing", "differently", "own ana ben | | |"),
  summary("ana", "written by Ana, shared", "standing", "differently", "own ana ben | | |"),
  summary("ana", "written by the counselor, shared", "standing", "words", "own ana ben | | |"),
  summary("ana", noLonger, "replaced", "differently", "ana | | |"),
  view("ana", noLonger, "ana | | | ana"),
  view("ben", noLonger, "ben | | | ben"),
  view("ana", onOneOpen, "own ana ben | ana | ana | ana"),
  view("ben", onOneOpen, "own ana ben | ben | ben | ben"),
  view("ana", onBothOpen, "ana | | | ana"),
  setback("ana", "for herself", "ana | ana | |", { audience: "self" }),
  setback("ben", "for the counselor", "own ben | ben | |", { audience: "coach" }),
  setback("ana", "for both", "own ana ben | | |", { audience: "couple", released_at: at }),
  setback("ana", "for both once more", "own ana ben | | |", { audience: "couple", released_at: at }),
  setback("ben", "for both, while they part", "own ben | ben | |", { audience: "couple" }),
  setback("ben", "written together", "own ana ben | | |", {
    audience: "couple",
    together: true,
    released_at: at,
  }),
  repair("ana", "ana for both", "wish", "own ana ben | ana | ana |"),
  repair("ana", "ana for both", "done", "own ana | ana | ana |"),
  repair("ben", "ana for both", "done", "own ben | ben | ben |"),
  repair("ana", "ana for both", "wish", "own ana | ana | ana |", true),
  repair("ben", "ben written together", "wish", "own ana ben | ben | ben |"),
  repair("ana", "ben written together", "wish", "own ana ben | ana | ana |"),
  // Whose setback it is alone says so first: these should never come to be.
  repair("ben", "ana for both", "wish", "own ana ben | | ben |"),
  repair("ana", "ana for herself", "done", "ana | | ana |"),
  repair("ben", "ben for both, while they part", "wish", "own ben | ben | ben |"),
];
