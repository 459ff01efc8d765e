import { expect, test } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { libraryPathways } from "@/lib/library/content/pathways";
import { isWithinScope } from "@/lib/library/exercises/rules/scope";
import { pathwayFor } from "@/lib/library/pathways/rules/scope";
import { pathwayContentSchema } from "@/lib/library/pathways/schema";

const notForCoaches = libraryExercises
  .filter((exercise) => !isWithinScope(exercise, "coaching"))
  .map(({ slug }) => slug);

const slugsOf = (profile: "licensed" | "coaching") =>
  libraryPathways.flatMap((pathway) =>
    pathwayFor(profile, pathway).steps.flatMap((step) => step.exercises.map(({ slug }) => slug)),
  );

test("work on what lies long before the couple is not a coach's; a licensed practice has everything", () => {
  expect(notForCoaches).toEqual(["a-pattern-from-before"]);
  expect(libraryExercises.filter((exercise) => !isWithinScope(exercise, "licensed"))).toEqual([]);
});

test("no built-in pathway, as a coach has it, names such an exercise", () => {
  expect(slugsOf("licensed")).toContain("a-pattern-from-before");
  expect(slugsOf("coaching").filter((slug) => notForCoaches.includes(slug))).toEqual([]);
});

test("what stands in its place is a whole step of its own, for a step that there is", () => {
  for (const { content, coaching = {} } of libraryPathways) {
    const titles = content.steps.map(({ title }) => title);
    expect(Object.keys(coaching).filter((title) => !titles.includes(title))).toEqual([]);
  }
  for (const pathway of libraryPathways) {
    const coaching = pathwayContentSchema.parse(pathwayFor("coaching", pathway));
    expect(coaching.steps).toHaveLength(pathway.content.steps.length);
  }
});

test("the step of older patterns is a referral to a coach's couple", () => {
  const pathway = libraryPathways.find(({ slug }) => slug === "six-causes-with-tools-for-each");
  const step = pathway && pathwayFor("coaching", pathway).steps[3];

  expect(step?.watchFor).toMatch(/^What comes from long ago is not yours to work on: refer\./);
  expect(step?.exercises.map(({ slug }) => slug)).toEqual(["help-we-want"]);
});
