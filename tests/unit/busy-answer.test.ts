import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BusyError, DataError } from "@/db/errors";
import { answerBusy, knowAnswers } from "@/lib/platform/actions/busy-answer";

/** Draws as the framework does: later, headers first, then a page in pieces. */
const answers: Record<string, { thrown?: unknown; status: number }> = {
  "/busy": { thrown: new BusyError(), status: 500 },
  "/away": { thrown: new DataError("ECONNREFUSED", undefined), status: 500 },
  "/broken": { thrown: new DataError("23505", "a_key"), status: 500 },
  "/caught": { thrown: new BusyError(), status: 200 },
  "/well": { status: 200 },
};

let server: Server;
let base = "";

beforeAll(async () => {
  knowAnswers();
  server = createServer(async (request, response) => {
    const { thrown, status } = answers[request.url ?? ""] ?? { status: 404 };
    await new Promise((resolve) => setImmediate(resolve));
    if (thrown) answerBusy(thrown);
    response.statusCode = status;
    response.flushHeaders();
    response.write("as ");
    response.end("drawn");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test.each(["/busy", "/away"])(
  "%s says to come back, with the way out and nothing of the page",
  async (path) => {
    const answer = await fetch(base + path);
    const text = await answer.text();
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(text).toMatch(/Exit this page[\s\S]*Mendwork is busy for a moment[\s\S]*Try again/);
    expect(text).not.toContain("drawn");
  },
);

test("a form sent without a script is to be sent again, not left behind", async () => {
  const answer = await fetch(`${base}/busy`, { method: "POST", body: "words" });
  const text = await answer.text();
  expect(answer.status).toBe(503);
  expect(text).toContain("reload this page to send it again");
  expect(text).not.toContain("Nothing you typed is lost");
});

test.each(["/broken", "/caught", "/well"])("%s is answered as it was drawn", async (path) => {
  const answer = await fetch(base + path);
  expect([answer.status, await answer.text()]).toEqual([answers[path]?.status, "as drawn"]);
});

test("answers side by side on one connection keep apart", async () => {
  const paths = Array.from({ length: 20 }, (_, i) => (i % 2 ? "/busy" : "/well"));
  const all = await Promise.all(paths.map((path) => fetch(base + path).then(({ status }) => status)));
  expect(all).toEqual(paths.map((path) => (path === "/busy" ? 503 : 200)));
});
