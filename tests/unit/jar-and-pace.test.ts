import { describe, expect, test } from "vitest";
import { daysWithMany, doubtMay, doubtState, doubtSteps } from "@/lib/everyday/doubts/rules";
import { hasItsTime } from "@/lib/everyday/kind-words/rules";
import {
  filled,
  jarMay,
  jarOf,
  jarState,
  jarSteps,
  marbleMay,
  marbleState,
  marbleSteps,
  momentAfter,
} from "@/lib/everyday/marbles/rules";
import { promptFor, thanksMay, thanksState, thanksSteps } from "@/lib/everyday/thanks/rules";
import {
  nearerOf,
  ourPauseMay,
  ourPauseState,
  ourPauseSteps,
  pauseMay,
  pauseState,
  pauseSteps,
} from "@/lib/pace/pauses/rules";
import { restsOn, sharedOf, topicWords, type Wish, whatRests } from "@/lib/pace/rules";
import { spaceMay, spaceState, spaceSteps } from "@/lib/pace/space/rules";
import { addDays } from "@/lib/platform/time/day";
import { instantIn, timeIn } from "@/lib/platform/time/moment";

/** Every pair of state and deed, with what it comes to: a step added or lost by accident changes this. */
const legal = <S extends string, D extends string>(
  steps: Readonly<Record<S, readonly D[]>>,
  deeds: readonly D[],
  may: (state: S, deed: D) => boolean,
) =>
  (Object.keys(steps) as S[]).flatMap((state) =>
    deeds.map((deed) => `${state} ${deed}: ${may(state, deed) ? "yes" : "no"}`),
  );

describe("state tables", () => {
  test("the jar", () => {
    expect(legal(jarSteps, ["begin", "put_in", "lay_beside"], jarMay)).toEqual([
      "no_room begin: yes",
      "no_room put_in: no",
      "no_room lay_beside: yes",
      "room begin: no",
      "room put_in: yes",
      "room lay_beside: no",
    ]);
    expect(legal(marbleSteps, ["change", "take_away"], marbleMay)).toEqual([
      "beside change: yes",
      "beside take_away: yes",
      "in_jar change: yes",
      "in_jar take_away: yes",
      "in_full_jar change: yes",
      "in_full_jar take_away: no",
      "settled change: no",
      "settled take_away: no",
    ]);
  });

  test("thanks", () => {
    expect(legal(thanksSteps, ["send", "take_back", "remove"], thanksMay)).toEqual([
      "kept send: yes",
      "kept take_back: no",
      "kept remove: yes",
      "sent send: no",
      "sent take_back: yes",
      "sent remove: no",
      "taken_back send: no",
      "taken_back take_back: no",
      "taken_back remove: yes",
    ]);
    expect(thanksState({ sentAt: null, takenBackAt: null })).toBe("kept");
    expect(thanksState({ sentAt: new Date(), takenBackAt: null })).toBe("sent");
    expect(thanksState({ sentAt: new Date(), takenBackAt: new Date() })).toBe("taken_back");
  });

  test("space", () => {
    expect(legal(spaceSteps, ["move", "end", "note"], spaceMay)).toEqual([
      "planned move: yes",
      "planned end: yes",
      "planned note: no",
      "running move: yes",
      "running end: yes",
      "running note: no",
      "over move: no",
      "over end: no",
      "over note: yes",
      "ended move: no",
      "ended end: no",
      "ended note: yes",
    ]);
    const space = { startsAt: new Date(10), backAt: new Date(20), endedAt: null };
    expect([5, 10, 19, 20].map((at) => spaceState(space, new Date(at)))).toEqual([
      "planned",
      "running",
      "running",
      "over",
    ]);
    expect(spaceState({ ...space, endedAt: new Date(12) }, new Date(15))).toBe("ended");
  });

  test("pauses", () => {
    expect(legal(pauseSteps, ["begin", "end"], pauseMay)).toEqual([
      "none begin: yes",
      "none end: no",
      "running begin: yes",
      "running end: yes",
      "over begin: yes",
      "over end: no",
    ]);
    expect(legal(ourPauseSteps, ["say_yes", "end"], ourPauseMay)).toEqual([
      "none say_yes: yes",
      "none end: no",
      "running say_yes: no",
      "running end: yes",
      "over say_yes: yes",
      "over end: no",
    ]);
    expect(pauseState(null, "2026-03-02")).toBe("none");
    expect(pauseState({ untilOn: null }, "2026-03-02")).toBe("running");
    expect(pauseState({ untilOn: "2026-03-03" }, "2026-03-02")).toBe("running");
    expect(pauseState({ untilOn: "2026-03-02" }, "2026-03-02")).toBe("over");
    expect(ourPauseState({ untilOn: "2026-03-02" }, "2026-03-02")).toBe("over");
    expect(nearerOf(null, null)).toBeNull();
    expect(nearerOf("2026-03-05", null)).toBe("2026-03-05");
    expect(nearerOf("2026-03-05", "2026-03-04")).toBe("2026-03-04");
  });

  test("doubts", () => {
    expect(legal(doubtSteps, ["answer", "take_back", "note"], doubtMay)).toEqual([
      "asked answer: yes",
      "asked take_back: yes",
      "asked note: yes",
      "answered answer: no",
      "answered take_back: yes",
      "answered note: yes",
      "taken_back answer: no",
      "taken_back take_back: no",
      "taken_back note: no",
    ]);
    expect(doubtState({ takenBack: true, answered: true })).toBe("taken_back");
  });
});

