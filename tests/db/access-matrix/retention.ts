// Promise: every kind of row about keeping records: the owner decides and knows records by their number alone.
import { idOf } from "./actors";
import { at, couple, practice } from "./people";
import { type Row, row } from "./row";

const hold = (kind: string, who: string, more: Record<string, unknown> = {}): Row =>
  row("legal_holds", kind, who, {
    ...couple,
    id: idOf(kind),
    reason: "a letter from a court",
    set_by: idOf("owner"),
    set_at: at,
    ...more,
  });

export const retention: Row[] = [
  row("note_headings", "what parts of notes are called", "own colleague owner | owner | owner |", {
    ...practice,
    ...{ headings: { focus: "words" }, saved_at: at },
  }),
  row("retention_rules", "how long the practice keeps records", "own colleague owner | owner | owner |", {
    ...practice,
    record_years: 7,
    draft_days: 90,
    changed_at: at,
  }),
  hold("a legal hold", "own owner | owner | |"),
  hold("one that was lifted", "own owner | | |", { lifted_by: idOf("owner"), lifted_at: at }),
  row("deletions", "what was erased", "owner | | |", {
    ...couple,
    id: idOf("a deletion"),
    at,
    kind: "record",
    entries: 12,
  }),
  row("job_runs", "the last round", "owner | | |", { ...practice, job: "retention", done_on: "2026-03-02" }),
  row("job_runs", "the last email", "owner | | |", {
    ...practice,
    job: "notices",
    failures: 2,
    problem: "mail",
  }),
];
