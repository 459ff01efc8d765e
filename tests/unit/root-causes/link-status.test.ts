import { describe, expect, test } from "vitest";
import { linkStatus, stepsWithoutWork } from "@/lib/root-causes/rules/link-status";
import type { AssignedOnLink } from "@/lib/root-causes/types";

const link = { turnId: "t", part: "meaning" as const };
const assigned = (lastOn: string, on: Partial<AssignedOnLink> = {}): AssignedOnLink => ({
  ...link,
  title: "x",
  assignmentId: lastOn,
  lastOn,
  ...on,
});
const today = "2026-05-24";

describe("what has been assigned on a link", () => {
  test("nothing yet, also when something was assigned on its neighbors", () => {
    expect(linkStatus([], link, today).state).toBe("nothing_yet");
    const neighbors = [assigned(today, { part: "trigger" }), assigned(today, { turnId: "other" })];
    expect(linkStatus(neighbors, link, today)).toEqual({ state: "nothing_yet", lastOn: null, assigned: [] });
  });

  test("three weeks make it quiet, not a day less", () => {
    expect(linkStatus([assigned("2026-05-04")], link, today).state).toBe("lately");
    expect(linkStatus([assigned("2026-05-03")], link, today).state).toBe("quiet");
  });

  test("the latest counts, wherever it stands in the list; all are there, newest first", () => {
    const {
      state,
      lastOn,
      assigned: all,
    } = linkStatus([assigned("2026-03-01"), assigned("2026-05-20"), assigned("2026-04-01")], link, today);
    expect([state, lastOn]).toEqual(["lately", "2026-05-20"]);
    expect(all.map((one) => one.lastOn)).toEqual(["2026-05-20", "2026-04-01", "2026-03-01"]);
  });
});

test("steps with words and without work lately, in the order of the cycle", () => {
  const person = { clientId: "b", firstName: "Ben", place: 2 as const };
  const turn = { id: "t", person, trigger: "A late train", meaning: "I do not count", reaction: "" };

  const steps = stepsWithoutWork(
    [turn],
    [assigned("2026-03-01"), assigned("2026-05-20", { turnId: "x" })],
    today,
  );

  expect(steps).toEqual([
    { firstName: "Ben", part: "trigger", lastOn: null },
    { firstName: "Ben", part: "meaning", lastOn: "2026-03-01" },
  ]);
  expect(stepsWithoutWork([turn], [assigned(today), assigned(today, { part: "trigger" })], today)).toEqual(
    [],
  );
});
