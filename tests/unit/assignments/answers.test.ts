import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingFields, missingParts } from "@/lib/assignments/responses/rules/readiness";
import {
  answerSchema,
  audienceFor,
  draftContent,
  inputFor,
  newAnswers,
  usualAnswers,
} from "@/lib/assignments/responses/schema/answers";
import { saveDraftSchema, submitHomeworkSchema } from "@/lib/assignments/responses/schema/response";
import { libraryExercises } from "@/lib/library/content";
import { asksWhoIsWho, fieldsFor, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import { exerciseContentSchema, type Field, fieldSchema } from "@/lib/library/exercises/schema/content";
import { formValues } from "@/lib/platform/actions/form-values";

const field = (rest: Record<string, unknown>): Field =>
  fieldSchema.parse({ key: "q", label: "Q", role: "each", audience: "coach", ...rest });
const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
  { value: "c", label: "C" },
];
const scale = { min: 0, max: 10, lowLabel: "low", highLabel: "high" };
const samples: Record<string, Field> = {
  short_text: field({ type: "short_text" }),
  long_text: field({ type: "long_text" }),
  scale: field({ type: "scale", ...scale }),
  one_of: field({ type: "one_of", options }),
  many_of: field({ type: "many_of", options, atMost: 2 }),
  date: field({ type: "date" }),
  parts: field({
    type: "parts",
    parts: [
      { key: "action", label: "What I did", needed: true },
      { key: "regret", label: "Regret", needed: true },
      { key: "ask", label: "Asking" },
    ],
  }),
  rows: field({
    type: "rows",
    rowName: "line",
    maxRows: 2,
    columns: [
      { type: "short_text", key: "words", label: "Words" },
      { type: "scale", key: "weight", label: "Weight", ...scale },
      { type: "date", key: "on", label: "On" },
    ],
  }),
};
const read = (name: string, raw: unknown) => {
  const one = samples[name] as Field;
  const { answers, errors } = newAnswers([one], { q: raw }, {});
  return errors["f.q"] ?? answers[0]?.value;
};

