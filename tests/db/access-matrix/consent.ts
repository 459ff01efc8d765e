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

export const consent: Row[] = [
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
