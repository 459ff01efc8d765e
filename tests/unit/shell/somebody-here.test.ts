// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { whileSomebodyIsHere } from "@/components/shell/somebody-here";

let told = 0;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  told = 0;
  stop = whileSomebodyIsHere(() => {
    told += 1;
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const type = () => window.dispatchEvent(new Event("input"));

test("whoever writes is told of now and then, and not at every letter", () => {
  for (let second = 0; second < 60; second += 1) {
    type();
    vi.advanceTimersByTime(1_000);
  }

  expect(told).toBe(2);
});

test("a page that is only open tells nothing, nor one that was left", () => {
  vi.advanceTimersByTime(300_000);
  expect(told).toBe(0);

  stop();
  type();
  expect(told).toBe(0);
});
