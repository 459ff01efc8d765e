import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formValues } from "@/lib/platform/actions/form-values";
import { brokenTexts, cleanJson, cleanText } from "@/lib/platform/text/clean";

const anything = fc.string({ unit: "binary" });
/** What PostgreSQL refuses or what would come back as something else. */
const unkept = (text: string) => text.includes("\0") || Buffer.from(text, "utf8").toString("utf8") !== text;
const torn = fc.array(fc.constantFrom("a", "\0", "\ud83d", "\ude00", "\r\n", "\r", "é"), { maxLength: 12 });

describe("a text that is kept", () => {
  test("holds nothing the database cannot keep, whatever was sent", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          torn.map((parts) => parts.join("")),
        ),
        (text) => {
          const kept = cleanText(text);
          expect(unkept(kept)).toBe(false);
          expect(kept).not.toContain("\r");
        },
      ),
    );
  });

  test("is not touched when nothing is wrong with it", () => {
    for (const text of ["", "plain", "ana 👨‍👩‍👧 & ben\n\nzwei", "e\u0301"])
      expect(cleanText(text)).toBe(text);
  });

  test("comes out of every posted form", () => {
    fc.assert(
      fc.property(torn, torn, (name, value) => {
        const form = new FormData();
        form.append(`f.${name.join("") || "x"}`, value.join(""));
        form.append("list[]", value.join(""));
        expect(JSON.stringify(formValues(form))).not.toMatch(/\\u0000|\\ud8|\\r/);
      }),
    );
  });
});

test("half a letter leaves its mark, and what nobody sees leaves none", () => {
  expect(cleanText("a\ud83db\ude00c\0d")).toBe("a\ufffdb\ufffdcd");
});

describe("JSON from elsewhere", () => {
  test("may be nothing at all, and tells a broken name by the place that holds it", () => {
    expect([null, 1, true, "fine"].flatMap((value) => brokenTexts(value))).toEqual([]);
    expect(brokenTexts({ ok: { "a\0": 1 } })).toEqual([["ok"]]);
    expect(brokenTexts("a\0")).toEqual([[]]);
  });

  test("is searched to the last place", () => {
    const file = { a: [{ b: "fine" }, { b: "not \0 fine" }], "\ud83d": 1, c: { d: "half \ude00" } };
    expect(brokenTexts(file)).toEqual([["a", 1, "b"], [], ["c", "d"]]);
  });

  test("is clean afterwards, and otherwise as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(brokenTexts(cleanJson(value))).toEqual([]);
      }),
    );
    expect(cleanJson({ a: [1, null, "x\0"], b: true })).toEqual({ a: [1, null, "x"], b: true });
  });
});
