import { describe, expect, test } from "vitest";
import type { Field } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole } from "@/lib/library/exercises/types";
import type { Doer } from "@/lib/library/pathways/schema";
import { type Chosen, needsWays, problemWith, rolesFor, rolesIn } from "@/lib/plans/rules/people";
import type { Ways } from "@/lib/plans/schema";

const field = (key: string, role: PartnerRole, more: Pick<Field, "labelFor"> = {}): Field => ({
  ...{ type: "date", key, label: key, audience: "self", widest: "couple", optional: true, role },
  ...more,
});
const modes: Mode[] = ["one", "apart", "together"];
const contents = {
  /** The same for both. */
  plain: { modes, fields: [field("a", "each")] },
  /** Something for each role. */
  split: { modes, fields: [field("a", "injured"), field("b", "involved")] },
  /** The same for both, worded for the one who was hurt. */
  worded: { modes, fields: [field("a", "each", { labelFor: { injured: "What hurt?" } })] },
  silent: { modes, fields: [] },
};
type Content = keyof typeof contents;
const { plain, split } = contents;

/** `injured-` is the first partner alone, `injured/involved` both. */
const told = ([mode, who, content, ways, chosen]: [Mode, Doer, Content, Ways | null, Chosen?]) =>
  rolesFor({ mode, who }, contents[content], ways, chosen ?? null).map(
    ({ firstRole, secondRole }) =>
      `${firstRole ?? ""}${firstRole && secondRole ? "/" : "-"}${secondRole ?? ""}`,
  );

describe("whether somebody must say first who was hurt", () => {
  test.each([
    ["injured", "plain", true],
    ["involved", "plain", true],
    ["both", "plain", false],
    ["either", "plain", false],
    ["both", "split", true],
    ["either", "worded", true],
  ] as [Doer, Content, boolean][])("for %s, %s: %s", (who, content, wanted) => {
    expect(needsWays(who, contents[content])).toBe(wanted);
  });
});

describe("both at once", () => {
  test.each([
    [["apart", "both", "plain", null], ["each/each"]],
    [["together", "both", "plain", "first_hurt"], ["each/each"]],
    [["apart", "both", "split", "first_hurt"], ["injured/involved"]],
    [["apart", "both", "split", "second_hurt"], ["involved/injured"]],
    [["apart", "injured", "plain", "first_hurt"], ["injured/involved"]],
    [["apart", "involved", "plain", "second_hurt"], ["involved/injured"]],
    [["apart", "injured", "plain", "both_ways"], ["each/each"]],
    [["apart", "both", "worded", "both_ways"], ["each/each"]],
    [["apart", "both", "worded", null], ["each/each"]],
    [
      ["apart", "both", "split", "both_ways"],
      ["injured/involved", "involved/injured"],
    ],
    [
      ["apart", "both", "split", null],
      ["injured/involved", "involved/injured"],
    ],
    [
      ["apart", "injured", "silent", "both_ways"],
      ["injured/involved", "involved/injured"],
    ],
  ] as [Parameters<typeof told>[0], string[]][])("%j: %j", (given, wanted) => {
    expect(told(given)).toEqual(wanted);
  });
});

describe("one of them", () => {
  test.each([
    [["one", "injured", "plain", "first_hurt"], ["injured-"]],
    [["one", "injured", "plain", "second_hurt"], ["-injured"]],
    [["one", "involved", "plain", "first_hurt"], ["-involved"]],
    [["one", "involved", "plain", "second_hurt"], ["involved-"]],
    [
      ["one", "injured", "split", "both_ways"],
      ["injured-", "-injured"],
    ],
    [
      ["one", "involved", "split", null],
      ["involved-", "-involved"],
    ],
    [["one", "either", "plain", null, "first"], ["each-"]],
    [["one", "either", "plain", "first_hurt", "second"], ["-each"]],
    [["one", "either", "split", "first_hurt", "first"], ["injured-"]],
    [["one", "either", "split", "first_hurt", "second"], ["-involved"]],
    [["one", "either", "split", "second_hurt", "first"], ["involved-"]],
    [["one", "either", "split", "second_hurt", "second"], ["-injured"]],
    [["one", "either", "split", "both_ways", "second"], ["-each"]],
    [["one", "either", "split", "first_hurt"], []],
    [
      ["one", "both", "plain", null],
      ["each-", "-each"],
    ],
    [
      ["one", "both", "plain", "first_hurt"],
      ["each-", "-each"],
    ],
    [
      ["one", "both", "split", "first_hurt"],
      ["injured-", "-involved"],
    ],
    [
      ["one", "both", "split", "second_hurt"],
      ["involved-", "-injured"],
    ],
    [
      ["one", "both", "split", null],
      ["each-", "-each"],
    ],
  ] as [Parameters<typeof told>[0], string[]][])("%j: %j", (given, wanted) => {
    expect(told(given)).toEqual(wanted);
  });
});

test("the roles of whoever it is for, in the order of the partners", () => {
  expect(rolesIn({ firstRole: "injured", secondRole: "involved" })).toEqual(["injured", "involved"]);
  expect(rolesIn({ firstRole: null, secondRole: "involved" })).toEqual(["involved"]);
  expect(rolesIn({ firstRole: "each", secondRole: null })).toEqual(["each"]);
});

test("what does not fit is said in words, by the rule of every assignment", () => {
  expect(problemWith(plain, "one", { firstRole: "each", secondRole: null })).toBeNull();
  expect(problemWith(plain, "one", { firstRole: "each", secondRole: "each" })).toMatch(/one partner/);
  expect(problemWith(split, "apart", { firstRole: "injured", secondRole: "injured" })).toMatch(
    /who was hurt/,
  );
  expect(problemWith(split, "one", { firstRole: "each", secondRole: null })).toMatch(/no questions/);
});
