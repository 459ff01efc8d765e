import { describe, expect, test } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { decoded } from "@/lib/library/import-export/rules/decoding";
import { readExchange } from "@/lib/library/import-export/rules/read-file";
import { exchangeFormat, fileLimit } from "@/lib/library/import-export/terms";

const field = {
  key: "noticed",
  type: "long_text",
  label: "What did you notice?",
  role: "each",
  audience: "couple",
};
const content = {
  title: "A walk without words",
  aim: "Being side by side for a while.",
  kind: "E32",
  phases: ["reconnect"],
  causes: [],
  minutes: 20,
  modes: ["apart"],
  steps: ["Walk."],
  guidance: { useWhen: "When talking is hard.", notWhen: "When one is afraid." },
  fields: [field],
};
const exercise = (changes: object = {}) => ({ slug: "a-walk-123456", content: { ...content, ...changes } });
const file = (exercises: unknown, more: object = {}) =>
  JSON.stringify({ format: exchangeFormat, version: 1, exercises, ...more }, null, 2);
const withField = (changes: object) => file([exercise({ fields: [{ ...field, ...changes }] })]);
const bytes = (text: string) => new TextEncoder().encode(text);
const options = (...values: string[]) => values.map((value) => ({ value, label: value }));

test("a file that is in order is read, with what may be left out filled in", () => {
  const { file: read, problems } = readExchange(file([exercise()]));
  expect(problems).toBeNull();
  expect(read?.exercises[0]?.content).toMatchObject({ title: "A walk without words", sealed: false });
  expect(read?.exercises[0]?.content).not.toHaveProperty("seedRefs");
  expect(readExchange(`\uFEFF${file([exercise()])}`).problems).toBeNull();
  expect(decoded(bytes(`\uFEFF${file([exercise()])}`)).problem).toBeNull();
});

test("the whole library fits into one file, and is read back as it was", () => {
  const exercises = libraryExercises.map(({ slug, content }) => ({
    slug,
    content: exerciseContentSchema.parse(content),
  }));
  const text = file(exercises);
  expect(bytes(text).length).toBeLessThan(fileLimit);
  const { file: read, problems } = readExchange(text);
  expect(problems).toBeNull();
  expect(read?.exercises).toEqual(
    exercises.map(({ slug, content: { seedRefs: _, ...content } }) => ({ slug, content })),
  );
});

describe("the bytes of a file", () => {
  test.each([
    ["nothing at all", new Uint8Array(), /^This file is empty/],
    ["a ZIP", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), /not a text file.*ZIP/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), /not written in UTF-8/],
    ["UTF-16, the other way round", new Uint8Array([0xfe, 0xff, 0, 0x7b]), /not written in UTF-8/],
    ["Latin-1", new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d]), /not written in UTF-8/],
    ["too many", new Uint8Array(fileLimit + 1).fill(0x20), /^This file is 700 kB; we can read up to 700 kB/],
  ])("%s", (_, given, said) => {
    expect(decoded(given)).toEqual({ text: null, problem: expect.stringMatching(said) });
  });
});

