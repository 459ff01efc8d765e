// Promise: every kind of row about sessions: one with a partner alone is nothing to the other.
import { idOf } from "./actors";
import { couple } from "./people";
import { type Row, row } from "./row";

const appointment = (kind: string, who: string, more: Record<string, unknown> = {}) =>
  row("appointments", kind, who, {
    ...couple,
    id: idOf(`appointment ${kind}`),
    starts_at: "2026-03-10T10:00:00Z",
    ends_at: "2026-03-10T10:50:00Z",
    ...more,
  });

export const sessions: Row[] = [
  appointment("with both", "own ana ben | own | own |"),
  appointment("with Ana alone", "own ana | own | own |", { client_id: idOf("ana") }),
  appointment("with Ben alone", "own ben | own | own |", { client_id: idOf("ben") }),
  appointment("with both, canceled", "own | own | own |", { canceled_at: "2026-03-09T10:00:00Z" }),
  appointment("with Ana alone, canceled", "own | own | own |", {
    ...{ client_id: idOf("ana"), canceled_at: "2026-03-09T10:00:00Z" },
  }),
];
