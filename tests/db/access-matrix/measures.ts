// Promise: what a measure came to is its counselor's to read; the person it is of, and the other, find nothing of it here.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

export const measures: Row[] = (["ana", "ben"] as const).map((client) =>
  row("measure_results", `what a measure came to for ${client}`, "own | own | own | own", {
    ...couple,
    id: idOf(`measure ${client}`),
    client_id: idOf(client),
    ...{ measure: "rdas", on_date: "2026-03-02", total: 40, entered_by: idOf("own"), entered_at: at },
  }),
);
