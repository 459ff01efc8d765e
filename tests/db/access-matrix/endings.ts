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
  ...people.map((who) =>
    row("aftercare_wishes", `of ${who}`, `${who} | ${who} | ${who} |`, {
      ...couple,
      episode: 1,
      client_id: idOf(who),
      wished_on: "2026-03-02",
    }),
  ),
  ...people.map((who) =>
    row("aftercare_notes", `of ${who}`, `own ${who} | ${who} | |`, {
      ...couple,
      episode: 1,
      client_id: idOf(who),
      ...{ month: 1, how: "mixed", words: "words", written_at: at },
    }),
  ),
  ...people.map((who) =>
    row("aftercare_notes", `of ${who}, in a stretch that is over`, `own ${who} | | |`, {
      ...couple,
      episode: 2,
      client_id: idOf(who),
      ...{ month: 1, how: "mixed", words: "words", written_at: at },
    }),
  ),
];
