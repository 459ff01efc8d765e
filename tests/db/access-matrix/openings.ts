// Promise: every kind of line in the access ledger: written by whoever opens, read by whose things they are, once the week is over.
import { idOf } from "./actors";
import { couple, practice } from "./people";
import { type Row, row } from "./row";

type Line = { of: string; by?: string; readers: string; shownFrom?: string; place?: Record<string, string> };

const line = (
  kind: string,
  { of, by = "own", readers, shownFrom = "2026-03-09", place = couple }: Line,
): Row =>
  row("openings", kind, `${readers} | ${by} | |`, {
    ...place,
    client_id: idOf(of),
    reader_id: idOf(by),
    reader_name: by,
    part: "record",
    on_day: shownFrom === "2026-03-09" ? "2026-03-02" : "2199-01-01",
    shown_from: shownFrom,
  });

export const openings: Row[] = [
  line("that Ana's record was opened", { of: "ana", readers: "ana" }),
  line("that Ben's record was opened", { of: "ben", readers: "ben" }),
  row("openings", "that Ana's record was read in supervision", "ana | supervisor | |", {
    ...couple,
    client_id: idOf("ana"),
    reader_id: idOf("supervisor"),
    reader_name: "supervisor",
    part: "supervision",
    on_day: "2026-03-02",
    shown_from: "2026-03-09",
  }),
  line("of a week that goes on", { of: "ana", readers: "", shownFrom: "2199-01-08" }),
  line("of a colleague's couple", {
    of: "fay",
    by: "colleague",
    readers: "fay",
    place: { ...practice, couple_id: idOf("colleague's couple") },
  }),
];
