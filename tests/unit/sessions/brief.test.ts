import { expect, test } from "vitest";
import type { AssignmentCard, PartnerStatus } from "@/lib/assignments/types";
import {
  answersSince,
  counted,
  goalsNow,
  pairedAnswers,
  partsSince,
  waitingExchanges,
} from "@/lib/sessions/brief/rules";
import type { TimelineEntry } from "@/lib/timeline/types";

const since = new Date("2026-03-10T10:00:00Z");
const after = new Date("2026-03-12T10:00:00Z");
const before = new Date("2026-03-09T10:00:00Z");

const entry = (
  kind: TimelineEntry["kind"],
  what: string,
  more: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  ...{ key: what, kind, what, id: what, at: after, who: null, title: null, text: null, occurrence: null },
  ...more,
});
const ana = { name: "Ana", place: 1 } as const;
const ben = { name: "Ben", place: 2 } as const;

test("lines that read alike are one, with how many there were", () => {
  const kept = entry("promises", "promise_kept", { who: ben, title: "I ring" });

  expect(counted([kept, { ...kept, who: ana }, kept])).toEqual([
    { entry: kept, times: 2 },
    { entry: { ...kept, who: ana }, times: 1 },
  ]);
});

test("each goes where it belongs, and what was before the last session stays out", () => {
  const parts = partsSince(
    [
      entry("promises", "promise_kept"),
      entry("agreements", "agreement_proposed"),
      entry("conflicts", "setback"),
      entry("conflicts", "said_together"),
      entry("kindness", "thanks"),
      entry("kindness", "day_challenge"),
      entry("pace", "pace_slower"),
      entry("exercises", "submitted"),
      entry("trust", "check_in"),
      entry("kindness", "thanks", { at: before, who: ana }),
    ],
    since,
  );
  const what = (lines: { entry: TimelineEntry }[]) => lines.map((line) => line.entry.what);

  expect(what(parts.promises)).toEqual(["promise_kept"]);
  expect(what(parts.proposals)).toEqual(["agreement_proposed"]);
  expect(what(parts.setbacks)).toEqual(["setback"]);
  expect(what(parts.kindness)).toEqual(["thanks"]);
  expect(what(parts.others)).toEqual(["said_together", "day_challenge", "pace_slower"]);
  expect(partsSince([entry("kindness", "thanks", { at: before })], null).kindness).toHaveLength(1);
});

const sheet = (more: Partial<PartnerStatus>): PartnerStatus => ({
  ...{ sheet: "own", clientId: "a", firstName: "Ana", status: "given", responseId: null },
  ...{ outcome: null, quality: null, submittedAt: null, ...more },
});
const card = (sealedState: "none" | "sealed" | "ready" | "open", statuses: PartnerStatus[], more = {}) =>
  ({
    ...{ assignmentId: "x", title: "Two questions", withdrawnAt: null },
    occurrences: [{ occurrence: { occurrence: 1 }, sealedState, statuses }],
    ...more,
  }) as unknown as AssignmentCard;

test("answers since then and what they were like, the latest first; what is not read yet stays however old", () => {
  const sent = (
    responseId: string,
    submittedAt: Date,
    status: "read" | "submitted",
    quality: number | null,
  ) => sheet({ responseId, submittedAt, status, quality, outcome: "done" });

  const answers = answersSince(
    [
      card("none", [sent("old", before, "read", 3), sent("unread", before, "submitted", null)]),
      card("none", [sent("new", after, "read", 4), sheet({})]),
    ],
    since,
  );

  expect(answers.map(({ responseId, quality, unread }) => [responseId, quality, unread])).toEqual([
    ["new", 4, false],
    ["unread", null, true],
  ]);
});

test("an exchange waits once somebody’s answers are in, until it is open or withdrawn", () => {
  const sent = [sheet({ responseId: "r", submittedAt: after, status: "submitted" }), sheet({})];

  expect(waitingExchanges([card("sealed", sent)])).toHaveLength(1);
  expect(waitingExchanges([card("ready", sent)])).toMatchObject([{ state: "ready" }]);
  expect(waitingExchanges([card("open", sent), card("sealed", [sheet({})])])).toEqual([]);
  expect(waitingExchanges([card("sealed", sent, { withdrawnAt: after })])).toEqual([]);
});

test("a goal goes with the last two numbers that its author saved", () => {
  const saved = (version: number, reached: number | null) => ({
    ...{ clientId: "a", version, savedAt: after.toISOString() },
    goals: [{ goalId: "g", words: "Talk calmly", picture: null, reached }],
  });
  const people = [
    { clientId: "a", firstName: "Ana" },
    { clientId: "b", firstName: "Ben" },
  ];

  expect(goalsNow(people, [saved(4, 6), saved(3, 4), saved(2, 4), saved(1, 2)])).toEqual([
    { goalId: "g", firstName: "Ana", words: "Talk calmly", reached: [4, 6] },
  ]);
});

test("each question about oneself is beside what the other said of it, a number or why there is none", () => {
  const week = { weekOn: "2026-03-02", firstName: "Ben", otherName: "Ana", selfRely: 9, selfOpen: 4 };
  const pair = { weekOn: "2026-03-02", firstName: "Ben", otherName: "Ana" };

  expect(pairedAnswers([{ ...week, rely: 4, open: null, declined: ["open"], apart: [] }])).toEqual([
    { ...pair, item: "rely", own: 9, other: { value: 4 } },
    { ...pair, item: "open", own: 4, other: { value: null, unsaid: "declined" } },
  ]);
  expect(
    pairedAnswers([
      { ...week, selfRely: null, selfOpen: null, rely: 4, open: 4, declined: null, apart: null },
    ]),
  ).toEqual([]);
});
