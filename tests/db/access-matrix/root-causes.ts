// Promise: every kind of row about the cycle between two people: the note and the hypotheses are their counselor's, the shared text is both's, an answer is its author's.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

/** A conflict of tests/db/access-matrix/conflicts.ts. */
const spokenOf = "written by Ben, with both maps open";
const byTheirCoach = { coach_id: idOf("own") };

const note = (revision: number, kind: string, lists: string, more: Record<string, unknown> = {}) =>
  row("root_cause_notes", kind, lists, {
    ...couple,
    revision,
    content: { turns: [] },
    ...byTheirCoach,
    saved_at: at,
    ...more,
  });
const hypothesis = (kind: string, lists: string, more: Record<string, unknown> = {}) =>
  row("root_cause_hypotheses", kind, lists, {
    ...couple,
    id: idOf(`hypothesis ${kind}`),
    ...byTheirCoach,
    words: "words",
    ...more,
  });
const formulation = (version: number, kind: string, lists: string, more: Record<string, unknown> = {}) =>
  row("formulations", kind, lists, {
    ...couple,
    version,
    content: { lead: "words" },
    ...byTheirCoach,
    shared_at: at,
    ...more,
  });
const answer = (version: number, client: "ana" | "ben", kind: string, lists: string) =>
  row("formulation_answers", `${client}'s, to ${kind}`, lists, {
    ...couple,
    version,
    client_id: idOf(client),
    turn: 1,
    answer: "corrected",
    words: "words",
    answered_at: at,
  });

export const rootCauses: Row[] = [
  row("cycle_turns", "a turn of their cycle", "own | own | |", { ...couple, id: idOf("turn") }),
  note(1, "an earlier text", "own | own | |"),
  note(2, "the text that counts", "own | own | |"),
  note(3, "by a former coach", "| | |", { coach_id: idOf("colleague") }),
  row("root_cause_note_conflicts", "what the note speaks of", "own | own | |", {
    ...couple,
    revision: 2,
    conflict_id: idOf(`conflict ${spokenOf}`),
  }),
  row("root_cause_note_conflicts", "what a former coach's note speaks of", "| | |", {
    ...couple,
    revision: 3,
    conflict_id: idOf(`conflict ${spokenOf}`),
  }),
  hypothesis("held", "own | own | own |"),
  hypothesis("let go", "own | own | own |", { let_go_at: at, let_go_why: "no longer" }),
  hypothesis("by a former coach", "| | |", { coach_id: idOf("colleague") }),
  formulation(1, "a version that was replaced", "own | own | own |", { replaced_at: at }),
  formulation(2, "a version that was taken back", "own | own | own |", { withdrawn_at: at, replaced_at: at }),
  formulation(1, "of the other couple, taken back and nothing instead", "own | own | own |", {
    couple_id: idOf("other couple"),
    withdrawn_at: at,
  }),
  formulation(3, "the version on the table", "own ana ben | own | own |"),
  ...(["ana", "ben"] as const).flatMap((client) => [
    answer(1, client, "a version that was replaced", `own ${client} | | |`),
    answer(3, client, "the version on the table", `own ${client} | ${client} | |`),
  ]),
];
