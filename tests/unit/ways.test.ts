import { describe, expect, test } from "vitest";
import { wayFor, waysOf } from "@/components/assignments/assign/ways";
import { libraryExercises } from "@/lib/library/content";
import { asksWhoIsWho, handingOutProblem } from "@/lib/library/exercises/rules/roles";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import type { CoupleHead } from "@/lib/practice/couples/types";

const partner = (clientId: string, firstName: string, place: 1 | 2) =>
  ({
    clientId,
    firstName,
    place,
    leftAt: null,
    joinStatus: "joined",
    email: null,
    expiresAt: null,
    signed: null,
    hasConsented: true,
  }) as const;
const people: CoupleHead["partners"] = [partner("a", "Ana", 1), partner("b", "Ben", 2)];

const shelf = libraryExercises.map(({ slug, content }) => ({
  slug,
  content: exerciseContentSchema.parse(content),
}));
const asking = shelf.filter(({ content }) => asksWhoIsWho(content));
const plain = shelf.filter(({ content }) => !asksWhoIsWho(content));

describe("ways of giving an exercise", () => {
  test.each(shelf)("$slug: each way offered fits, and no two read alike", ({ content }) => {
    const ways = waysOf(content, people);
    expect(ways.length).toBeGreaterThan(0);
    for (const { mode, partners } of ways) {
      const roles = partners.map(({ role }) => role);
      expect(handingOutProblem(content, mode, roles)).toBeNull();
    }
    const names = ways.map(({ mode, label }) => `${mode} ${label}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ways.map(({ code }) => code)).size).toBe(ways.length);
  });

  test("who was hurt is never guessed for a couple that was given nothing like it", () => {
    expect(asking.length).toBeGreaterThan(0);
    for (const { content } of asking) {
      const ways = waysOf(content, people);
      expect(wayFor(ways, undefined, [])).toBeNull();
      expect(wayFor(ways, "apart:nonsense", [{ partners: [{ clientId: "a", role: "each" }] }])).toBeNull();
    }
  });

  test("the roles of the newest exercise that had them are the likely ones", () => {
    const earlier = (first: "injured" | "involved", second: "injured" | "involved") => ({
      partners: [
        { clientId: "a", role: first },
        { clientId: "b", role: second },
      ],
    });
    for (const { content } of asking) {
      const way = wayFor(waysOf(content, people), undefined, [
        earlier("involved", "injured"),
        earlier("injured", "involved"),
      ]);
      if (!way) continue;
      for (const { clientId, role } of way.partners) {
        expect(role).toBe(clientId === "a" ? "involved" : "injured");
      }
    }
  });

  test("without roles it is for both unless it is made for one, and a choice in the address wins", () => {
    for (const { content } of plain) {
      const ways = waysOf(content, people);
      const likely = wayFor(ways, undefined, []);
      if (content.modes.some((mode) => mode !== "one")) expect(likely?.partners).toHaveLength(2);
      for (const way of ways) expect(wayFor(ways, way.code, [])).toBe(way);
    }
  });
});
