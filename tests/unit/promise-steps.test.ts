import { describe, expect, test } from "vitest";
import {
  legal,
  type OccurrenceState,
  type Situation,
  type Step,
  steps,
  weigh as weighed,
} from "@/lib/commitments/rules/steps";
import { say } from "@/lib/platform/text/profession";

const today = "2026-03-10";
const days = { before: "2026-03-12", on: today, after: "2026-03-06" };
const states: OccurrenceState[] = ["planned", "kept", "kept_late", "renegotiated", "missed", "cancelled"];

const standing = (state: OccurrenceState, onDate: string, more: Partial<Situation> = {}): Situation => ({
  state,
  onDate,
  reportedOn: state === "planned" ? null : today,
  closedOn: null,
  settled: false,
  ...more,
});

/** With the sentence as it is read. */
function weigh(...given: Parameters<typeof weighed>) {
  const verdict = weighed(...given);
  return typeof verdict === "string" ? verdict : { refused: say(verdict.refused, "licensed") };
}

/** Written down once more by hand: the table of the code must not be its own judge. */
const allowed: Record<Step, [OccurrenceState, keyof typeof days][]> = {
  keep: [
    ["planned", "on"],
    ["planned", "after"],
  ],
  keep_late: [["planned", "after"]],
  tell_early: [["planned", "before"]],
  miss: [
    ["planned", "on"],
    ["planned", "after"],
  ],
  cancel: [
    ["planned", "on"],
    ["planned", "after"],
  ],
  undo: (["kept", "kept_late", "missed", "cancelled"] as const).flatMap((state) =>
    (["before", "on", "after"] as const).map((when): [OccurrenceState, keyof typeof days] => [state, when]),
  ),
};

describe("every step from every state at every moment", () => {
  const cases = steps.flatMap((step) =>
    states.flatMap((state) => Object.entries(days).map(([when, onDate]) => ({ step, state, when, onDate }))),
  );
  test.each(cases)("$step from $state, $when the day", ({ step, state, when, onDate }) => {
    const verdict = weigh(step, standing(state, onDate), today);
    const may = allowed[step].some(([from, moment]) => from === state && moment === when);
    if (state === legal[step].to) expect(verdict).toBe("there");
    else if (may) expect(verdict).toBe("go");
    else expect(verdict).toMatchObject({ refused: expect.stringMatching(/\.$/) });
  });

  test.each(cases)("once closed, nothing: $step from $state, $when the day", ({ step, state, onDate }) => {
    const verdict = weigh(step, standing(state, onDate, { closedOn: "2026-03-09" }), today);
    if (state === legal[step].to) expect(verdict).toBe("there");
    else expect(verdict).toMatchObject({ refused: expect.stringContaining("has ended") });
  });
});

describe("taking back a slip", () => {
  const at = (reportedOn: string, settled = false) =>
    weigh("undo", standing("kept", days.after, { reportedOn, settled }), today);

  test("is open on the same day and the next, also across months", () => {
    expect(at("2026-03-10")).toBe("go");
    expect(at("2026-03-09")).toBe("go");
    expect(at("2026-03-08")).toMatchObject({ refused: expect.any(String) });
    const march = { ...standing("kept", "2026-02-28", { reportedOn: "2026-02-28" }) };
    expect(weigh("undo", march, "2026-03-01")).toBe("go");
  });

  test("ends once something was chosen after it", () => {
    expect(at("2026-03-10", true)).toMatchObject({ refused: expect.any(String) });
  });
});

test("no refusal blames or counts", () => {
  const words = steps.flatMap((step) =>
    states.flatMap((state) =>
      Object.values(days).flatMap((onDate) =>
        [null, "2026-03-09"].map((closedOn) =>
          JSON.stringify(weigh(step, standing(state, onDate, { closedOn, reportedOn: "2026-01-01" }), today)),
        ),
      ),
    ),
  );
  expect(words.join(" ")).not.toMatch(/overdue|fail|missed|should|must|always|never|\d/i);
});