describe("the jar", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
  const jar = (jarId: string, upTo: number, began: number, last: number | null) => ({
    ...{ jarId, size: 20, upTo, beganAt: at(began), lastAt: last === null ? null : at(last) },
  });

  test("one begins when the one before is full; what lay beside fills it as it begins", () => {
    const jars = filled([
      jar("a", 20, 1, 3),
      jar("b", 40, 5, 4),
      jar("c", 60, 6, null),
      jar("d", 80, 7, null),
    ]);
    expect(jars.map(({ jarId, fullAt }) => [jarId, fullAt])).toEqual([
      ["a", at(3)],
      ["b", at(5)],
      ["c", null],
    ]);
    expect([jarState([]), jarState(jars.slice(0, 2)), jarState(jars)]).toEqual([
      "no_room",
      "no_room",
      "room",
    ]);
    expect([1, 20, 21, 60, 61].map((nth) => jarOf(jars, nth)?.jarId)).toEqual([
      "a",
      "a",
      "b",
      "c",
      undefined,
    ]);
  });

  test("no two come at one moment", () => {
    expect(momentAfter(null, at(1))).toEqual(at(1));
    expect(momentAfter(at(1), at(2))).toEqual(at(2));
    expect(momentAfter(at(2), at(1)).getTime()).toBe(at(2).getTime() + 1);
  });

  test("a marble is its author's for a day", () => {
    const put = new Date("2026-03-02T10:00:00Z");
    const at = (text: string) => new Date(text);
    expect(marbleState(put, at("2026-03-03T09:59:59Z"), { full: false })).toBe("in_jar");
    expect(marbleState(put, at("2026-03-03T09:59:59Z"), { full: true })).toBe("in_full_jar");
    expect(marbleState(put, at("2026-03-03T09:59:59Z"), null)).toBe("beside");
    expect(marbleState(put, at("2026-03-03T10:00:00Z"), { full: false })).toBe("settled");
  });
});

