// Promise: rows about exercises that stand where they should not: in what was given to the other, and under the same ids in another couple.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";
import { assignment, valuesOf } from "./work";

/** These should never come to be: Ana's, in what was given to Ben alone. */
const place = { ...couple, assignment_id: idOf("for Ben alone, and sealed"), client_id: idOf("ana") };
const begun = { ...place, id: idOf("response ana, not given, begun"), occurrence: 2, started_at: at };
const done = { ...place, id: idOf("response ana, not given, done"), occurrence: 3, started_at: at };
const notGiven: Row[] = [
  row("responses", "ana, in progress, of what was given to Ben", "| | |", {
    ...begun,
    status: "in_progress",
  }),
  row("responses", "ana, done, of what was given to Ben", "own | | own |", {
    ...done,
    status: "done",
    submitted_at: at,
  }),
  row("drafts", "of ana, of what was given to Ben", "| | |", {
    ...place,
    response_id: begun.id,
    content: {},
    revision: 1,
    updated_at: at,
  }),
  row("answers", "of ana, of what was given to Ben", "own | | |", {
    ...place,
    response_id: done.id,
    occurrence: 3,
    field_key: "a",
    value: { text: "word" },
    audience: "coach",
  }),
];

/** Under the ids of what Ana and Ben were given, in another couple of their coach's. */
const elsewhere = { couple_id: idOf("other couple") };
const under = (kind: string, values: Record<string, unknown>) => ({
  ...valuesOf(kind),
  ...elsewhere,
  ...values,
});
const ofOtherCouple: Row[] = [
  assignment("apart", "apart", "own", elsewhere),
  assignment("together", "together", "own", elsewhere),
].map((one) => ({ ...one, kind: `${one.kind}, of the other couple` }));
ofOtherCouple.push(
  row("responses", "chidi, done", "own | | own |", under("ana, done", { client_id: idOf("chidi") })),
  row(
    "responses",
    "both of the other couple, in_progress",
    "| | |",
    under("both, done", { status: "in_progress", submitted_at: null }),
  ),
);

export const outOfPlace: Row[] = [...notGiven, ...ofOtherCouple];
