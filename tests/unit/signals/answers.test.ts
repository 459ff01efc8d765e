import { describe, expect, test } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { type Field, fieldSchema } from "@/lib/library/exercises/schema/fields";
import { hasSignal, signalsIn } from "@/lib/safety/signals/rules/answers";

const field = (more: object): Field =>
  fieldSchema.parse({
    key: "asked",
    label: "May I?",
    role: "each",
    audience: "coach",
    widest: "coach",
    ...more,
  });
const one = field({
  type: "one_of",
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "I could not say no", signal: "not_free" },
    { value: "alone", label: "Ask me alone", signal: "word_alone" },
  ],
});
const said = (value: unknown, audience = "coach") => [{ fieldKey: "asked", value, audience }];

describe("a marked choice", () => {
  test("is a signal, in the words it has", () => {
    expect(signalsIn([one], said("no"))).toEqual([
      { fieldKey: "asked", kind: "not_free", words: "I could not say no" },
    ]);
    expect(signalsIn([one], said("yes"))).toEqual([]);
    expect(signalsIn([one], [])).toEqual([]);
  });

  test("that its author keeps for themselves is none", () => {
    expect(signalsIn([one], said("alone", "self"))).toEqual([]);
  });

  test("counts among several, once for each kind", () => {
    const many = field({
      type: "many_of",
      options: [
        { value: "a", label: "A word alone", signal: "word_alone" },
        { value: "b", label: "Another", signal: "word_alone" },
        { value: "c", label: "Not free", signal: "not_free" },
      ],
    });

    const found = signalsIn([many], said(["a", "b", "c"]));

    expect(found.map(({ kind, words }) => [kind, words])).toEqual([
      ["word_alone", "A word alone"],
      ["not_free", "Not free"],
    ]);
  });

  test("counts in a row of a list, too", () => {
    const rows = field({
      type: "rows",
      rowName: "line",
      columns: [
        {
          type: "one_of",
          key: "free",
          label: "Free?",
          options: [
            { value: "yes", label: "Yes" },
            { value: "no", label: "No", signal: "not_free" },
          ],
        },
      ],
    });

    expect(signalsIn([rows], said([{ free: "yes" }, { free: "no" }]))).toMatchObject([{ kind: "not_free" }]);
    expect([hasSignal(rows), hasSignal(one)]).toEqual([true, true]);
    expect(hasSignal(field({ type: "long_text" }))).toBe(false);
  });
});

/** What a choice says when it is about fear, or a word alone. */
const mayAsk = /say no|afraid|alone|in touch|rarely|^no$/i;
/** Looked at one by one: these ask for nothing. */
const harmless = [
  "building-an-apology: how letter",
  "listening-without-interrupting: interrupted no",
  "a-hard-truth-prepared-safely: afraid no",
  "feelings-after-betrayal: feelings afraid",
  "what-im-willing-to-share-until-when: whose_idea asked_free",
  "what-im-willing-to-share-until-when: whose_idea session",
  "looking-after-myself: running_low alone",
];

describe("the built-in exercises", () => {
  const questions = libraryExercises.flatMap(({ slug, content }) =>
    exerciseContentSchema
      .parse(content)
      .fields.flatMap((asked) => ("options" in asked ? [{ slug, asked }] : [])),
  );

  test("mark every choice that asks for the counselor first", () => {
    const unmarked = questions
      .filter(({ asked }) => asked.widest === "coach")
      .flatMap(({ slug, asked }) =>
        asked.options.flatMap(({ value, label, signal }) =>
          mayAsk.test(label) && !signal ? [`${slug}: ${asked.key} ${value}`] : [],
        ),
      );

    expect(unmarked).toEqual(harmless);
  });

  test("let such a choice go to the counselor and no further", () => {
    const marked = questions.filter(({ asked }) => hasSignal(asked));

    expect(marked.length).toBeGreaterThanOrEqual(9);
    for (const { slug, asked } of marked) {
      expect([asked.audience, asked.widest], `${slug}: ${asked.key}`).toEqual(["coach", "coach"]);
    }
  });
});
