// Promise: who stands in for whom: the two themselves, the owner, and the clients of whoever is away.
import { idOf } from "./actors";
import { at, practice } from "./people";
import { type Row, row } from "./row";

const cover = (kind: string, who: string, values: Record<string, unknown>) =>
  row("covers", kind, who, {
    ...practice,
    id: idOf(`cover ${kind}`),
    coach_id: idOf("own"),
    cover_id: idOf("cover"),
    cover_name: "cover",
    from_on: "2026-03-01",
    to_on: "2026-03-14",
    named_by: idOf("owner"),
    named_at: at,
    ...values,
  });

export const covers: Row[] = [
  cover("who stands in for their coach", "own cover owner ana ben dana | owner | owner |", {}),
  cover("who stood in, ended sooner", "own cover owner ana ben dana | | owner |", { ended_at: at }),
  cover("who stands in for a colleague", "colleague former owner fay | owner | owner |", {
    coach_id: idOf("colleague"),
    cover_id: idOf("former"),
  }),
];
