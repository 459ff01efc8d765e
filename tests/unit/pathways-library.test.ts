import { describe, expect, it } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { methodSteps } from "@/lib/library/content/methods";
import { libraryPathways } from "@/lib/library/content/pathways";
import { asksWhoIsWho, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { type Method, methods, phases } from "@/lib/library/exercises/terms";
import { orderProblems } from "@/lib/library/pathways/rules/order";
import { pathwayContentSchema } from "@/lib/library/pathways/schema";

const shelf = new Map(
  libraryExercises.map(({ slug, content }) => [slug, exerciseContentSchema.parse(content)]),
);
const all = libraryPathways.map(({ slug, content }) => ({ slug, ...pathwayContentSchema.parse(content) }));
const exercise = (slug: string) => {
  const found = shelf.get(slug);
  if (!found) throw new Error(`no exercise ${slug}`);
  return found;
};
const blaming =
  /\b(homework|overdue|fail\w*|missed|streaks?|victims?|patients?|cheat\w*|offenders?|perpetrators?|therap\w+|treatment|toxic|trauma\w*|narcissis\w+|husbands?|wi(?:fe|ves)|spouses?|he|she|him|his|hers?)\b|must forgive|should forgive|partner [ab]\b/i;

describe("the built-in pathways", () => {
  it("are six: one for each method, by its name, and one along the phases", () => {
    const titles = all.map(({ title }) => title);
    expect(titles).toHaveLength(6);
    expect(new Set(titles)).toEqual(new Set([...Object.values(methods), "The full path, phase by phase"]));
  });

  for (const [method, title] of Object.entries(methods) as [Method, string][]) {
    it(`“${title}” covers every step of its method, in its order`, () => {
      const pathway = all.find((one) => one.title === title);
      const wanted = methodSteps.filter((step) => step.startsWith(`${method}.`));
      expect(wanted.length).toBeGreaterThanOrEqual(8);
      const refs = pathway?.steps.flatMap((step) => step.refs) ?? [];
      expect(wanted.filter((step) => !refs.includes(step))).toEqual([]);
      expect(refs.filter((step) => !wanted.includes(step))).toEqual([]);
      // What is numbered stays in its order; tools may stand where they serve, and a hard truth before an apology.
      const numbered = (pathway?.steps ?? [])
        .filter(({ exercises }) => exercises.every(({ slug }) => exercise(slug).kind !== "E07"))
        .flatMap((step) => step.refs)
        .filter((ref) => /\.\d+$/.test(ref));
      expect(numbered).toEqual([...numbered].sort());
      for (const step of pathway?.steps ?? []) {
        for (const ref of step.refs) {
          const serves = step.exercises.some(({ slug }) => exercise(slug).seedRefs.includes(ref));
          expect(serves, `${step.title} says ${ref}, but none of its exercises serves that`).toBe(true);
        }
      }
    });
  }

  it("along the phases, every phase has its exercise, in order", () => {
    const pathway = all.find(({ slug }) => slug === "along-the-phases");
    const order = Object.keys(phases);
    const met =
      pathway?.steps.map((step) => order.indexOf(exercise(step.exercises[0]?.slug ?? "").phases[0] ?? "")) ??
      [];
    expect(new Set(met)).toEqual(new Set(order.keys()));
    expect(met).toEqual([...met].sort((a, b) => a - b));
  });

  it("give each exercise in a way that it is made for, to somebody whom it asks something", () => {
    for (const { slug: pathway, steps } of all) {
      for (const { slug, mode, who } of steps.flatMap((step) => step.exercises)) {
        const content = exercise(slug);
        const knows = asksWhoIsWho(content);
        const roles =
          mode !== "one"
            ? knows
              ? (["injured", "involved"] as const)
              : (["each", "each"] as const)
            : who === "injured" || who === "involved"
              ? ([who] as const)
              : knows
                ? (["injured"] as const)
                : (["each"] as const);
        expect(handingOutProblem(content, mode, [...roles]), `${pathway}: ${slug}`).toBeNull();
        if (mode === "one" && who === "each" && knows) {
          expect(handingOutProblem(content, "one", ["involved"]), `${pathway}: ${slug}`).toBeNull();
        }
      }
    }
  });

  it("put no more than two exercises into one step, and never nudge towards forgiveness", () => {
    for (const { slug: pathway, steps } of all) {
      expect(steps[0]?.delivery.kind, pathway).toBe("at_once");
      for (const step of steps) {
        expect(step.exercises.length, `${pathway}: ${step.title}`).toBeLessThanOrEqual(2);
        if (step.exercises.some(({ slug }) => exercise(slug).kind === "E21")) {
          expect(step.delivery.kind, `${pathway}: ${step.title}`).toBe("when_opened");
        }
      }
    }
  });

  it("say the facts before an apology, and let what asks for a talk wait for the counselor", () => {
    const kindOf = (slug: string) => exercise(slug).kind;
    for (const { slug: pathway, steps } of all) {
      expect(orderProblems(steps, kindOf), pathway).toEqual([]);
      for (const [at, { watchFor }] of steps.entries()) {
        if (/\balone before\b|seen each of them/i.test(watchFor)) {
          expect(
            [steps[at], steps[at + 1]].some((one) => one?.talkFirst),
            `${pathway} ${at}`,
          ).toBe(true);
        }
      }
    }
  });

  it("spot the words that we do not use, and use none of them", () => {
    for (const slip of ["She failed", "the victim", "your homework"]) expect(slip).toMatch(blaming);
    for (const { slug, steps, ...words } of all) {
      const text = [
        words.title,
        words.aim,
        words.suits,
        words.notWhen,
        ...steps.flatMap((s) => [s.title, s.watchFor, ...s.exercises.map((e) => e.why)]),
      ].join("\n");
      expect(text.match(blaming)?.[0], slug).toBeUndefined();
    }
  });
});
