// Promise: every kind of row that exercises leave behind, by author, audience and state.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const everyCoach = "own colleague owner";

const exercise = (where: string, who: string): Row[] => [
  row("exercises", `an exercise of ${where}`, `${who} | | |`, {
    practice_id: idOf(where),
    id: idOf(`exercise ${where}`),
    slug: "one",
    origin: "library",
    current_version: 2,
  }),
];
const version = (where: string, number: number, kind: string, who: string) =>
  row("exercise_versions", kind, `${who} | | |`, {
    practice_id: idOf(where),
    exercise_id: idOf(`exercise ${where}`),
    version: number,
    content: { title: "One" },
    guidance: { aim: "private" },
    published_at: at,
  });

const favorite = (where: string, coach: string, exercise: string) =>
  row("favorites", `of coach ${coach}`, `${coach} | ${coach} | | ${coach}`, {
    practice_id: idOf(where),
    coach_id: idOf(coach),
    exercise_id: idOf(`exercise ${exercise}`),
  });

/** A counselor's own, of a couple of theirs: a colleague and the owner read none of it. */
const attentionMark = (kind: string, coach: string, who: string, more: Record<string, unknown>) =>
  row("attention_marks", kind, who, {
    ...{ ...couple, coach_id: idOf(coach), key: kind, marked_at: at },
    ...more,
  });

const checklist = (where: string, coach: string) =>
  row("checklists", `of coach ${coach}`, `${coach} | ${coach} | ${coach} |`, {
    practice_id: idOf(where),
    coach_id: idOf(coach),
    put_away_at: at,
  });

export const assignment = (name: string, mode: string, who: string, more: Record<string, unknown> = {}) =>
  row("assignments", name, `${who} | own | own |`, {
    ...couple,
    id: idOf(name),
    coach_id: idOf("own"),
    exercise_id: idOf("exercise practice"),
    version: 1,
    mode,
    why: "because",
    starts_on: "2026-03-02",
    release_rule: "automatic",
    ...more,
  });
const given = (name: string, client: "ana" | "ben") =>
  row("assignment_partners", `${name}, given to ${client}`, `own ${client} | own | |`, {
    ...couple,
    assignment_id: idOf(name),
    client_id: idOf(client),
    role: "each",
  });

type Author = "ana" | "ben" | null;
const who = (author: Author) => author ?? "ana ben";
const name = (author: Author) => author ?? "both";
let turn = 0;

const response = (author: Author, status: string, more: Record<string, unknown> = {}) => {
  turn += 1;
  const handedIn = status === "done" || status === "partly";
  const isThere = status !== "in_progress" || (more.read_at && more.voided_at);
  const coach = isThere ? "own" : "";
  const changing = status === "in_progress" ? "" : "own";
  const assignmentName = author ? "apart" : "together";
  const kind = `${name(author)}, ${status}${more.read_at ? ", read" : ""}${more.voided_at ? ", taken out" : ""}${more.not_free_at ? ", not free" : ""}`;
  return row(
    "responses",
    kind,
    `${coach} ${who(author)} | ${more.read_at ? "" : who(author)} | ${changing} ${who(author)} |`,
    {
      ...couple,
      id: idOf(`response ${kind}`),
      assignment_id: idOf(assignmentName),
      occurrence: turn,
      client_id: author && idOf(author),
      status,
      started_at: at,
      submitted_at: handedIn ? at : null,
      ...more,
    },
  );
};

const authors: Author[] = ["ana", "ben", null];
const responses = authors.flatMap((author) => [
  response(author, "in_progress"),
  response(author, "done"),
  response(author, "partly"),
  response(author, "set_aside"),
  response(author, "not_for_us"),
  response(author, "done", { read_at: at }),
  response(author, "in_progress", { read_at: at }),
  response(author, "in_progress", { voided_at: at }),
  response(author, "in_progress", { read_at: at, voided_at: at }),
]);
/** Sent, and said since not to have been written freely. */
const notFree = response("ana", "done", { not_free_at: at });
export const valuesOf = (kind: string) => {
  const found = responses.find((one) => one.kind === kind)?.values;
  if (!found) throw new Error(`no response ${kind}`);
  return found;
};

const drafts = authors.map((author) =>
  row("drafts", `of ${name(author)}`, `${who(author)} | ${who(author)} | ${who(author)} | ${who(author)}`, {
    ...couple,
    response_id: valuesOf(`${name(author)}, in_progress`).id,
    assignment_id: valuesOf(`${name(author)}, in_progress`).assignment_id,
    client_id: author && idOf(author),
    content: { a: "draft" },
    revision: 1,
    updated_at: at,
  }),
);

const answers = authors.flatMap((author) =>
  ["self", "coach", "couple"].flatMap((audience) =>
    [
      ["sealed", null, null],
      ["released", at, null],
      ["taken back before it opened", null, at],
      ["taken back after it opened", at, at],
    ].map(([state, released_at, withdrawn_at]) => {
      const other = author === "ana" ? "ben" : author === "ben" ? "ana" : "";
      const open = audience === "couple" && released_at && !withdrawn_at;
      const coach = audience !== "self" && !withdrawn_at ? "own" : "";
      const of = valuesOf(`${name(author)}, done`);
      return row(
        "answers",
        `of ${name(author)}, for ${audience}, ${state}`,
        `${coach} ${who(author)} ${open ? other : ""} | ${who(author)} | ${who(author)} |`,
        {
          ...couple,
          response_id: of.id,
          field_key: `${audience} ${state}`,
          assignment_id: of.assignment_id,
          occurrence: of.occurrence,
          client_id: author && idOf(author),
          value: { text: "word" },
          audience,
          released_at,
          withdrawn_at,
        },
      );
    }),
  ),
);

