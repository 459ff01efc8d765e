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

export const safety: Row[] = [
  concern("raised by their counselor", "counselor"),
  concern("out of what Ana answered, about Ana", "private_answer", { about_client_id: idOf("ana") }),
  concern("out of what Ben answered, about Ben", "private_answer", { about_client_id: idOf("ben") }),
  concern("out of an agreement", "agreement_rule"),
  concern("settled", "counselor", { settled_at: at, settled_reason: "talked it over" }),
];
