// Promise: every kind of row about how a couple's work ends: who began it is their counselor's to know, and each partner knows of themselves alone.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const people = ["ana", "ben"] as const;

export const endings: Row[] = [
  row("endings", "begun by Ana", "own | | |", {
    ...couple,
    episode: 1,
    begun_at: at,
    begun_by: idOf("ana"),
  }),
  row("endings", "begun by their coach", "own | | |", { ...couple, episode: 2, begun_at: at }),
  ...people.map((who) =>
    row("endings_told", `that ${who} knows of it`, `own ${who} | | |`, {
      ...couple,
      episode: 1,
      client_id: idOf(who),
      told_at: at,
      begun: who === "ana",
    }),
  ),
];
