import { describe, expect, test } from "vitest";
import { lettingGoWithoutStaying } from "@/lib/library/content/exercises/letting-go-without-staying";
import { type ExerciseContentInput, exerciseContentSchema } from "@/lib/library/exercises/schema/content";

const who = { role: "each", audience: "couple" } as const;
const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];
const content = (changes: Partial<ExerciseContentInput>): ExerciseContentInput => ({
  ...lettingGoWithoutStaying.content,
  fields: [
    { ...who, type: "one_of", key: "choice", label: "Choice", options },
    { ...who, type: "long_text", key: "text", label: "Text" },
    {
      ...who,
      type: "rows",
      key: "rows",
      label: "Rows",
      rowName: "row",
      columns: [{ type: "short_text", key: "w", label: "W" }],
    },
  ],
  ...changes,
});
const said = (changes: Partial<ExerciseContentInput>) =>
  exerciseContentSchema.safeParse(content(changes)).error?.issues.map((issue) => issue.message) ?? [];

describe("pieces that name each other", () => {
  test("fit, or say what does not", () => {
    expect(said({})).toEqual([]);
    expect(said({ readFirst: "choice", compare: [{ field: "choice" }] })).toEqual([]);
    expect(said({ readFirst: "text" })).toHaveLength(1);
    expect(said({ readFirst: "nowhere" })).toHaveLength(1);
    expect(said({ compare: [{ field: "text" }] })).toHaveLength(1);
    expect(said({ compare: [{ field: "nowhere" }] })).toHaveLength(1);
    expect(said({ compare: [{ field: "rows", by: "w" }] })).toHaveLength(1);
    expect(said({ compare: [{ field: "rows" }] })).toHaveLength(1);
  });

  test("a usual choice is one of the choices; a sentence is put together from what is there", () => {
    const usual = { ...who, type: "one_of", key: "c", label: "C", options, usual: "z" } as const;
    expect(said({ fields: [usual] })).toHaveLength(1);
    expect(said({ fields: [{ ...usual, usual: "a" }] })).toEqual([]);
    const text = {
      ...who,
      type: "long_text",
      key: "t",
      label: "T",
      assemble: { from: "p", words: "{one}!" },
    } as const;
    expect(said({ fields: [text] })).toHaveLength(1);
    const parts = [
      { key: "one", label: "One" },
      { key: "two", label: "Two" },
    ];
    expect(said({ fields: [text, { ...who, type: "parts", key: "p", label: "P", parts }] })).toEqual([]);
  });
});
