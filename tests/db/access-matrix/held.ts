// Promise: every kind of row that is kept from the partner while a concern is open, and else is there for both.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";
import { supervisorReads } from "./supervised";

type Who = "ana" | "ben";

/** The same row once more, now held from one of the two. */
const heldFrom =
  (rows: Row[]) =>
  (whom: Who, table: string, kind: string, change: Record<string, unknown>): Row => {
    const found = rows.find((one) => one.table === table && one.kind === kind);
    if (!found?.may.select.has(whom)) throw new Error(`${table}: ${whom} does not read ${kind} anyhow`);
    const held = `${kind}, held from ${whom}`;
    const fresh = {
      ...("id" in found.values ? { id: idOf(`${table} ${held}`) } : {}),
      ...("submit_key" in found.values ? { submit_key: idOf(`key of ${table} ${held}`) } : {}),
    };
    const values = { ...found.values, ...fresh, ...change, held_from: idOf(whom), held_at: at };
    const isRead = supervisorReads(table, values);
    const select = new Set(
      [...found.may.select].filter((name) => name !== whom && (name !== "supervisor" || isRead)),
    );
    return { ...found, kind: held, may: { ...found.may, select }, values };
  };

export function held(rows: Row[]): Row[] {
  const from = heldFrom(rows);
  const doubt = row("doubts", "ana's, answered while held", "own ana ben | ana | ana |", {
    ...couple,
    id: idOf("doubt answered while held"),
    submit_key: idOf("key doubt answered while held"),
    asker_id: idOf("ana"),
    body: "words",
    asked_at: at,
  });
  return [
    from("ben", "agreements", "one on the table", {}),
    from("ben", "agreement_versions", "one on the table, version 1", { version: 2 }),
    from("ben", "agreement_versions", "one that stands, version 1", {
      ...{ version: 3, state: "ended", closed_at: at },
    }),
    from("ben", "answers", "of ana, for couple, released", { field_key: "held" }),
    // The rows of these two are one for each person.
    row("asking_words", "how to ask chidi, held from dana", "own | | |", {
      ...couple,
      couple_id: idOf("other couple"),
      client_id: idOf("chidi"),
      body: "words",
      held_from: idOf("dana"),
    }),
    row("cause_maps", "of ana, open, held from ben", "own ana | | |", {
      ...couple,
      conflict_id: idOf("conflict written by Ana, no longer seen differently"),
      client_id: idOf("ana"),
      state: "open",
      coach_from: "ready",
      content: { causes: [] },
      revision: 1,
      held_from: idOf("ben"),
    }),
    from("ben", "boundary_cards", "ana's, for couple", {}),
    from("ben", "chart_events", "ana's, for all", {}),
    from("ben", "check_in_lines", "ana's success", { on_date: "2026-03-07" }),
    from("ben", "commitments", "ana's, open", {}),
    from("ben", "commitment_occurrences", "ana's, planned", { on_date: "2026-03-20" }),
    from("ben", "conflicts", "written by Ana, shared", {}),
    from("ana", "conflict_summaries", "wording by ben, standing; written by Ben, with both maps open", {}),
    from("ben", "conflict_views", "of ana; written by Ben, with one map taken back", {
      conflict_id: idOf("conflict written by Ana, shared"),
    }),
    from("ben", "doubts", "ana's, open", {}),
    doubt,
    from("ana", "doubt_answers", "to ana's", { doubt_id: doubt.values.id }),
    from("ben", "gentle_words", "ana's, sent", {}),
    from("ben", "jars", "the jar of both", {}),
    from("ben", "marbles", "ana's", {}),
    from("ben", "pulses", "ana's, a week shared by both", { week_on: "2026-02-02" }),
    from("ben", "releases", "of what both were given", { occurrence: 97 }),
    from("ben", "repairs", "ana's wish about the one of ana for both", {
      setback_id: idOf("setback ana for both once more"),
    }),
    from("ben", "shared_goals", "ana's, shared", { goal_id: idOf("goal held") }),
    from("ben", "setbacks", "of ana, for both", {}),
    from("ben", "thanks", "ana's, sent", {}),
  ];
}
