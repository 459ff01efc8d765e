// Promise: every kind of row about promises and about the day.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const givers = ["ana", "ben"] as const;
const otherOf = { ana: "ben", ben: "ana" } as const;
const both = "own ana ben";

const promise = (giver: "ana" | "ben", closedBy: "ana" | "ben" | null) => {
  const kind = `${giver}'s, ${closedBy ? `closed by ${closedBy}` : "open"}`;
  // Its giver changes nothing about it but that it is closed, in their own name.
  return row("commitments", kind, `${both} | ${giver} | ${closedBy === giver ? giver : ""} |`, {
    ...couple,
    id: idOf(`promise ${kind}`),
    client_id: idOf(giver),
    words: "words",
    to_whom: "partner",
    starts_on: "2026-03-06",
    submit_key: idOf(`promise key ${kind}`),
    closed_on: closedBy && "2026-03-07",
    closed_by: closedBy && idOf(closedBy),
  });
};

const states = ["planned", "kept", "kept_late", "renegotiated", "missed", "cancelled"] as const;
const dayOf = (index: number) => `2026-03-${String(6 + index).padStart(2, "0")}`;

const occurrence = (giver: "ana" | "ben", index: number) => {
  const state = states[index] ?? "planned";
  const early = state === "renegotiated" ? "words" : null;
  return row("commitment_occurrences", `${giver}'s, ${state}`, `${both} | ${giver} | ${giver} |`, {
    ...couple,
    commitment_id: idOf(`promise ${giver}'s, open`),
    client_id: idOf(giver),
    on_date: dayOf(index),
    state,
    reason: early,
    proposal: early,
    reported_on: state === "planned" ? null : dayOf(index),
    reported_at: state === "planned" ? null : at,
  });
};

const note = (writer: "ana" | "ben", giver: "ana" | "ben") =>
  row(
    "occurrence_notes",
    writer === giver ? `${writer}'s, on their own promise` : `${writer}'s “I saw it differently”`,
    `own ${writer} | ${writer} | ${writer} | ${writer}`,
    {
      ...couple,
      commitment_id: idOf(`promise ${giver}'s, open`),
      on_date: dayOf(1),
      client_id: idOf(writer),
      words: "words",
    },
  );

export const promises: Row[] = [
  ...givers.flatMap((giver) => [
    promise(giver, null),
    promise(giver, giver),
    promise(giver, otherOf[giver]),
    row("commitment_confidences", `how sure ${giver} was`, `${giver} | ${giver} | |`, {
      ...couple,
      commitment_id: idOf(`promise ${giver}'s, open`),
      client_id: idOf(giver),
      confidence: 6,
    }),
    ...states.map((_, index) => occurrence(giver, index)),
    note(giver, giver),
    note(otherOf[giver], giver),
    ...(["success", "challenge", "laughed"] as const).map((kind) =>
      row("check_in_lines", `${giver}'s ${kind}`, `${both} | ${giver} | ${giver} | ${giver}`, {
        ...couple,
        id: idOf(`line ${giver} ${kind}`),
        client_id: idOf(giver),
        on_date: "2026-03-06",
        kind,
        words: "words",
      }),
    ),
    row("check_in_days", `the days ${giver} chose`, `${giver} | ${giver} | ${giver} |`, {
      ...couple,
      client_id: idOf(giver),
      days: [1, 3],
    }),
  ]),
];
