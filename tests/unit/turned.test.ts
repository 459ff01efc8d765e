// Promise: what a screen is turned to is in the session's own cookie: it is made by us alone, and goes only with the session.
import { beforeEach, expect, test, vi } from "vitest";
import { keepSession, sessionCookie, sessionHeld } from "@/lib/platform/auth/cookie-jar";
import { turnBack, turnedOf, turnScreen } from "@/lib/platform/auth/turned";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
  }),
}));
const ours = "a secret for tests, thirty-two letters";
const server = vi.hoisted(() => ({ secret: "" }));
vi.mock("@/lib/platform/env", () => ({
  env: () => ({ APP_URL: "https://practice.example", AUTH_SECRET: server.secret }),
  EnvError: Error,
}));

const ruth = "5b0f2a52-0000-4000-8000-000000000001";
const other = "5b0f2a52-0000-4000-8000-000000000002";
const room = {
  coupleId: "5b0f2a52-0000-4000-8000-000000000003",
  appointmentId: "5b0f2a52-0000-4000-8000-000000000004",
  ...{ shows: ["agenda", "jar"], since: new Date("2026-01-28T10:00:00Z") },
};

beforeEach(async () => {
  server.secret = ours;
  jar.clear();
  await keepSession(ruth, null);
});

test("turned, the same session says so, and turned back no longer", async () => {
  expect(await turnedOf(ruth)).toBeNull();
  await turnScreen(ruth, room);

  expect(await turnedOf(ruth)).toEqual(room);
  expect(await sessionHeld()).toMatchObject({ loginId: ruth });
  await turnBack(ruth);
  expect(await turnedOf(ruth)).toBeNull();
  expect(await sessionHeld()).toMatchObject({ loginId: ruth });
});

test("what was turned before there was a choice stays turned, and shows nothing that can be left out", async () => {
  const { coupleId, appointmentId } = room;
  await keepSession(ruth, `${coupleId} ${appointmentId}`);

  expect(await turnedOf(ruth)).toMatchObject({ coupleId, appointmentId, shows: [] });
});

test("there is one cookie, so that without it nobody is signed in", async () => {
  await turnScreen(ruth, room);

  expect([...jar.keys()]).toEqual([sessionCookie()]);
  jar.clear();
  expect(await sessionHeld()).toBeNull();
});

test("it is nobody else's, and no other hand makes one", async () => {
  await turnScreen(ruth, room);
  expect(await turnedOf(other)).toBeNull();
  expect(await sessionHeld()).not.toBeNull();

  server.secret = "another secret of the same length…";
  await keepSession(ruth, null);
  server.secret = ours;

  expect(await sessionHeld()).toBeNull();
});