describe("pace", () => {
  const wish = (changes: Partial<Wish>): Wish => ({
    pace: "as_now",
    phases: [],
    causes: [],
    words: null,
    wordEvery: 7,
    ...changes,
  });

  test("the slower wish counts, and what both see is the same whoever said what", () => {
    const one = wish({ pace: "slower", phases: ["let_go"], words: "the summer house", wordEvery: 3 });
    const two = wish({
      pace: "bit_faster",
      phases: ["agree"],
      causes: ["unmet_need"],
      words: "money",
      wordEvery: 1,
    });
    expect(sharedOf([one, two])).toEqual(sharedOf([two, one]));
    expect(sharedOf([one, two])).toEqual({
      slower: true,
      phases: ["agree", "let_go"],
      causes: ["unmet_need"],
      words: ["money", "the summer house"],
      wordEvery: 3,
    });
    expect(sharedOf([wish({ pace: "bit_faster" }), wish({})]).slower).toBe(false);
    expect(sharedOf([])).toMatchObject({ slower: false, wordEvery: 7 });
    expect(topicWords(sharedOf([one, two]))).toEqual([
      "Agreeing",
      "Letting go",
      "Unmet needs",
      "money",
      "the summer house",
    ]);
  });

  test("an exercise rests on its phases and on the cause it names first", () => {
    const exercise = { phases: ["let_go"] as const, causes: ["broken_promise", "unmet_need"] as const };
    expect(restsOn(exercise, { phases: ["let_go"], causes: [] })).toEqual(["Letting go"]);
    expect(restsOn(exercise, { phases: [], causes: ["broken_promise"] })).toEqual(["Broken promises"]);
    expect(restsOn(exercise, { phases: ["agree"], causes: ["unmet_need"] })).toEqual([]);
    expect(restsOn({ phases: [], causes: [] }, { phases: ["agree"], causes: ["unmet_need"] })).toEqual([]);
  });

  test.each([
    // Whom it is for, whether it may open to the partner, and whose wish is asked: a was hurt, b broke trust.
    ["a, hurt, alone", [["a", "injured"]], true, "a"],
    ["b, who broke trust, alone, for nobody else", [["b", "involved"]], false, "b"],
    ["b, who broke trust, alone, to be read by a", [["b", "involved"]], true, "a b"],
    ["one of them alone, with nobody hurt", [["b", "each"]], true, "b"],
    [
      "both, on a conflict",
      [
        ["a", "injured"],
        ["b", "involved"],
      ],
      true,
      "a",
    ],
    [
      "both, with nobody hurt",
      [
        ["a", "each"],
        ["b", "each"],
      ],
      true,
      "a b",
    ],
  ] as const)("for %s: whose wish counts", (_, people, opens, whose) => {
    const exercise = {
      phases: ["agree"] as const,
      causes: [],
      fields: [{ widest: opens ? "couple" : "coach" }],
    };
    const wishes = ["a", "b"].map((name) => ({
      clientId: name,
      firstName: name,
      phases: ["agree"] as ["agree"],
      causes: [],
    }));
    const partners = people.map(([clientId, role]) => ({ clientId, role }));

    const said = whatRests(exercise, wishes, partners) ?? "";

    expect(["a", "b"].filter((name) => said.includes(`${name} would rather`)).join(" ")).toBe(whose);
  });

  test("a kind word has its time, or has not, for whatever reason", () => {
    const time = { slower: false, every: 3, lastOn: "2026-03-01", today: "2026-03-04", paused: false };
    expect(hasItsTime(time)).toBe(true);
    expect(hasItsTime({ ...time, today: "2026-03-03" })).toBe(false);
    expect(hasItsTime({ ...time, slower: true })).toBe(false);
    expect(hasItsTime({ ...time, paused: true })).toBe(false);
    expect(hasItsTime({ ...time, lastOn: null })).toBe(true);
  });
});

test("the three kinds of thanks take turns, and no question comes twice in a row", () => {
  const days = Array.from({ length: 24 }, (_, i) => promptFor(addDays("2026-03-01", i)));
  for (let i = 2; i < days.length; i += 1) {
    expect(new Set(days.slice(i - 2, i + 1).map(({ kind }) => kind)).size).toBe(3);
  }
  expect(new Set(days.slice(0, 12).map(({ words }) => words)).size).toBe(12);
});

test("many doubts on one day are noticed, a few are not", () => {
  const of = (day: string, count: number) => Array.from({ length: count }, () => day);
  expect(daysWithMany([...of("2026-03-01", 3), ...of("2026-03-02", 4), ...of("2026-03-04", 6)])).toEqual([
    "2026-03-04",
    "2026-03-02",
  ]);
  expect(daysWithMany([])).toEqual([]);
});

describe("times on the clock", () => {
  test.each([
    ["Europe/London", "2026-01-10", "18:30", "2026-01-10T18:30:00.000Z"],
    ["Europe/London", "2026-07-10", "18:30", "2026-07-10T17:30:00.000Z"],
    ["America/New_York", "2026-07-10", "23:30", "2026-07-11T03:30:00.000Z"],
    // The hour that the clocks leave out.
    ["Europe/London", "2026-03-29", "01:30", "2026-03-29T01:30:00.000Z"],
  ])("%s %s %s", (zone, day, time, instant) => {
    expect(instantIn(zone, day, time).toISOString()).toBe(instant);
  });
  test("and back", () => {
    expect(timeIn("Europe/London", new Date("2026-07-10T17:30:00Z"))).toBe("18:30");
  });
});
