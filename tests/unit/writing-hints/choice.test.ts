import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepHintChoice, readHintChoice } from "@/lib/writing-hints/choice";

const key = (letter: number) => Buffer.alloc(32, letter).toString("base64");
let kept: Map<string, string>;
const store = () => ({
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
});

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

test("on a device that two people share, each has their own", async () => {
  expect(await keepHintChoice(key(1), "never", store())).toBe(true);
  expect(await readHintChoice(key(1), store())).toBe("never");
  expect(await readHintChoice(key(2), store())).toBe("usual");
  await keepHintChoice(key(2), "everywhere", store());
  expect(await readHintChoice(key(1), store())).toBe("never");
  expect(kept.size).toBe(2);
});

test("what is kept names nobody, and going back to the usual leaves nothing", async () => {
  await keepHintChoice(key(3), "never", store());
  const [name = ""] = kept.keys();
  expect(name).toMatch(/^mwh\.[\w+/=]{20}$/);
  expect(name).not.toContain(key(3).slice(0, 8));
  await keepHintChoice(key(3), "usual", store());
  expect(kept.size).toBe(0);
});

test("a browser with no room holds it as long as the page, and says so", async () => {
  const full = {
    ...store(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  };
  expect(await keepHintChoice(key(4), "never", full)).toBe(false);
  expect(await readHintChoice(key(4), full)).toBe("never");
});

test("where nothing can be kept there are no hints", async () => {
  expect(await readHintChoice(key(5), null)).toBeNull();
  expect(await keepHintChoice(key(5), "never", null)).toBe(false);
  vi.stubGlobal("crypto", {});
  expect(await readHintChoice(key(6), store())).toBeNull();
});
