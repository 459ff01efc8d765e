import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { offlinePage } from "@/lib/platform/offline/page";
import { workerScript } from "@/lib/platform/offline/worker";

type Asked = { mode: string; method: string };
type Handler = (event: { request: Asked; respondWith: (answer: Promise<Response>) => void }) => void;

const handlers = new Map<string, Handler>();
const ask = vi.fn<(request: Asked) => Promise<Response>>();
const globals = {
  addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
  fetch: ask,
  Response,
  skipWaiting: vi.fn(),
  clients: { claim: vi.fn() },
};

/** @returns null where the worker lets the browser go its own way */
async function answerTo(request: Asked): Promise<Response | null> {
  let answer: Promise<Response> | null = null;
  handlers.get("fetch")?.({ request, respondWith: (given) => (answer = given) });
  return answer;
}
const page = { mode: "navigate", method: "GET" };

beforeEach(() => {
  ask.mockReset();
  new Function(...Object.keys(globals), workerScript)(...Object.values(globals));
});

test("a page that is reached is passed on as it is, whatever it says", async () => {
  for (const status of [200, 404, 500, 503]) {
    const given = new Response("theirs", { status });
    ask.mockResolvedValueOnce(given);
    expect(await answerTo(page)).toBe(given);
  }
});

test("what is no page is none of its business", async () => {
  for (const mode of ["cors", "no-cors", "same-origin"])
    expect(await answerTo({ mode, method: "GET" })).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

test("a page that cannot be reached is ours, and a form that was being sent can be sent again", async () => {
  ask.mockRejectedValue(new TypeError("Failed to fetch"));
  const read = await answerTo(page);
  expect(read?.status).toBe(503);
  expect(read?.headers.get("cache-control")).toBe("no-store");
  expect(await read?.text()).toBe(offlinePage("read"));
  expect(await (await answerTo({ mode: "navigate", method: "POST" }))?.text()).toMatch(
    /may not have arrived[\s\S]*counts only once/,
  );
});

test("it keeps nothing, and a newer one takes over at once", () => {
  expect(workerScript).not.toMatch(/caches|indexedDB|localStorage|importScripts|postMessage/);
  handlers.get("install")?.({} as never);
  expect(globals.skipWaiting).toHaveBeenCalled();
  handlers.get("activate")?.({ waitUntil: () => undefined } as never);
  expect(globals.clients.claim).toHaveBeenCalled();
});

test("its page runs its own script and no other, and loads nothing", async () => {
  ask.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  const answer = await answerTo(page);
  const policy = answer?.headers.get("content-security-policy") ?? "";
  const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec((await answer?.text()) ?? "") ?? [];
  expect(policy).toContain(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  expect(policy).toMatch(/^default-src 'none'/);
  expect(offlinePage("read")).not.toMatch(/src=|<link|url\(/);
});

test("its colors are ours, which tests/unit/contrast.test.ts looks at", () => {
  const css = readFileSync("app/globals.css", "utf8");
  const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(offlinePage("read")) ?? [];
  const colors = [...style.matchAll(/light-dark\((#\w+),(#\w+)\)/g)];
  expect(colors.length).toBeGreaterThan(8);
  const long = (hex = "") => (hex.length === 4 ? hex.replaceAll(/[^#]/g, "$&$&") : hex);
  for (const [, day, night] of colors) expect(css).toContain(`light-dark(${long(day)}, ${long(night)})`);
});
