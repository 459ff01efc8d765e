import { describe, expect, it } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { methodSteps } from "@/lib/library/content/methods";
import {
  type ExerciseContent,
  exerciseContentSchema,
  type Field,
} from "@/lib/library/exercises/schema/content";
import { audiences, phases } from "@/lib/library/exercises/terms";

type Mode = ExerciseContent["modes"][number];
type Person = "injured" | "involved";

const people: Person[] = ["injured", "involved"];
const all = libraryExercises.map(({ slug, content }) => ({
  slug,
  content: exerciseContentSchema.parse(content),
}));
const named = all.map((exercise) => [exercise.slug, exercise.content] as const);

const seenBy = (field: Field, person: Person, mode: Mode) =>
  field.role === "each" || field.role === person || (field.role === "joint" && mode === "together");
const fieldsFor = (content: ExerciseContent, person: Person, mode: Mode) =>
  content.fields.filter((field) => seenBy(field, person, mode));

/** Every word a client can read: all texts but the counselor's guidance. */
function clientText({ guidance: _, seedRefs: __, ...content }: ExerciseContent): string {
  const texts: string[] = [];
  const wordless = new Set([
    "key",
    "value",
    "type",
    "role",
    "audience",
    "widest",
    "kind",
    "phases",
    "causes",
  ]);
  const visit = (value: unknown, name = ""): void => {
    if (wordless.has(name) && typeof value === "string") return;
    if ((name === "phases" || name === "causes" || name === "modes") && Array.isArray(value)) return;
    if (typeof value === "string") texts.push(value);
    else if (value && typeof value === "object") {
      for (const [key, child] of Object.entries(value)) visit(child, Array.isArray(value) ? name : key);
    }
  };
  visit(content);
  return texts.join("\n");
}

const banned =
  /\b(homework|overdue|fail(?:s|ed|ure)?|missed|streaks?|victims?|patients?|cheaters?|offenders?|perpetrators?|contract|therapy|treatment|coaching|toxic|trauma|narcissis\w+|husbands?|wi(?:fe|ves)|boyfriends?|girlfriends?|spouses?|he|she|him|his|hers?|(?:him|her)self)\b|partner [ab]\b|must forgive|have to forgive|should forgive|accept(?:s|ed)? (?:my|the|your|an) apolog/i;

describe("the built-in exercises", () => {
  it("serve every step of the five methods, and name no step that there is not", () => {
    const served = new Set(all.flatMap(({ content }) => content.seedRefs));
    expect(methodSteps.filter((step) => !served.has(step))).toEqual([]);
    expect([...served].filter((step) => !methodSteps.includes(step))).toEqual([]);
  });

  it("are fifty-five, with a slug and a title of their own", () => {
    expect(all).toHaveLength(55);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
    expect(new Set(all.map(({ content }) => content.title)).size).toBe(all.length);
    for (const { slug } of all) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const { version } of libraryExercises) expect(version).toBeGreaterThanOrEqual(1);
  });

  it("cover every phase, in the order of the phases", () => {
    const order = Object.keys(phases);
    const first = all.map(({ content }) => order.indexOf(content.phases[0] ?? ""));
    expect(new Set(all.flatMap(({ content }) => content.phases))).toEqual(new Set(order));
    expect(first).toEqual([...first].sort((a, b) => a - b));
  });

  it("spot the words we never use towards a client", () => {
    for (const slip of ["Your homework", "my wife", "You failed", "ask him", "She accepted my apology"]) {
      expect(slip).toMatch(banned);
    }
    for (const fine of ["the shelter", "There, then", "I never rang you", "another weather"]) {
      expect(fine).not.toMatch(banned);
    }
  });
});

