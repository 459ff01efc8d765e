import { expect, test } from "vitest";
import { buildingAnApology } from "@/lib/library/content/exercises/building-an-apology";
import { fromYouAlwaysToARequest } from "@/lib/library/content/exercises/from-you-always-to-a-request";
import { oneSmallPromise } from "@/lib/library/content/exercises/one-small-promise";
import { exerciseContentSchema, type LibraryExercise } from "@/lib/library/exercises/schema/content";
import { kinds } from "@/lib/library/exercises/terms";
import { hintsAt } from "@/lib/writing-hints/rules/places";
import { hintKinds } from "@/lib/writing-hints/types";

const at = (exercise: LibraryExercise, key: string) => {
  const { kind, fields } = exerciseContentSchema.parse(exercise.content);
  const field = fields.find((one) => one.key === key);
  if (!field) throw new Error(`no field ${key}`);
  return hintsAt(kind, field);
};

test("an apology is looked at for everything; the box to let it out first is left alone", () => {
  expect(at(buildingAnApology, "apology")).toEqual(hintKinds);
  expect(at(buildingAnApology, "reasons")).toBeNull();
  expect(at(buildingAnApology, "how")).toBeNull();
});

test("a request and a promise have their own", () => {
  expect(at(fromYouAlwaysToARequest, "new_sentence")).toContain("criticism");
  expect(at(fromYouAlwaysToARequest, "raw")).toBeNull();
  expect(at(oneSmallPromise, "promise")).toContain("promise");
});

test("nobody is told unasked how to speak of what was done to them", () => {
  for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
    expect(hintsAt(kind, { type: "long_text", role: "injured", widest: "couple" })).toEqual([]);
  }
});

test("what the partner will not read is left alone unless the person asks; what nobody else can read, always", () => {
  expect(hintsAt("E04", { type: "long_text", role: "each", widest: "coach" })).toEqual([]);
  expect(hintsAt("E04", { type: "long_text", role: "each", widest: "self" })).toBeNull();
  expect(hintsAt("E18", { type: "long_text", role: "each", widest: "couple" })).toEqual([]);
});
