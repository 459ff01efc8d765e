import { describe, expect, test } from "vitest";
import {
  type AgreementStatus,
  legalSteps,
  type Step,
  signingStep,
  statusAfter,
  statuses,
  statusOf,
  steps,
} from "@/lib/agreements/rules/states";
import { agreementWordsSchema } from "@/lib/agreements/schema";
import { fitsUntil, isActivePlan, isOfferedAgain, lastDay } from "@/lib/agreements/transparency/rules";

/** Written out once more, by hand: from, step, to. Whatever is not here is illegal. */
const legal: [AgreementStatus, Step, AgreementStatus][] = [
  ["proposed", "sign", "signed"],
  ["proposed", "take_proposal_back", "withdrawn"],
  ["proposed", "replace", "revised"],
  ["proposed", "withdraw", "withdrawn"],
  ["proposed", "end", "ended"],
  ["signed", "sign_again", "signed"],
  ["signed", "sign_too", "active"],
  ["signed", "take_signature_back", "proposed"],
  ["signed", "take_proposal_back", "withdrawn"],
  ["signed", "replace", "revised"],
  ["signed", "withdraw", "withdrawn"],
  ["signed", "end", "ended"],
  ["active", "sign_again", "active"],
  ["active", "come_round", "due_review"],
  ["active", "look_again", "active"],
  ["active", "replace", "revised"],
  ["active", "withdraw", "withdrawn"],
  ["active", "end", "ended"],
  ["due_review", "sign_again", "due_review"],
  ["due_review", "look_again", "active"],
  ["due_review", "replace", "revised"],
  ["due_review", "withdraw", "withdrawn"],
  ["due_review", "end", "ended"],
];
const every = statuses.flatMap((from) => steps.map((step) => ({ from, step })));

describe("every step from everywhere", () => {
  test.each(every)("$step from $from", ({ from, step }) => {
    const wanted = legal.find(([a, b]) => a === from && b === step)?.[2] ?? null;
    expect(statusAfter(from, step)).toBe(wanted);
  });

  test("nothing leads out of what is over, and everything is reached", () => {
    for (const over of ["revised", "ended", "withdrawn"] as const) expect(legalSteps[over]).toEqual({});
    const reached = new Set<string>(["proposed", ...legal.map(([, , to]) => to)]);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });
});

test("nothing stands with one signature, whosever it is", () => {
  expect(signingStep([], "ana")).toBe("sign");
  expect(signingStep(["ana"], "ana")).toBe("sign_again");
  expect(signingStep(["ana"], "ben")).toBe("sign_too");
  expect(signingStep(["ana", "ben"], "ben")).toBe("sign_again");
  expect(statusOf({ state: "proposed", reviewOn: "2026-03-01", signatures: 1 }, "2026-03-09")).toBe("signed");
});

test("the day to review comes on the day", () => {
  const active = { state: "active" as const, reviewOn: "2026-03-09", signatures: 2 };
  expect(statusOf(active, "2026-03-08")).toBe("active");
  expect(statusOf(active, "2026-03-09")).toBe("due_review");
  expect(statusOf({ ...active, state: "ended" }, "2026-03-10")).toBe("ended");
});

describe("what is typed", () => {
  const parse = (items: unknown) => agreementWordsSchema.safeParse({ title: "T", items });
  const line = { words: "I will ask", why: "", when: "", ifCrossed: "", owner: "both", key: "" };

  test("lines keep their order and their names, and empty ones fall away", () => {
    const typed = parse({
      "10": { ...line, words: "last" },
      "2": { ...line, key: "l1" },
      "3": { words: " " },
    });
    expect(typed.data?.items.map(({ key, words }) => [key, words])).toEqual([
      ["l1", "I will ask"],
      ["l2", "last"],
    ]);
    expect(typed.data?.items[0]?.owner).toBeNull();
  });

  test.each([
    ["nothing", {}],
    ["a reason without a line", [{ ...line, words: "", why: "because" }]],
    ["too many lines", Array.from({ length: 13 }, () => line)],
    ["somebody who is no id", [{ ...line, owner: "Ben" }]],
    ["a line that is too long", [{ ...line, words: "x".repeat(601) }]],
    ["no list", "x"],
  ])("%s is given back", (_, items) => expect(parse(items).success).toBe(false));

  test("two lines of one name become two", () => {
    const keys = parse([
      { ...line, key: "a" },
      { ...line, key: "a" },
      { ...line, key: "l1" },
    ]).data?.items;
    expect(new Set(keys?.map(({ key }) => key)).size).toBe(3);
  });
});

describe("telling by choice", () => {
  test("ends by itself, and is never given for longer than thirty days", () => {
    expect(lastDay("2026-03-01")).toBe("2026-03-31");
    expect(fitsUntil("2026-03-31", "2026-03-01")).toBe(true);
    expect(fitsUntil("2026-04-01", "2026-03-01")).toBe(false);
    expect(fitsUntil("2026-03-01", "2026-03-01")).toBe(false);
    expect(isActivePlan({ untilOn: "2026-03-01", stopped: false }, "2026-03-01")).toBe(true);
    expect(isActivePlan({ untilOn: "2026-03-01", stopped: false }, "2026-03-02")).toBe(false);
    expect(isActivePlan({ untilOn: "2026-03-09", stopped: true }, "2026-03-01")).toBe(false);
    expect(isOfferedAgain({ untilOn: "2026-03-01", stopped: false }, "2026-03-15")).toBe(true);
    expect(isOfferedAgain({ untilOn: "2026-03-01", stopped: false }, "2026-03-16")).toBe(false);
  });
});
