import { expect, test } from "vitest";
import { repeatsPrivate } from "@/lib/sessions/shared-agenda/rules";
import { addPointsSchema, saveAgendaSchema } from "@/lib/sessions/shared-agenda/schema";

const alone = ["I’m afraid of what Ben says about my sister"];
const couple = { coupleId: "5b1c2f0e-6a52-4d29-9d6b-0f4c6a4d0a11", baseRevision: "0" };

test.each([
  "I'm afraid of what Ben says about my sister.",
  "Holidays, and: i’m AFRAID of what ben says about my sister",
  "what Ben says about my sister",
])("%s repeats what is for the counselor alone", (line) => {
  expect(repeatsPrivate(["The holidays", line], alone)).toBe(line);
});

test.each(["Your families", "my sister", "How we talk about money", "…"])("%s does not", (line) => {
  expect(repeatsPrivate([line], alone)).toBeNull();
});

test("a word that anybody may use is nobody’s", () => {
  expect(repeatsPrivate(["Money", "The kids and money"], ["Money!", "the kids"])).toBeNull();
});

test("lines keep their order, without those that are empty", () => {
  const read = saveAgendaSchema.parse({ ...couple, lines: { 0: " One ", 1: "", 2: "Two" } });

  expect(read).toMatchObject({ lines: ["One", "Two"], baseRevision: 0 });
  expect(saveAgendaSchema.parse(couple).lines).toEqual([]);
});

test("too many lines, too long ones, and none to add are said", () => {
  const lines = Array.from({ length: 13 }, (_, i) => `line ${i}`);
  expect(saveAgendaSchema.safeParse({ ...couple, lines }).success).toBe(false);
  expect(saveAgendaSchema.safeParse({ ...couple, lines: ["x".repeat(601)] }).success).toBe(false);
  expect(addPointsSchema.safeParse({ coupleId: couple.coupleId }).success).toBe(false);
});
