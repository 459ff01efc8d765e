import { expect, test } from "vitest";
import { savePrivateNoteSchema } from "@/lib/sessions/private-notes/schema";
import { passesOver } from "@/lib/sessions/progress-notes/rules";
import { saveProgressNoteSchema } from "@/lib/sessions/progress-notes/schema";
import { partsFor, writtenParts } from "@/lib/sessions/progress-notes/terms";

test("a page that wrote last goes on writing; another has to know what is there", () => {
  const saved = { revision: 3, writer: "one" };

  expect(passesOver(saved, { baseRevision: 3, writer: "two" })).toBe(false);
  expect(passesOver(saved, { baseRevision: 2, writer: "one" })).toBe(false);
  expect(passesOver(saved, { baseRevision: 2, writer: "two" })).toBe(true);
  expect(passesOver(saved, { baseRevision: 2, writer: null })).toBe(true);
  expect(passesOver({ revision: 0, writer: null }, { baseRevision: 0, writer: null })).toBe(false);
  expect(passesOver({ revision: 1, writer: null }, { baseRevision: 0, writer: null })).toBe(true);
});

test("a coach rates no risk", () => {
  expect(partsFor("licensed")).toContain("risk");
  expect(partsFor("coaching")).not.toContain("risk");
});

test("an empty form is a note with nothing in it, and what is too long is said", () => {
  const posted = { appointmentId: "5b1c2f0e-6a52-4d29-9d6b-0f4c6a4d0a11", baseRevision: "0", writer: "" };

  expect(saveProgressNoteSchema.parse(posted)).toMatchObject({ attended: [], plan: "", writer: null });
  expect(saveProgressNoteSchema.safeParse({ ...posted, plan: "x".repeat(4_001) }).success).toBe(false);
  expect(savePrivateNoteSchema.parse(posted).words).toBe("");
});

test("a note of before, without the parts that came later, is read as it was written", () => {
  const before = { attended: [], focus: "August", done: "", response: "", risk: "", plan: "" };

  expect(writtenParts({ ...before, headings: { focus: "Theme" } })).toEqual([
    { part: "focus", label: "Theme", words: "August" },
  ]);
  expect(writtenParts({ ...before, assigned: "The map" }).map(({ label }) => label)).toEqual([
    "Focus",
    "What was assigned",
  ]);
});