describe("a broken file says what is broken, where, and what to do", () => {
  const table: [name: string, text: string, said: (string | RegExp)[]][] = [
    ["nothing but space", " \n ", [/^This file is empty/]],
    ["too large", file([exercise({ example: "x".repeat(fileLimit) })]), [/we can read up to 700 kB/]],
    ["cut off", file([exercise()]).slice(0, 200), [/not a whole JSON file.*cut off/]],
    ["a comma too many", '{\n  "format": "mendwork-exchange",\n  ,\n}', [/in line 3/]],
    ["a web page", "<!doctype html><p>Sign in</p>", [/not a whole JSON file/]],
    ["a list", "[]", [/not one of ours/]],
    ["a number", "7", [/not one of ours/]],
    ["another format", '{"format":"other","version":1}', [/not one of ours/]],
    ["no format", '{"version":1,"exercises":[]}', [/not one of ours.*Export/]],
    ["no version", `{"format":"${exchangeFormat}"}`, [/does not say which version/]],
    ["a strange version", `{"format":"${exchangeFormat}","version":"one"}`, [/does not say which version/]],
    [
      "a newer version",
      `{"format":"${exchangeFormat}","version":2}`,
      [/version 2.*reads up to 1.*up to date/],
    ],
    ["nothing in it", file([]), [/nothing in it/]],
    ["exercises that are no list", file({}), ["“exercises” is not written as it should be."]],
    [
      "too many exercises",
      file(Array.from({ length: 101 }, (_, i) => ({ ...exercise(), slug: `walk-${i}` }))),
      [/^There are more than 100 in it/],
    ],
    [
      "an exercise without content",
      file([exercise(), { slug: "empty-1" }]),
      ["Exercise 2 “empty-1”: “content” is missing."],
    ],
    [
      "no slug",
      file([{ content }]),
      ["Exercise 1 “A walk without words”: This cannot be its “slug”: small letters and digits, please."],
    ],
    [
      "a slug with spaces",
      file([{ slug: "A walk", content }]),
      ["Exercise 1 “A walk without words”: “A walk” cannot be its “slug”: small letters and digits, please."],
    ],
    [
      "the same slug twice",
      file([exercise(), exercise()]),
      [
        "Exercise 2 “A walk without words”: The slug “a-walk-123456” is there twice. Each needs one of its own.",
      ],
    ],
    [
      "no title",
      file([exercise({ title: "" })]),
      ["Exercise 1 “a-walk-123456”: Give it a title of at least three letters."],
    ],
    [
      "a title that is missing",
      file([exercise({ title: undefined })]),
      ["Exercise 1 “a-walk-123456”: “title” is missing."],
    ],
    [
      "an unknown kind",
      file([exercise({ kind: "E99" })]),
      ["Exercise 1 “A walk without words”: “E99” under “kind” is nothing that this installation knows."],
    ],
    [
      "an unknown phase",
      file([exercise({ phases: ["winter"] })]),
      [/^Exercise 1 “A walk without words”: “winter” under “phases” is nothing/],
    ],
    [
      "an unknown primitive",
      withField({ type: "slider" }),
      [
        "Exercise 1 “A walk without words”, question 1 “What did you notice?”: “slider” is not a kind of question or column that this installation knows (short_text, long_text, scale, one_of, many_of, rows, date, parts).",
      ],
    ],
    ["no primitive", withField({ type: undefined }), [/question 1.*does not say what kind of question/]],
    [
      "an unknown column",
      withField({ type: "rows", rowName: "Day", columns: [{ type: "color", key: "c", label: "Color" }] }),
      [/column 1 “Color”: “color” is not a kind of question or column/],
    ],
    [
      "a question without words",
      withField({ label: "" }),
      ["Exercise 1 “A walk without words”, question 1: Write the question."],
    ],
    [
      "keys twice",
      file([exercise({ fields: [field, { ...field, label: "Again?" }] })]),
      [
        "Exercise 1 “A walk without words”, question 2 “Again?”: The key “noticed” is there twice. Each question needs one of its own.",
      ],
    ],
    [
      "a choice twice",
      withField({ type: "one_of", options: options("rain", "rain") }),
      [/choice 2 “rain”: The key “rain” is there twice/],
    ],
    [
      "one choice only",
      withField({ type: "one_of", options: options("rain") }),
      [/question 1.*Give at least two choices/],
    ],
    ["a strange key", withField({ key: "Not a key" }), [/“Not a key” cannot be its “key”/]],
    [
      "an answer wider than it may go",
      withField({ audience: "couple", widest: "coach" }),
      [/question 1.*begin wider than it may ever go/],
    ],
    ["an unknown reader", withField({ audience: "everybody" }), [/“everybody” under “audience” is nothing/]],
    [
      "a scale that is none",
      withField({ type: "scale", min: 0, max: 100, lowLabel: "Far", highLabel: "Near" }),
      [/question 1.*“max”|does not fit/],
    ],
    [
      "a scale whose ends mean nothing",
      withField({ type: "scale", min: 0, max: 10, lowLabel: "Far", highLabel: " " }),
      [/question 1.*Say what this end of the scale means/],
    ],
    [
      "an exchange with nothing to exchange",
      file([exercise({ sealed: true })]),
      [/When answers open together, each partner gives something first/],
    ],
    ["pathways that are no list", file([], { pathways: {} }), ["“pathways” is not written as it should be."]],
  ];

  test.each(table)("%s", (_, text, said) => {
    const { file: read, problems } = readExchange(text);
    expect(read).toBeNull();
    expect(problems).toEqual(said.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
  });

  test("many faults are told, but not all of a hundred", () => {
    const faulty = Array.from({ length: 20 }, (_, i) => ({
      slug: `walk-${i}`,
      content: { ...content, title: "" },
    }));
    const { problems } = readExchange(file(faulty));
    expect(problems).toHaveLength(13);
    expect(problems?.at(-1)).toBe("And 8 more places like these.");
  });
});

test.each([
  ["NUL", String.raw`A walk\u0000`],
  ["half an emoji", String.raw`A walk \ud83d`],
])("%s, written as JSON writes it, is refused in words with its place", (_, title) => {
  const { problems } = readExchange(file([exercise({ title: "TITLE" })]).replace("TITLE", title));

  expect(problems).toHaveLength(1);
  expect(problems?.[0]).toMatch(/^Exercise 1 “A walk.*a character in it that cannot be kept/);
  expect(problems?.[0]).not.toMatch(/\0|\p{Surrogate}/u);
});
