import { describe, expect, test } from "vitest";
import {
  authorOf,
  isDuring,
  isOver,
  legalSteps,
  mayWrite,
  stateAfter,
  waitingStep,
  withReason,
} from "@/lib/sessions/disclosure/rules";
import {
  counselorSteps,
  type DisclosureState,
  type DisclosureStep,
  disclosureStates,
  ownSteps,
  textKinds,
} from "@/lib/sessions/disclosure/terms";

/** What leads on in order, written once more by hand. */
const inOrder: Record<DisclosureState, string> = {
  preparing: "send_facts>sent withdraw>withdrawn stop>stopped",
  sent: "take_back_facts>preparing withdraw>withdrawn read>read send_back>preparing stop>stopped",
  read: "take_back_facts>preparing withdraw>withdrawn send_back>preparing ask_questions>asked stop>stopped",
  asked: "withdraw>withdrawn agree_questions>agreed stop>stopped",
  agreed: "withdraw>withdrawn tell>told stop>stopped",
  told: "hand_impact>impact stop>stopped",
  impact: "hand_answer>answered stop>stopped",
  answered: "",
  withdrawn: "",
  stopped: "",
};
const withAReason: Partial<Record<DisclosureState, string>> = {
  sent: "ask_questions>asked tell>told",
  read: "tell>told",
  asked: "tell>told",
};
const leadsTo = (list: string | undefined, step: DisclosureStep) =>
  list
    ?.split(" ")
    .find((one) => one.startsWith(`${step}>`))
    ?.split(">")[1];

describe("each state and each step", () => {
  for (const state of disclosureStates)
    for (const step of [...ownSteps, ...counselorSteps])
      test(`${state}, ${step}`, () => {
        const [plain, reasoned] = [leadsTo(inOrder[state], step), leadsTo(withAReason[state], step)];
        const expected = plain
          ? { to: plain, outOfOrder: false }
          : reasoned
            ? { to: reasoned, outOfOrder: true }
            : null;
        expect(stateAfter(state, step)).toEqual(expected);
      });
});

test("nothing leads on from an end, and nothing is withdrawn once it is told", () => {
  expect(disclosureStates.filter(isOver)).toEqual(["answered", "withdrawn", "stopped"]);
  const withdrawable = disclosureStates.filter((state) => stateAfter(state, "withdraw"));
  expect(withdrawable).toEqual(["preparing", "sent", "read", "asked", "agreed"]);
});

test("no reason lets anything be told that its author has not sent, nor takes a step that is in order already", () => {
  expect(withReason.preparing).toEqual({});
  for (const state of disclosureStates)
    expect(Object.keys(withReason[state]).filter((step) => step in legalSteps[state])).toEqual([]);
});

test("each text has one author, and its own time", () => {
  expect(textKinds.map((kind) => [kind, authorOf(kind), ...mayWrite[kind]])).toEqual([
    ["facts", "involved", "preparing"],
    ["questions", "injured", "asked"],
    ["impact", "injured", "told"],
    ["answer", "involved", "impact"],
  ]);
});

test("a session is on from half an hour before it to an hour after it", () => {
  const session = { startsAt: new Date("2026-03-10T10:00:00Z"), endsAt: new Date("2026-03-10T10:50:00Z") };
  const during = (time: string) => isDuring(new Date(`2026-03-10T${time}:00Z`), session);
  expect(["09:29", "09:30", "11:50", "11:51"].map(during)).toEqual([false, true, true, false]);
});

/** Whose turn it is: with nothing sent, and with everything. */
const waiting: Record<DisclosureState, [string | null, string | null]> = {
  preparing: [null, null],
  sent: [null, "read"],
  read: ["ask_questions", "ask_questions"],
  asked: [null, "agree_questions"],
  agreed: ["tell", "tell"],
  told: [null, "hand_impact"],
  impact: [null, "hand_answer"],
  answered: [null, null],
  withdrawn: [null, null],
  stopped: [null, null],
};

test.each(disclosureStates)("in %s the counselor is waited for once the other has sent it", (state) => {
  const [before, after] = waiting[state];
  expect([waitingStep(state, []), waitingStep(state, textKinds)]).toEqual([before, after]);
  expect(after === null || legalSteps[state][after as DisclosureStep] !== undefined).toBe(true);
});
