// Promise: every kind of row of the jar, of thanks and gentle words, of pace, space and rest, and of doubts.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const people = ["ana", "ben"] as const;
type Who = (typeof people)[number];
const otherOf = { ana: "ben", ben: "ana" } as const;
const all = "own ana ben";

const words = (kind: string) => ({ ...couple, id: idOf(kind), submit_key: idOf(`key ${kind}`) });

const marble = (author: Who) => {
  const kind = `${author}'s`;
  return row("marbles", kind, `${all} | | |`, {
    ...words(`marble ${kind}`),
    author_id: idOf(author),
    on_date: "2026-03-02",
    kind: "act",
    line: "words",
    put_in_at: at,
    came_at: at,
  });
};

const thank = (author: Who, state: "kept" | "sent" | "taken back") => {
  const sent = state === "sent";
  const kind = `${author}'s, ${state}`;
  return row("thanks", kind, `${sent ? all : author} | ${author} | ${author} | ${sent ? "" : author}`, {
    ...words(`thanks ${kind}`),
    author_id: idOf(author),
    kind: "you_did",
    body: "words",
    written_at: at,
    sent_at: state === "kept" ? null : at,
    taken_back_at: state === "taken back" ? at : null,
  });
};

const gentle = (author: Who, taken_back_at: string | null) => {
  const kind = `${author}'s, ${taken_back_at ? "taken back" : "sent"}`;
  return row("gentle_words", kind, `${taken_back_at ? author : all} | ${author} | ${author} |`, {
    ...words(`gentle ${kind}`),
    author_id: idOf(author),
    body: "words",
    sent_at: at,
    taken_back_at,
  });
};

const doubt = (asker: Who, which: string, taken_back_at: string | null = null) =>
  row("doubts", `${asker}'s, ${which}`, `${taken_back_at ? asker : all} | ${asker} | ${asker} |`, {
    ...words(`doubt ${asker} ${which}`),
    asker_id: idOf(asker),
    body: "words",
    asked_at: at,
    taken_back_at,
  });

const answer = (kind: string, lists: string, of: string, author: Who) =>
  row("doubt_answers", kind, lists, {
    ...couple,
    doubt_id: idOf(`doubt ${of}`),
    author_id: idOf(author),
    hear: "words",
    calm: "words",
    recommit: "words",
    answered_at: at,
  });

const note = (kind: string, lists: string, of: string, client: Who) =>
  row("doubt_notes", kind, lists, {
    ...couple,
    doubt_id: idOf(`doubt ${of}`),
    client_id: idOf(client),
    helped: "settled",
  });

export const jarAndPace: Row[] = [
  row("jars", "the jar of both", `${all} | | |`, { ...couple, id: idOf("jar"), size: 40, came_at: at }),
  ...people.map(marble),
  ...people.map((who) =>
    row("jar_views", `what ${who} would rather not see`, `${who} | ${who} | ${who} |`, {
      ...couple,
      client_id: idOf(who),
      hidden: "count",
    }),
  ),
  ...people.map((who) =>
    row("home_looks", `where ${who} last looked`, `${who} | ${who} | ${who} |`, {
      ...couple,
      ...{ client_id: idOf(who), sessions: at },
    }),
  ),
  ...people.flatMap((who) => [thank(who, "kept"), thank(who, "sent"), thank(who, "taken back")]),
  ...people.flatMap((who) => [gentle(who, null), gentle(who, at)]),
  ...people.map((who) =>
    row("paces", `${who}'s wish`, `own ${who} | ${who} | ${who} |`, {
      ...couple,
      client_id: idOf(who),
      pace: "slower",
      set_at: at,
    }),
  ),
  ...people.map((who) =>
    row("shared_paces", `what the two wishes come to, for ${who}`, `own ${who} | | |`, {
      ...couple,
      reader_id: idOf(who),
      slower: true,
      word_every: 7,
    }),
  ),
  ...people.map((who) =>
    row("asking_words", `how to ask ${who}, which ${who} shows`, `${all} | ${who} | ${who} | ${who}`, {
      ...couple,
      client_id: idOf(who),
      body: "words",
    }),
  ),
  ...people.map((who) =>
    row("spaces", `${who}'s`, `${all} | ${who} | ${who} |`, {
      ...couple,
      id: idOf(`space ${who}`),
      asker_id: idOf(who),
      starts_at: at,
      back_at: "2026-03-03T10:00:00Z",
      contact: "none",
      kind_word: "no",
      asked_at: at,
    }),
  ),
  ...people.flatMap((who) =>
    ["alone", "together"].map((kind) =>
      row(
        "pauses",
        kind === "alone" ? `${who} rests alone` : `${who}'s yes to a rest together`,
        `own ${who} | ${who} | ${who} |`,
        { ...couple, id: idOf(`pause ${who} ${kind}`), client_id: idOf(who), kind, said_at: at },
      ),
    ),
  ),
  ...people.flatMap((who) => [
    row(
      "load_limits",
      `minutes that are good for ${who}, as they say`,
      `own ${who} | ${who} | ${who} | ${who}`,
      {
        ...couple,
        ...{ client_id: idOf(who), said_by: "partner", minutes: 30, set_at: at },
      },
    ),
    row("load_limits", `minutes for ${who}, as their counselor set them`, "own | own | own | own", {
      ...couple,
      ...{ client_id: idOf(who), said_by: "coach", minutes: 60, set_at: at },
    }),
    row("hard_weeks", `a week that ${who} called hard`, `own ${who} | ${who} | |`, {
      ...couple,
      ...{ client_id: idOf(who), on_date: "2026-01-05", until_on: "2026-01-12" },
    }),
  ]),
  row("couple_pauses", "a rest of both", `${all} | | |`, {
    ...couple,
    id: idOf("couple pause"),
    begun_at: at,
  }),
  ...people.flatMap((who) => [
    doubt(who, "open"),
    doubt(who, "answered"),
    doubt(who, "taken back", at),
    answer(`to ${who}'s`, `${all} | ${otherOf[who]} | |`, `${who} answered`, otherOf[who]),
    answer(`to ${who}'s, which was taken back since`, "ana ben | | |", `${who} taken back`, otherOf[who]),
    doubt(who, "taken back and answered by themselves", at),
    // Nobody answers their own: this should never come to be.
    answer(`of ${who} to their own`, `${all} | | |`, `${who} open`, who),
    answer(
      `of ${who} to their own, taken back`,
      `${who} | | |`,
      `${who} taken back and answered by themselves`,
      who,
    ),
    note(`${who}'s, on the answer they had`, `own ${who} | ${who} | ${who} |`, `${who} answered`, who),
    note(
      `${otherOf[who]}'s, on a doubt of ${who}'s`,
      `own ${otherOf[who]} | | ${otherOf[who]} |`,
      `${who} open`,
      otherOf[who],
    ),
  ]),
];