describe.each(named)("%s", (slug, content) => {
  it("parses, and is small enough for a tired evening", () => {
    const source = libraryExercises.find((exercise) => exercise.slug === slug);
    expect(exerciseContentSchema.safeParse(source?.content).error).toBeUndefined();
    expect(content.steps.length).toBeGreaterThanOrEqual(2);
    expect(content.steps.length).toBeLessThanOrEqual(5);
    expect(content.minutes).toBeGreaterThanOrEqual(5);
    expect(content.minutes).toBeLessThanOrEqual(25);
    expect(content.fields.length).toBeGreaterThanOrEqual(3);
    expect(content.fields.length).toBeLessThanOrEqual(8);
    expect(content.example?.length ?? 0).toBeGreaterThan(200);
    expect(content.seedRefs.length).toBeGreaterThan(0);
    expect(content.guidance.watchFor).toBeTruthy();
  });

  it("has no key twice", () => {
    const unique = (values: string[]) => expect(values).toEqual([...new Set(values)]);
    unique(content.fields.map((field) => field.key));
    for (const field of content.fields) {
      if ("options" in field) unique(field.options.map((option) => option.value));
      if (field.type === "parts") unique(field.parts.map((part) => part.key));
      if (field.type === "rows") {
        unique(field.columns.map((column) => column.key));
        for (const column of field.columns) {
          if (column.type === "one_of") unique(column.options.map((option) => option.value));
        }
      }
    }
  });

  it("asks something of everyone it can be given to, and asks nothing that nobody sees", () => {
    for (const mode of content.modes) {
      const counts = people.map((person) => fieldsFor(content, person, mode).length);
      // Given to one partner it may be for one role only; given to both it must speak to both.
      const given = mode === "one" ? counts.filter((count) => count > 0) : counts;
      expect(given.length).toBeGreaterThan(0);
      for (const count of given) expect(count).toBeGreaterThanOrEqual(3);
    }
    for (const field of content.fields) {
      const reached = content.modes.some((mode) => people.some((person) => seenBy(field, person, mode)));
      expect(reached, field.key).toBe(true);
    }
  });

  it("never starts an answer wider than it may go, and keeps one sheet for both readable by both", () => {
    for (const field of content.fields) {
      expect(audiences.indexOf(field.audience), field.key).toBeLessThanOrEqual(
        audiences.indexOf(field.widest),
      );
      if (field.role === "joint") expect(field.audience, field.key).toBe("couple");
    }
  });

  it("uses no word that blames, labels or presumes", () => {
    expect(clientText(content).match(banned)?.[0]).toBeUndefined();
  });
});

describe.each(named.filter(([, content]) => content.sealed))("%s, sealed", (_, content) => {
  it("is an exchange in which each gives something before reading", () => {
    expect(content.modes).toContain("apart");
    for (const person of people) {
      const given = fieldsFor(content, person, "apart").filter((field) => field.audience === "couple");
      expect(given.some((field) => !field.optional)).toBe(true);
    }
  });
});

describe("what the methods ask for", () => {
  const content = (slug: string) => {
    const found = all.find((exercise) => exercise.slug === slug);
    if (!found) throw new Error(`No exercise ${slug}`);
    return found.content;
  };
  const field = (slug: string, key: string) => {
    const found = content(slug).fields.find((one) => one.key === key);
    if (!found) throw new Error(`No field ${key} in ${slug}`);
    return found;
  };

  it("an apology needs action, regret and prevention; asking for forgiveness is left open", () => {
    const apology = field("building-an-apology", "apology");
    if (apology.type !== "parts") throw new Error("The apology is written in parts");
    expect(apology.parts.map((part) => part.key)).toEqual([
      "action",
      "regret",
      "effect",
      "prevention",
      "ask",
    ]);
    expect(apology.parts.filter((part) => part.needed).map((part) => part.key)).toEqual([
      "action",
      "regret",
      "prevention",
    ]);
    expect(apology.audience).toBe("self");
    expect(content("building-an-apology").fields.every((one) => one.role === "involved")).toBe(true);
  });

  it("forgiveness stays with the person, goes to one alone, and takes “not now” for an answer", () => {
    const forgiveness = content("what-forgiveness-means-to-me");
    expect(forgiveness.modes).toEqual(["one"]);
    expect(forgiveness.fields.every((one) => one.audience === "self" && one.optional)).toBe(true);
    const where = field("what-forgiveness-means-to-me", "where_i_am");
    expect(where.type === "one_of" && where.options[0]?.value).toBe("not_now");
  });

  it("the map of causes is sealed and holds cause, weight and own words", () => {
    const map = content("map-of-causes-mine-first");
    expect([map.sealed, map.modes]).toEqual([true, ["apart"]]);
    const causes = field("map-of-causes-mine-first", "causes");
    expect(causes.type === "rows" && causes.columns.map((column) => column.key)).toEqual([
      "cause",
      "weight",
      "words",
    ]);
  });

  it("at least three exercises can be a sealed exchange", () => {
    expect(all.filter((exercise) => exercise.content.sealed).length).toBeGreaterThanOrEqual(3);
  });

  it("a promise is weighed from 0 to 10 before the partner reads it", () => {
    const keys = content("one-small-promise").fields.map((one) => one.key);
    expect(keys.indexOf("confidence")).toBeLessThan(keys.indexOf("promise"));
    expect(field("one-small-promise", "confidence")).toMatchObject({ min: 0, max: 10, widest: "coach" });
  });

  it.each([
    ["building-an-apology", "reasons", "self"],
    ["walking-in-their-shoes", "my_reply", "self"],
    ["help-we-want", "hope", "coach"],
    ["help-we-want", "talk_alone", "coach"],
    ["writing-our-boundaries", "for_peace", "coach"],
    ["undivided-time", "attention", "coach"],
  ])("%s: %s can never go further than “%s”", (slug, key, widest) => {
    expect(field(slug, key).widest).toBe(widest);
  });
});
