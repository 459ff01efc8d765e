// Promise: every kind of row about copies of a record: what one partner has authorized is theirs and the counselor's, never the other's.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const copy = idOf("copy of a record");
const yes = (
  kind: string,
  who: string,
  { of, how, more = {} }: { of: string; how: "here" | "paper"; more?: Record<string, unknown> },
): Row =>
  row("copy_authorizations", kind, who, {
    ...couple,
    client_id: idOf(of),
    id: idOf(kind),
    how,
    for_whom: "a lawyer",
    signed_on: "2026-03-02",
    given_at: at,
    ...more,
  });

export const recordCopies: Row[] = [
  row("record_copies", "a copy of both", "own | own | |", {
    ...couple,
    id: copy,
    made_by: idOf("own"),
    made_at: at,
  }),
  yes("Ana's yes", "own ana | ana | own ana |", { of: "ana", how: "here" }),
  yes("Ben's paper", "own ben | own | own ben |", { of: "ben", how: "paper" }),
  yes("one that Ana took back", "own ana | | |", { of: "ana", how: "here", more: { withdrawn_at: at } }),
  yes("one that was used", "own ben | | |", { of: "ben", how: "here", more: { used_by: copy } }),
];
