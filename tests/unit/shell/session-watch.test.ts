import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { WatchPorts } from "@/components/shell/session-ports";
import { sessionWatch } from "@/components/shell/session-watch";

let did: string[];
let answer: WatchPorts["ask"];
let words = false;
let keeps = true;
const ports: WatchPorts = {
  ask: () => {
    did.push("ask");
    return answer();
  },
  conceal: () => void did.push("conceal"),
  reveal: () => void did.push("reveal"),
  lock: () => void did.push("lock"),
  leave: (kept) => void did.push(kept ? "leave, words kept" : "leave"),
  reload: () => void did.push("reload"),
  holdsWords: () => words,
  keepWords: () => {
    did.push("keep");
    if (keeps) setTimeout(() => (words = false), 250);
  },
};
const live = async () => ({ mark: "ana", seconds: 600 });

beforeEach(() => {
  vi.useFakeTimers();
  did = [];
  words = false;
  keeps = true;
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

test("words that stand nowhere else are put on the device behind a hidden page, which is left then and says so", async () => {
  words = true;
  answer = async () => null;
  const over = sessionWatch("ana", ports).check(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(did).toEqual(["ask", "conceal", "keep"]);

  await vi.advanceTimersByTimeAsync(200);
  await over;
  expect(did.at(-1)).toBe("leave, words kept");
});

test("where nothing can be kept the page is hidden and left all the same, and promises nothing", async () => {
  words = true;
  keeps = false;
  answer = async () => null;
  const over = sessionWatch("ana", ports).check(false);
  await vi.advanceTimersByTimeAsync(5_000);
  await over;

  expect(did).toEqual(["ask", "conceal", "keep", "leave"]);
});

test("once stopped, nothing comes between a person and the way out", async () => {
  const watch = sessionWatch("ana", ports);
  answer = async () => null;
  watch.stop();
  await watch.check(true);
  await vi.advanceTimersByTimeAsync(120_000);

  expect(did).toEqual([]);
});

test("a page that waits for a PIN is hidden, its words are kept, and nobody is sent to the sign-in page", async () => {
  answer = async () => ({ locked: true });
  words = true;

  const check = sessionWatch("ana", ports).check(false);
  await vi.advanceTimersByTimeAsync(1_000);
  await check;

  expect(did).toEqual(["ask", "conceal", "keep", "lock"]);
});

test("it looks again as soon as the two minutes of a shared device are over", async () => {
  answer = async () => ({ mark: "ana", seconds: 10, locks: true });
  const watch = sessionWatch("ana", ports);
  await watch.check(false);
  answer = async () => ({ locked: true });
  did = [];

  await vi.advanceTimersByTimeAsync(11_500);

  expect(did).toEqual(["ask", "conceal", "lock"]);
  watch.stop();
});