const notFreely = row("answers", "of ana, for couple, not written freely", "own ana ben | ana | ana |", {
  ...couple,
  ...{ response_id: notFree.values.id, assignment_id: notFree.values.assignment_id },
  ...{ occurrence: notFree.values.occurrence, client_id: idOf("ana"), field_key: "couple released" },
  ...{ value: { text: "word" }, audience: "couple", released_at: at },
});

/** Ben's alone: sealed, or opened so that Ana may find the exercise it belongs to, and nothing more of it. */
const bensAlone = (state: "sealed" | "opened to Ana") => {
  const place = {
    ...couple,
    assignment_id: idOf(`for Ben alone, and ${state}`),
    client_id: idOf("ben"),
    occurrence: 1,
  };
  const id = idOf(`response for Ben alone ${state}`);
  return [
    row("responses", `ben, done, alone, ${state}`, "own ben | ben | own ben |", {
      ...place,
      id,
      status: "done",
      started_at: at,
      submitted_at: at,
    }),
    row(
      "answers",
      `of ben, alone, for couple, ${state}`,
      `own ben ${state === "sealed" ? "" : "ana"} | ben | ben |`,
      {
        ...place,
        response_id: id,
        field_key: "a",
        value: { text: "word" },
        audience: "couple",
        released_at: state === "sealed" ? null : at,
      },
    ),
  ];
};

const release = (assignmentName: string, occurrence: unknown, kind: string, readers: string) =>
  row("releases", kind, `${readers} | | |`, {
    ...couple,
    assignment_id: idOf(assignmentName),
    occurrence,
    released_at: at,
  });

const comment = (
  kind: string,
  about: string,
  to: Author,
  lists: string,
  more: Record<string, unknown> = {},
) => {
  const of = valuesOf(about);
  return row("comments", kind, lists, {
    ...couple,
    id: idOf(`comment ${kind}`),
    assignment_id: of.assignment_id,
    occurrence: of.occurrence,
    response_id: of.id,
    coach_id: idOf("own"),
    to_client_id: to && idOf(to),
    body: "words",
    ...more,
  });
};

export const work: Row[] = [
  ...exercise("practice", everyCoach),
  ...exercise("elsewhere", "stranger"),
  version("practice", 1, "an exercise that was given to them", `${everyCoach} ana ben`),
  version("practice", 2, "a version that was given to nobody", everyCoach),
  version("elsewhere", 1, "an exercise of another practice", "stranger"),
  favorite("practice", "own", "practice"),
  favorite("practice", "colleague", "practice"),
  favorite("elsewhere", "stranger", "elsewhere"),
  attentionMark("put off", "own", "own | own | own | own", { until_on: "2026-03-09" }),
  attentionMark("not needed", "own", "own | own | own | own", { words: "they are on holiday" }),
  attentionMark("of whoever counseled them before", "colleague", "| | |", { until_on: "2026-03-09" }),
  checklist("practice", "own"),
  checklist("practice", "colleague"),
  checklist("elsewhere", "stranger"),
  assignment("apart", "apart", "own ana ben"),
  assignment("together", "together", "own ana ben"),
  assignment("for Ana alone", "one", "own ana"),
  assignment("withdrawn", "apart", "own ana ben", { withdrawn_at: at }),
  assignment("for nobody yet", "apart", "own"),
  assignment("for Ben alone, and sealed", "one", "own ben"),
  assignment("for Ben alone, and opened to Ana", "one", "own ana ben"),
  ...["apart", "together", "withdrawn"].flatMap((of) => [given(of, "ana"), given(of, "ben")]),
  given("for Ana alone", "ana"),
  given("for Ben alone, and sealed", "ben"),
  given("for Ben alone, and opened to Ana", "ben"),
  ...responses,
  ...drafts,
  row("earlier_answers", "what Ana's answer said before", "ana | | |", {
    ...couple,
    response_id: valuesOf("ana, done").id,
    field_key: "a",
    version: 1,
    client_id: idOf("ana"),
    value: "before",
    replaced_at: at,
  }),
  ...answers,
  notFree,
  notFreely,
  ...bensAlone("sealed"),
  ...bensAlone("opened to Ana"),
  release("apart", valuesOf("ana, done").occurrence, "of what both were given", "own ana ben"),
  release("for Ana alone", 1, "of what only Ana was given", "own ana"),
  comment("to Ana about hers", "ana, partly", "ana", "own ana | own | own |"),
  comment("to Ben about his", "ben, partly", "ben", "own ben | own | own |"),
  comment("to both about one that is open", "ana, done", null, "own ana ben | own | own |"),
  comment("to Ana once more", "ana, partly", "ana", "own ana | own | own |"),
  comment("to both once more", "ana, done", null, "own ana ben | own | own |"),
  comment("to Ana, taken back", "ana, partly", "ana", "own | own | own |", { withdrawn_at: at }),
  comment("to Ben about a sheet for both", "both, done", "ben", "own ben | own | own |"),
  // These should never come to be: nobody may add them.
  comment("to both about a sealed one", "ben, done", null, "own ana ben | | own |"),
  comment("to Ben about Ana's", "ana, done", "ben", "own ben | | own |"),
  comment("to Ana about one in progress", "ana, in_progress", "ana", "own ana | | own |"),
  comment("by a former coach", "ana, partly", "ana", "own ana | | |", { coach_id: idOf("colleague") }),
  row("agenda_items", "a point about a response", "own | own | own | own", {
    ...couple,
    id: idOf("agenda 1"),
    response_id: valuesOf("ana, done").id,
    note: "ask",
  }),
  row("agenda_items", "a point about nothing in particular", "own | own | own | own", {
    ...couple,
    id: idOf("agenda 2"),
  }),
];
