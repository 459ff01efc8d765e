import { expect, test } from "vitest";
import { type ExerciseContentInput, exerciseContentSchema } from "@/lib/library/exercises/schema/content";

type Field = ExerciseContentInput["fields"][number];
const question: Field = {
  type: "long_text",
  key: "noticed",
  label: "What did you notice?",
  role: "each",
  audience: "couple",
  optional: false,
};
const content: ExerciseContentInput = {
  title: "A walk",
  aim: "Being side by side.",
  kind: "E32",
  phases: ["reconnect"],
  causes: [],
  minutes: 20,
  modes: ["apart"],
  steps: ["Walk."],
  guidance: { useWhen: "Often.", notWhen: "Rarely." },
  fields: [question],
};
const option = (value: string) => ({ value, label: value });

const faulty: [what: string, changes: Partial<ExerciseContentInput>, places: string[]][] = [
  ["two questions with one key", { fields: [question, question] }, ["fields.1.key"]],
  [
    "two choices with one key",
    { fields: [{ ...question, type: "many_of", options: [option("a"), option("a")] }] },
    ["fields.0.options.1.value"],
  ],
  [
    "two parts, two columns and two choices of a column with one key",
    {
      fields: [
        {
          ...question,
          type: "parts",
          parts: [
            { key: "a", label: "A" },
            { key: "a", label: "B" },
          ],
        },
        {
          ...question,
          key: "rows",
          type: "rows",
          rowName: "Day",
          columns: [
            { type: "one_of", key: "c", label: "C", options: [option("x"), option("x")] },
            { type: "date", key: "c", label: "D" },
          ],
        },
      ],
    },
    ["fields.0.parts.1.key", "fields.1.columns.1.key", "fields.1.columns.0.options.1.value"],
  ],
  ["readers wider than allowed", { fields: [{ ...question, widest: "self" }] }, ["fields.0.audience"]],
  [
    "one sheet that not both may read",
    { modes: ["together"], fields: [{ ...question, role: "joint", audience: "coach" }] },
    ["fields.0.audience"],
  ],
  [
    "a question on a sheet that is never given",
    { fields: [question, { ...question, key: "b", role: "joint" }] },
    ["fields.1.role"],
  ],
  ["given to both, with questions for one", { fields: [{ ...question, role: "injured" }] }, ["modes"]],
  [
    "given to one, with questions for both only",
    { modes: ["one", "together"], fields: [{ ...question, role: "joint" }] },
    ["modes"],
  ],
  ["sealed, and never given apart", { sealed: true, modes: ["one"] }, ["sealed"]],
  [
    "sealed, with nothing that has to be answered",
    { sealed: true, fields: [{ ...question, optional: true }] },
    ["sealed"],
  ],
  [
    "sealed, with answers for the counselor only",
    { sealed: true, fields: [{ ...question, audience: "coach" }] },
    ["sealed"],
  ],
  [
    "sealed, where only one of them gives something",
    {
      sealed: true,
      fields: [
        { ...question, role: "injured" },
        { ...question, key: "b", role: "involved", optional: true },
      ],
    },
    ["sealed"],
  ],
  [
    "a scale whose ends mean nothing",
    { fields: [{ ...question, type: "scale", min: 0, max: 10, lowLabel: "", highLabel: "Near" }] },
    ["fields.0.lowLabel"],
  ],
];

test("a sound one is sound, sealed or not, and so is one without questions", () => {
  for (const changes of [
    {},
    { sealed: true },
    { fields: [], modes: ["one", "apart", "together"] as const },
  ]) {
    expect(exerciseContentSchema.safeParse({ ...content, ...changes }).error).toBeUndefined();
  }
});

test.each(faulty)("%s", (_, changes, places) => {
  const { error } = exerciseContentSchema.safeParse({ ...content, ...changes });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(places);
  for (const { message } of error?.issues ?? []) expect(message).toMatch(/^[A-Z].*\.$/);
});
