import { describe, expect, test } from "vitest";
import { isLegalPair, type MapState, type MapStep, mapAfter } from "@/lib/conflicts/cause-maps/rules/states";
import { type ConflictState, type ConflictStep, conflictAfter } from "@/lib/conflicts/rules";
import { mayStep, type WordingState, type WordingStep, wordingAfter } from "@/lib/conflicts/summaries/rules";

/** Every step from every state: what is not named here leads nowhere. */
function table<State extends string, Step extends string>(
  states: readonly State[],
  steps: readonly Step[],
  after: (state: State, step: Step) => State | null,
) {
  return states.flatMap((state) =>
    steps.flatMap((step) => {
      const next = after(state, step);
      return next ? [`${state} ${step} ${next}`] : [];
    }),
  );
}

describe("the legal steps, and no others", () => {
  test("of a conflict", () => {
    const states: ConflictState[] = ["kept", "shared"];
    const steps: ConflictStep[] = ["change", "share", "keep"];
    expect(table(states, steps, (state, step) => conflictAfter("client", state, step))).toEqual([
      "kept change kept",
      "kept share shared",
      "shared keep kept",
    ]);
    expect(table(states, steps, (state, step) => conflictAfter("coach", state, step))).toEqual([
      "kept change kept",
      "kept share shared",
      "shared change shared",
    ]);
  });

  test("of a map of causes", () => {
    const states: (MapState | "none")[] = ["none", "draft", "ready", "open", "withdrawn"];
    const steps: MapStep[] = ["write", "make_ready", "reopen", "open", "close", "withdraw", "rework"];
    expect(table(states, steps, mapAfter)).toEqual([
      "none write draft",
      "draft write draft",
      "draft make_ready ready",
      "ready reopen draft",
      "ready open open",
      "open close ready",
      "open withdraw withdrawn",
      "withdrawn rework draft",
    ]);
  });

  test("of a wording", () => {
    const states: WordingState[] = ["proposed", "standing", "replaced", "taken_back"];
    const steps: WordingStep[] = ["confirm", "replace", "take_back"];
    expect(table(states, steps, wordingAfter)).toEqual([
      "proposed confirm standing",
      "proposed replace replaced",
      "proposed take_back taken_back",
      "standing replace replaced",
    ]);
  });
});

test("a map is open only beside an open one", () => {
  const states: (MapState | "none")[] = ["none", "draft", "ready", "open", "withdrawn"];
  const open = states.filter((state) => isLegalPair("open", state));
  expect(open).toEqual(["open"]);
  expect(isLegalPair("ready", "ready")).toBe(true);
});

test("nobody says yes to their own wording, and nobody takes back the other's", () => {
  expect(mayStep("confirm", true)).toBe(false);
  expect(mayStep("confirm", false)).toBe(true);
  expect(mayStep("take_back", false)).toBe(false);
  expect(mayStep("take_back", true)).toBe(true);
  expect([mayStep("replace", true), mayStep("replace", false)]).toEqual([true, true]);
});
