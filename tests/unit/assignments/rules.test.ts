import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  begin,
  clockText,
  end,
  goOn,
  leftOf,
  momentOf,
  next,
  pause,
  speakerOf,
  type Talk,
  takeBreak,
  talkFrom,
} from "@/lib/assignments/talks/rules";

const minute = 60_000;
const start = begin(5, 0, 0);

describe("the clock", () => {
  test("is asked, not counted: a screen that slept for four minutes changes nothing", () => {
    expect(leftOf(start, 4 * minute)).toBe(minute);
    expect(leftOf(start, 7 * minute)).toBe(-2 * minute);
  });
  test("stands still in a pause and in a break", () => {
    for (const stop of [pause, takeBreak]) {
      const stopped = stop(start, minute);
      expect(leftOf(stopped, 30 * minute)).toBe(4 * minute);
      expect(leftOf(goOn(stopped, 30 * minute), 31 * minute)).toBe(3 * minute);
    }
  });
  test("gives nothing away when the phone's clock is set back", () => {
    expect(leftOf(start, -minute)).toBe(5 * minute);
    expect(leftOf(goOn(pause(start, minute), 0), minute)).toBe(4 * minute);
  });
  test.each([
    [5 * minute, "5:00"],
    [4 * minute - 1, "4:00"],
    [61_000, "1:01"],
    [1, "0:01"],
    [0, "0:00"],
    [-90_000, "0:00"],
  ])("%i ms read %s", (left, text) => expect(clockText(left)).toBe(text));
  test("speaks up twice: a minute left, and the time is up", () => {
    expect([0, 4 * minute - 1, 4 * minute, 5 * minute].map((now) => momentOf(start, now))).toEqual([
      "running",
      "running",
      "one_minute",
      "over",
    ]);
    expect(momentOf(begin(2, 0, 0), minute + 1)).toBe("running");
  });
});

test("each speaks once and is heard once; whoever begins", () => {
  for (const first of [0, 1] as const) {
    const way: [string, number][] = [];
    let talk = begin(3, first, 0);
    for (let now = 0; talk.stage !== "done"; now += minute) {
      way.push([talk.stage, speakerOf(talk)]);
      talk = next(talk, now);
    }
    const second = first === 0 ? 1 : 0;
    expect(way).toEqual([
      ["speaking", first],
      ["reflecting", first],
      ["speaking", second],
      ["reflecting", second],
    ]);
  }
});

test("a break can be asked for at any moment, and ended either way; after the end there is none", () => {
  const steps: Record<string, (talk: Talk, now: number) => Talk> = { pause, takeBreak, goOn, next, end };
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(10 * minute)), { maxLength: 20 }),
      (way) => {
        let now = 0;
        let talk = start;
        for (const [step, later] of way) {
          now += later;
          const was = talk;
          talk = (steps[step] as (talk: Talk, now: number) => Talk)(talk, now);
          expect(talkFrom(JSON.stringify(talk))).toEqual(talk);
          if (was.stage === "done") expect(talk.stage).toBe("done");
          if (talk.resting) expect(talk.stoppedAt).not.toBeNull();
          expect(leftOf(talk, now)).toBeLessThanOrEqual(5 * minute);
        }
        const rest = takeBreak(talk, now);
        expect(rest.resting).toBe(talk.stage !== "done");
        expect(end(rest, now).stage).toBe("done");
      },
    ),
  );
});

test.each([
  null,
  "",
  "{",
  "null",
  "[]",
  '{"minutes":5}',
  JSON.stringify({ ...start, turn: 3 }),
  JSON.stringify({ ...start, since: null }),
])("anything else in the phone's memory is no talk: %s", (text) => expect(talkFrom(text)).toBeNull());
