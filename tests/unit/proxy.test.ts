import { NextRequest } from "next/server";
import { beforeEach, expect, test, vi } from "vitest";
import { config, proxy } from "@/proxy";

beforeEach(() => {
  vi.stubEnv("APP_URL", "https://practice.example");
  vi.stubEnv("PORT", "3000");
});

const asked = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  proxy(
    new NextRequest(new URL(path, "https://practice.example"), {
      method,
      headers: { host: "practice.example", ...headers },
    }),
  );

test.each([
  "https://elsewhere.example",
  "null",
  "::",
  "http://[",
  "https://practice.example.elsewhere.example",
])("a post from %s is refused in words", async (origin) => {
  const answer = await asked("/sign-in", { origin }, "POST");
  expect(answer.status).toBe(403);
  expect(await answer.text()).toMatch(/nothing was changed/);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("a post from nowhere is refused, one from our own page goes on", async () => {
  expect((await asked("/sign-in", {}, "POST")).status).toBe(403);
  expect((await asked("/sign-in", { origin: "https://practice.example" }, "POST")).status).toBe(200);
});

test("another host is told where to go; the health check is answered whoever asks", async () => {
  const answer = await asked("/sign-in", { host: "elsewhere.example" });
  expect(answer.status).toBe(421);
  expect(await answer.text()).toContain("https://practice.example");
  expect((await asked("/api/health", { host: "10.0.0.4:3000" })).status).toBe(200);
});

test("every answer has a policy with a nonce of its own, what is not there too", async () => {
  const matches = new RegExp(`^${config.matcher[0]?.source}$`);
  for (const path of [
    "/icon.svgx",
    "/sw.jsx",
    "/_next/staticx",
    "/api/nothing",
    "/client",
    "/no-such-page",
  ]) {
    expect(path).toMatch(matches);
    const answers = [await asked(path), await asked(path)];
    const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
    expect(policies[0]).toMatch(/'nonce-[^']+'/);
    expect(policies[0]).not.toBe(policies[1]);
  }
  for (const path of ["/icon.svg", "/sw.js", "/_next/static/chunk.js"]) expect(path).not.toMatch(matches);
});
