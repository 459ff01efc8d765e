import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sessionWatch, type WatchPorts } from "@/components/shell/session-watch";

let did: string[];
let answer: () => Promise<{ mark: string; seconds: number } | null>;
let words = false;
const ports: WatchPorts = {
  ask: () => {
    did.push("ask");
    return answer();
  },
  conceal: () => void did.push("conceal"),
  reveal: () => void did.push("reveal"),
  leave: () => void did.push("leave"),
  reload: () => void did.push("reload"),
  holdsWords: () => words,
};
const live = async () => ({ mark: "ana", seconds: 600 });

beforeEach(() => {
  vi.useFakeTimers();
  did = [];
  words = false;
  answer = live;
});
afterEach(() => vi.useRealTimers());

test("going back hides first, then asks, then shows", async () => {
  await sessionWatch("ana", ports).check(true);

  expect(did).toEqual(["conceal", "ask", "reveal"]);
});

test.each([
  ["ended", null],
  ["somebody else's", { mark: "ben", seconds: 600 }],
])("a session that is %s leads away without showing anything", async (_, found) => {
  answer = async () => found;
  await sessionWatch("ana", ports).check(true);

  expect(did).not.toContain("reveal");
  expect(did.at(-1)).toBe("leave");
});

test("when nobody answers, what one goes back to is asked of the server and not shown from memory", async () => {
  answer = () => Promise.reject(new TypeError("offline"));
  await sessionWatch("ana", ports).check(true);

  expect(did).toEqual(["conceal", "ask", "reload"]);
});

test("an idle end is noticed when it comes, and clears the page", async () => {
  answer = async () => ({ mark: "ana", seconds: 10 });
  await sessionWatch("ana", ports).check(false);
  answer = async () => null;
  await vi.advanceTimersByTimeAsync(11_000);

  expect(did.at(-1)).toBe("leave");
});

test("words that stand nowhere else keep their page, but not for somebody who goes back to it", async () => {
  words = true;
  answer = async () => null;
  const watch = sessionWatch("ana", ports);
  await watch.check(false);
  expect(did).not.toContain("leave");

  await watch.check(true);
  expect(did.at(-1)).toBe("leave");
});

test("once stopped, nothing comes between a person and the way out", async () => {
  const watch = sessionWatch("ana", ports);
  answer = async () => null;
  watch.stop();
  await watch.check(true);
  await vi.advanceTimersByTimeAsync(120_000);

  expect(did).toEqual([]);
});
