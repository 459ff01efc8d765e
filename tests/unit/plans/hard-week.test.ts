import { expect, test } from "vitest";
import type { AssignedRow, Response } from "@/lib/assignments/responses/rules/steps";
import { comingRound } from "@/lib/plans/hard-week/rules";

const row = (more: Partial<AssignedRow> = {}): AssignedRow => ({
  ...{ assignmentId: "a", mode: "apart", why: "", startsOn: "2026-03-02", dueOn: null },
  ...{ recurrence: "FREQ=WEEKLY;COUNT=4", title: "t", aim: "", minutes: 10, coachName: "Ruth" },
  ...{ hasOwn: true, hasShared: false, responses: [], ...more },
});
const answered = (occurrence: number, status: Response["status"]): Response => ({
  ...{ occurrence, shared: false, status, until: null, drafted: false },
});

/** Turns begin on March 2, 9, 16 and 23. */
test.each([
  ["2026-03-02", "2026-03-09", [], "neither the turn of today nor that of the day it ends"],
  ["2026-03-04", "2026-03-10", [2], "the turn within it"],
  ["2026-03-08", "2026-03-24", [2, 3, 4], "each turn within it"],
])("a hard week from %s until %s holds turns %j: %s", (today, untilOn, turns) => {
  expect(comingRound([row()], today, untilOn)).toEqual(
    turns.map((occurrence) => ({ assignmentId: "a", occurrence })),
  );
});

test("what starts within it counts, and what is answered or not wanted does not", () => {
  const starts = row({ assignmentId: "b", recurrence: null, startsOn: "2026-03-06" });
  const done = row({ assignmentId: "c", responses: [answered(2, "done")] });
  const unwanted = row({ assignmentId: "d", responses: [answered(1, "not_for_us")] });

  expect(comingRound([starts, done, unwanted], "2026-03-04", "2026-03-11")).toEqual([
    { assignmentId: "b", occurrence: 1 },
  ]);
});