describe("from posted boxes to an answer", () => {
  test.each([
    ["short_text", "  hello ", "hello"],
    ["short_text", "   ", undefined],
    ["long_text", "a\r\nb", "a\nb"],
    ["scale", "7", 7],
    ["scale", 0, 0],
    ["scale", "", undefined],
    ["one_of", "b", "b"],
    ["many_of", ["b", "a", "b"], ["b", "a"]],
    ["many_of", "a", ["a"]],
    ["many_of", ["x"], undefined],
    ["date", "2028-02-29", "2028-02-29"],
    ["parts", { action: "I lied", ask: " ", other: "x" }, { action: "I lied" }],
    ["parts", {}, undefined],
    ["rows", { 0: { words: "one", weight: "3" }, 1: { words: " " } }, [{ words: "one", weight: 3 }]],
    ["rows", [{ words: "one", on: "2026-01-01" }], [{ words: "one", on: "2026-01-01" }]],
  ])("%s: %j becomes %j", (name, raw, expected) => {
    expect(read(name, raw)).toEqual(expected);
  });

  test.each([
    ["short_text", "x".repeat(201)],
    ["scale", "11"],
    ["scale", "3.5"],
    ["scale", "many"],
    ["one_of", "z"],
    ["many_of", ["a", "b", "c"]],
    ["date", "2027-02-29"],
    ["rows", [{ words: "1" }, { words: "2" }, { words: "3" }]],
    ["rows", [{ weight: "-1" }]],
  ])("%s: %j is sent back with a word", (name, raw) => {
    expect(read(name, raw)).toEqual([expect.any(String)]);
  });

  test("a whole form in its posted names", () => {
    const form = new FormData();
    for (const [name, value] of [
      ["assignmentId", "0b9f1f6e-8f0e-4d5a-9c56-0f6c0a3f6e10"],
      ["occurrence", "2"],
      ["outcome", "partly"],
      ["quality", ""],
      ["submitKey", "0b9f1f6e-8f0e-4d5a-9c56-0f6c0a3f6e11"],
      ["f.q[]", "a"],
      ["f.q[]", "c"],
      ["f.row.0.words", "x"],
      ["a.q", "couple"],
    ] as const) {
      form.append(name, value);
    }
    const input = submitHomeworkSchema.parse(formValues(form));
    expect(input).toMatchObject({
      occurrence: 2,
      sheet: "own",
      quality: null,
      baseRevision: null,
      audiences: { q: "couple" },
    });
    expect(newAnswers([samples.many_of as Field], input.values, input.audiences).answers).toEqual([
      { fieldKey: "q", value: ["a", "c"], audience: "couple" },
    ]);
  });

  test("whatever is posted, nothing is thrown and nothing unheard of is kept", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(samples)),
        fc.anything(),
        fc.anything(),
        (name, raw, audience) => {
          const one = samples[name] as Field;
          const draft = draftContent([one], { q: raw }, { q: audience });
          expect(Object.keys(draft.values).every((key) => key === "q")).toBe(true);
          const { answers } = newAnswers([one], { q: raw }, { q: audience });
          for (const answer of answers) {
            expect(answerSchema(one).safeParse(answer.value).success).toBe(true);
            expect(JSON.stringify(answer.value)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("an answer put back into its boxes gives the same answer", () => {
    for (const [name, raw] of [
      ["scale", "7"],
      ["many_of", ["a", "b"]],
      ["rows", [{ words: "x", weight: "4" }]],
      ["parts", { action: "x" }],
    ] as const) {
      const value = read(name, raw);
      const again = inputFor(samples[name] as Field, value);
      expect(read(name, again)).toEqual(value);
    }
  });

  test("the schemas of draft and hand-in refuse what is not theirs", () => {
    expect(saveDraftSchema.safeParse({ assignmentId: "x", baseRevision: 0 }).success).toBe(false);
    expect(
      saveDraftSchema.safeParse({ assignmentId: "0b9f1f6e-8f0e-4d5a-9c56-0f6c0a3f6e10", baseRevision: -1 })
        .success,
    ).toBe(false);
  });
});

describe("who may read it", () => {
  const asked = (audience: string, widest: string, role = "each") =>
    field({ type: "date", audience, widest, role });
  test("as the author chose, never wider than the question, always both on a joint sheet", () => {
    expect(audienceFor(asked("coach", "couple"), "couple")).toBe("couple");
    expect(audienceFor(asked("coach", "couple"), "self")).toBe("self");
    expect(audienceFor(asked("coach", "coach"), "couple")).toBe("coach");
    expect(audienceFor(asked("self", "self"), "couple")).toBe("self");
    expect(audienceFor(asked("couple", "coach"), undefined)).toBe("coach");
    for (const junk of [undefined, "everyone", 3, ["couple"], {}]) {
      expect(audienceFor(asked("coach", "couple"), junk)).toBe("coach");
    }
    expect(audienceFor(asked("coach", "coach", "joint"), "self")).toBe("couple");
  });
});

describe("what is still asked for", () => {
  test("an apology is whole with its needed parts; the rest is free", () => {
    const apology = samples.parts as Field;
    expect(missingParts(apology, { action: "x", regret: " " }).map((part) => part.key)).toEqual(["regret"]);
    expect(missingParts(apology, { action: "x", regret: "y" })).toEqual([]);
    expect(missingParts(apology, null)).toHaveLength(2);
    const needed = field({ type: "date", optional: false });
    expect(missingFields([needed, apology], new Set()).map((one) => one.key)).toEqual(["q"]);
    expect(missingFields([needed], new Set(["q"]))).toEqual([]);
  });
});

describe("who is asked what", () => {
  const library = libraryExercises.map((one) => exerciseContentSchema.parse(one.content));

  test("every exercise can be handed out in each of its modes, and asks everybody something", () => {
    for (const content of library) {
      for (const mode of content.modes) {
        const pairs =
          mode === "one"
            ? [["injured"], ["involved"], ["each"]]
            : [
                ["injured", "involved"],
                ["each", "each"],
              ];
        const fits = pairs.filter((roles) => handingOutProblem(content, mode, roles as never) === null);
        expect(fits.length, `${content.title}, ${mode}`).toBeGreaterThan(0);
      }
    }
  });

  test("joint questions are asked together only, on the shared sheet, and nothing else is on it", () => {
    for (const content of library) {
      for (const role of ["injured", "involved", "each"] as const) {
        const shared = fieldsFor(content, "together", role).filter((one) => one.sheet === "shared");
        expect(shared.every((one) => one.role === "joint")).toBe(true);
        for (const mode of ["one", "apart"] as const) {
          expect(
            fieldsFor(content, mode, role).some((one) => one.role === "joint" || one.sheet === "shared"),
          ).toBe(false);
        }
      }
    }
  });

  test("labels are the role's own, and no other role's wording goes out", () => {
    const content = { fields: [field({ type: "date", labelFor: { involved: "Yours" } })] };
    expect(fieldsFor(content, "apart", "involved")[0]?.label).toBe("Yours");
    expect(fieldsFor(content, "apart", "injured")[0]?.label).toBe("Q");
    expect(JSON.stringify(fieldsFor(content, "apart", "injured"))).not.toContain("Yours");
  });

  test("who is who is asked only where it matters", () => {
    expect(asksWhoIsWho({ fields: [field({ type: "date", role: "involved" })] })).toBe(true);
    expect(asksWhoIsWho({ fields: [field({ type: "date" })] })).toBe(false);
  });
});

describe("a day that may not be far", () => {
  const soon = field({ type: "date", withinDays: 30 });
  const at = (day: string, today?: string) => newAnswers([soon], { q: day }, {}, today).errors["f.q"];
  test.each([
    ["2026-03-04", undefined],
    ["2026-04-03", undefined],
    ["2026-04-04", [expect.stringMatching(/at most 30 days/)]],
    ["2026-03-03", [expect.stringMatching(/from today on/)]],
  ])("%s", (day, said) => expect(at(day, "2026-03-04")).toEqual(said));
  test("a draft may hold any day", () => {
    expect(draftContent([soon], { q: "2031-01-01" }, {}).values.q).toBe("2031-01-01");
    expect(answerSchema(soon).safeParse("2031-01-01").success).toBe(true);
  });
});

describe("a usual choice", () => {
  const wish = field({ type: "one_of", options, usual: "b", key: "wish", audience: "couple" });
  const said = field({ type: "long_text" });
  const usual = (values: Record<string, unknown>, chosen = {}) => {
    const { answers } = newAnswers([said, wish], values, chosen);
    return usualAnswers([said, wish], answers, chosen);
  };
  test("holds where something was said and nothing chosen", () => {
    expect(usual({ q: "x" })).toEqual([{ fieldKey: "wish", value: "b", audience: "couple" }]);
    expect(usual({ q: "x" }, { wish: "coach" })).toMatchObject([{ audience: "coach" }]);
    expect(usual({ q: "x", wish: "a" })).toEqual([]);
    expect(usual({})).toEqual([]);
  });
});
