// Promise: every kind of safety concern. Whatever it came from, it is their counselor's alone, and nobody adds one by hand.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const concern = (kind: string, source: string, more: Record<string, unknown> = {}) =>
  row("safety_concerns", kind, "own | | own |", {
    ...couple,
    id: idOf(`concern ${kind}`),
    source,
    words: "words",
    raised_at: at,
    ...more,
  });

const wordsOf = (who: "ana" | "ben") =>
  row("private_words", `what ${who} wrote in private to their coach`, "own | | |", {
    ...couple,
    id: idOf(`check ${who}`),
    coach_id: idOf("own"),
    words: "words",
  });

const checkOf = (who: "ana" | "ben") =>
  row("safety_checks", `what ${who} answered alone`, "own | | |", {
    ...couple,
    id: idOf(`check ${who}`),
    client_id: idOf(who),
    episode: 1,
    yes: ["fear"],
    no: ["weapons"],
    words: "words",
    in_person: false,
    answered_at: at,
  });

const judgmentOf = (who: "ana" | "ben") =>
  row("safety_judgments", `what their counselor found about ${who}`, "own | own | |", {
    ...couple,
    id: idOf(`judgment ${who}`),
    client_id: idOf(who),
    episode: 1,
    coach_id: idOf("own"),
    way: "spoken",
    words: "words",
    recorded_at: at,
    next_on: "2026-05-04",
  });

const signal = (kind: string, more: Record<string, unknown>) =>
  row("signals", kind, "own | | own |", {
    ...couple,
    id: idOf(`signal ${kind}`),
    client_id: idOf("ana"),
    raised_at: at,
    ...more,
  });
const inAnswer = {
  response_id: idOf("response ana, done"),
  field_key: "coach sealed",
  words: "the line that was chosen",
};

export const safety: Row[] = [
  wordsOf("ana"),
  wordsOf("ben"),
  row("private_words", "what ana wrote in private to the coach before theirs", "| | |", {
    ...couple,
    id: idOf("check of before"),
    coach_id: idOf("former"),
    words: "words",
  }),
  checkOf("ana"),
  checkOf("ben"),
  judgmentOf("ana"),
  judgmentOf("ben"),
  signal("a word alone that Ana asked for", { kind: "word_alone", ...inAnswer }),
  signal("Ana not free to say no", { kind: "not_free", ...inAnswer }),
  signal("a low answer of Ben's about being at ease", {
    kind: "low_ease",
    client_id: idOf("ben"),
    week_on: "2026-01-12",
    rule: "very_low",
  }),
  signal("one that was reviewed", {
    kind: "word_alone",
    ...inAnswer,
    field_key: "coach released",
    reviewed_at: at,
  }),
  concern("raised by their counselor", "counselor"),
  concern("out of what Ana answered, about Ana", "private_answer", { about_client_id: idOf("ana") }),
  concern("out of what Ben answered, about Ben", "private_answer", { about_client_id: idOf("ben") }),
  concern("out of an agreement", "agreement_rule"),
  ...(["ana", "ben"] as const).map((author) =>
    row("asked_again", `whether what ${author} sent may open after all`, `own ${author} | | |`, {
      ...couple,
      id: idOf(`asked again ${author}`),
      client_id: idOf(author),
      thing: "thanks",
      row_key: idOf(`thanks ${author}`),
      asked_at: at,
    }),
  ),
  ...(["ana", "ben"] as const).map((reader) =>
    row("last_seen_rows", `what ${reader} last saw of a row that is held since`, `${reader} | | |`, {
      ...couple,
      table_name: "check_in_lines",
      row_key: idOf(`line for ${reader}`),
      reader_id: idOf(reader),
      content: { words: "words" },
    }),
  ),
  concern("settled", "counselor", { settled_at: at, settled_reason: "talked it over" }),
];
