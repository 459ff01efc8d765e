import { describe, expect, test } from "vitest";
import { z } from "zod";
import { plainIssue } from "@/lib/platform/actions/plain-issue";

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: plainIssue }).error?.issues.map(({ message }) => message);

describe("an input that its schema has no words for is answered in plain ones", () => {
  test.each([
    ["nothing sent", z.string(), undefined, "Please fill this in"],
    ["an empty text", z.string().min(1), "", "Please fill this in"],
    ["no number", z.coerce.number().int().min(1), "four", "Please give a whole number"],
    ["half a number", z.coerce.number().int(), "2.5", "Please give a whole number"],
    ["too small a number", z.coerce.number().int().min(2), "1", "Please give 2 or more"],
    ["too large a number", z.coerce.number().max(26), "27", "Please give 26 or less"],
    ["too long a text", z.string().max(3), "four", "Please keep it to 3 characters"],
    ["no choice", z.enum(["a", "b"]), undefined, "Please choose one of these"],
    ["a strange key", z.uuid(), "x", "Please look at this once more"],
  ])("%s", (_, schema, value, message) => {
    expect(said(schema, value)).toEqual([message]);
  });

  test("a schema's own words win", () => {
    expect(said(z.string().min(1, "Please say what you promise"), "")).toEqual([
      "Please say what you promise",
    ]);
  });
});
