import { describe, expect, test } from "vitest";
import { formValues } from "@/lib/platform/actions/form-values";

const posted = (...entries: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return formValues(form);
};

describe("a posted form", () => {
  test("nests, gathers lists and leaves the framework's own names out", () => {
    const values = posted(
      ["a.b", "1"],
      ["a.c.0", "2"],
      ["many[]", "x"],
      ["many[]", "y"],
      ["$ACTION_1", "no"],
    );
    expect(values).toEqual({ a: { b: "1", c: { 0: "2" } }, many: ["x", "y"] });
  });

  test("is made of plain objects all the way down, or it could not travel back to its form", () => {
    const values = posted(["partners.0.role", "each"]) as { partners: Record<string, object> };
    for (const one of [values, values.partners, values.partners[0]]) {
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
    }
  });

  test("reaches no prototype, whatever a name says", () => {
    const values = posted(
      ["__proto__.polluted", "1"],
      ["constructor.prototype.polluted", "1"],
      ["a.__proto__", "1"],
    );
    expect(values).toEqual({});
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
