// Promise: a counselor finds a couple, a page or an exercise by the beginning of its words.
import { expect, test } from "vitest";
import { findGroups } from "@/components/caseload/finding/find-groups";
import { fitting } from "@/lib/caseload/finding/rules";

const findable = {
  couples: [
    { coupleId: "1", label: "Ana & Ben", status: "active" as const, names: ["Ana", "Ben"] },
    { coupleId: "2", label: "The Müllers", status: "paused" as const, names: ["Zoë", "Jürgen"] },
  ],
  exercises: [{ exerciseId: "7", title: "Building an apology" }],
};
const found = (query: string, isOwner = false) =>
  fitting(findGroups(findable, isOwner), query).flatMap(({ lines }) => lines.map(({ name }) => name));

test.each([
  ["ben", ["Ana & Ben"]],
  ["mull", ["The Müllers"]],
  ["zoe", ["The Müllers"]],
  ["an be", ["Ana & Ben"]],
  ["apol", ["Building an apology"]],
  ["xyz", []],
])("%j finds %j", (query, names) => {
  expect(found(query)).toEqual(names);
});

test("what only an owner may open is offered to an owner alone", () => {
  expect([found("activity"), found("activity", true)]).toEqual([[], ["Activity log"]]);
});

test("a couple is opened at the page one came from, and nothing else is offered there", () => {
  const groups = findGroups(findable, true, "trust");

  expect(groups.map(({ name }) => name)).toEqual(["Couples"]);
  expect(groups[0]?.lines[1]).toMatchObject({ href: "/coach/couples/2/trust", aside: "Paused" });
});

test("a page that no record has leads to its front page", () => {
  expect(findGroups(findable, true, "no-such-page")[0]?.lines[0]?.href).toBe("/coach/couples/1");
});
