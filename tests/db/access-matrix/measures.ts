// Promise: what a measure came to is its counselor's to read; what was asked and answered is theirs and the counselor's, and the other finds nothing of it.
import { idOf } from "./actors";
import { at, couple, practice } from "./people";
import { type Row, row } from "./row";

type Who = "ana" | "ben";

const version = (
  measure: string,
  readers: string,
  adders: string,
  place: Record<string, string> = practice,
) =>
  row("measure_versions", `the words of ${measure}`, `${readers} | ${adders} | |`, {
    ...place,
    ...{ measure, version: 1, definition: { name: "x" }, wording: { lead: "x" }, license: "ours" },
    ...{ is_offered: true, made_at: at },
    made_by: idOf(place === practice ? "owner" : "stranger"),
  });

const ask = (who: Who, ended: boolean) =>
  row("measure_asks", `${ended ? "that is over " : ""}for ${who}`, `own ${who} | own | own |`, {
    ...couple,
    ...{ id: idOf(`measure ask ${who} ${ended}`), client_id: idOf(who), measure: "own_asked", version: 1 },
    ...{ rhythm: "once", starts_on: "2026-03-02", coach_id: idOf("own"), asked_at: at },
    ended_at: ended ? at : null,
  });

const result = (who: Who) => ({
  ...{ ...couple, client_id: idOf(who), measure: "rdas", on_date: "2026-03-02", total: 40, entered_at: at },
});

const answered = (who: Who) =>
  row("measure_results", `what ${who} answered`, `own ${who} | ${who} | |`, {
    ...result(who),
    ...{ id: idOf(`measure answered ${who}`), measure: "own_asked", version: 1, answers: [1, 2] },
    ...{ ask_id: idOf(`measure ask ${who} false`), slot: "2026-03-02", entered_by: idOf(who) },
  });

export const measures: Row[] = [
  version("own_asked", "own colleague owner ana ben", "owner"),
  version("own_other", "own colleague owner", "owner"),
  version("own_elsewhere", "stranger", "stranger", { practice_id: idOf("elsewhere") }),
  ...(["ana", "ben"] as const).flatMap((who) => [
    ask(who, false),
    ask(who, true),
    row("measure_drafts", `what ${who} has begun`, `${who} | ${who} | ${who} | ${who}`, {
      ...{ ...couple, client_id: idOf(who), ask_id: idOf(`measure ask ${who} false`), slot: "2026-03-02" },
      ...{ answers: { 1: 2 }, saved_at: at },
    }),
    answered(who),
    row("measure_results", `what a measure came to for ${who}`, "own | own | own | own", {
      ...result(who),
      ...{ id: idOf(`measure ${who}`), entered_by: idOf("own") },
    }),
  ]),
];
