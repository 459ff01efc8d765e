import { describe, expect, test } from "vitest";
import { linkStanding } from "@/lib/root-causes/rules/given-lately";
import type { GivenOnLink } from "@/lib/root-causes/types";

const link = { turnId: "t", part: "meaning" as const };
const given = (lastOn: string, on: Partial<GivenOnLink> = {}): GivenOnLink => ({
  ...link,
  title: "x",
  assignmentId: lastOn,
  lastOn,
  ...on,
});
const today = "2026-05-24";

describe("what has been given on a link", () => {
  test("nothing yet, also when something was given on its neighbors", () => {
    expect(linkStanding([], link, today).state).toBe("nothing_yet");
    const neighbors = [given(today, { part: "trigger" }), given(today, { turnId: "other" })];
    expect(linkStanding(neighbors, link, today)).toEqual({ state: "nothing_yet", lastOn: null, given: [] });
  });

  test("three weeks make it quiet, not a day less", () => {
    expect(linkStanding([given("2026-05-04")], link, today).state).toBe("lately");
    expect(linkStanding([given("2026-05-03")], link, today).state).toBe("quiet");
  });

  test("the latest counts, wherever it stands in the list; all are there, newest first", () => {
    const {
      state,
      lastOn,
      given: all,
    } = linkStanding([given("2026-03-01"), given("2026-05-20"), given("2026-04-01")], link, today);
    expect([state, lastOn]).toEqual(["lately", "2026-05-20"]);
    expect(all.map((one) => one.lastOn)).toEqual(["2026-05-20", "2026-04-01", "2026-03-01"]);
  });
});
