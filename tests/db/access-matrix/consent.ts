// Promise: every kind of row about what partners agree to: the texts are their practice's, and what each has signed is theirs and the counselor's.
import { idOf } from "./actors";
import { at, couple, practice } from "./people";
import { type Row, row } from "./row";

const words = {
  disclosure: "no_secrets",
  ...{ disclosure_words: "words", separation: "words", nature: "words", channels: "words" },
  written_at: at,
};
const everybodyHere = "own colleague owner ana ben dana fay";

const signed = (who: string, readers: string, place: Record<string, string> = couple): Row =>
  row("consents", `that ${who} signed`, `${readers} | ${who} | |`, {
    ...place,
    client_id: idOf(who),
    episode: 1,
    version: 1,
    signed_at: at,
  });

const stood = (who: string, readers: string, place: Record<string, string> = couple): Row =>
  row("intakes", `where ${who} stands`, `${readers} | ${who} | |`, {
    ...place,
    client_id: idOf(who),
    version: 1,
    episode: 1,
    goal: "clarify",
    words: "words",
    saved_at: at,
  });
const askedToLook = (who: string): Row =>
  row("intake_asks", `that ${who} was asked to look again`, `own ${who} | own | |`, {
    ...couple,
    id: idOf(`intake ask ${who}`),
    client_id: idOf(who),
    coach_id: idOf("own"),
    asked_at: at,
  });

export const consent: Row[] = [
  stood("ana", "own ana"),
  stood("ben", "own ben"),
  stood("fay", "colleague fay", { ...practice, couple_id: idOf("colleague's couple") }),
  askedToLook("ana"),
  askedToLook("ben"),
  row("consent_texts", "what all were asked to agree to", `${everybodyHere} | owner | |`, {
    ...practice,
    version: 1,
    ...words,
  }),
  row("consent_texts", "the version of now", `${everybodyHere} | owner | |`, {
    ...practice,
    version: 2,
    ...words,
  }),
  row("consent_texts", "of another practice", "stranger hana | stranger | |", {
    practice_id: idOf("elsewhere"),
    version: 1,
    ...words,
  }),
  signed("ana", "own ana"),
  signed("ben", "own ben"),
  signed("fay", "colleague fay", { ...practice, couple_id: idOf("colleague's couple") }),
];
