import { expect, test } from "vitest";
import { commentBrought } from "@/lib/sessions/points/rules";
import { filePointSchema } from "@/lib/sessions/points/schema";

test("a comment is brought by the exercise’s title and its own beginning", () => {
  expect(commentBrought({ title: "Our map", body: " That was\nkind. " })).toBe(
    "Your comment on “Our map”: “That was kind.”",
  );
});

test("a long one fits into a point, and two on one exercise stay apart", () => {
  const [one, other] = ["a", "b"].map((letter) =>
    commentBrought({ title: "x".repeat(200), body: letter.repeat(4_000) }),
  );

  expect(one).not.toBe(other);
  expect(filePointSchema.parse({ words: one })).toEqual({ words: one, audience: "coach" });
});
