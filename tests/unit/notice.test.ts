import { beforeEach, expect, test, vi } from "vitest";
import { noticeCookie } from "@/lib/platform/actions/notice";
import { leaveNotice, noticeFor } from "@/lib/platform/auth/notice";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: ({ name, value }: { name: string; value: string }) => jar.set(name, value),
  }),
}));
vi.mock("@/lib/platform/env", () => ({
  env: () => ({ APP_URL: "https://practice.example", AUTH_SECRET: "a secret for tests, thirty-two letters" }),
  EnvError: Error,
}));

const ana = "5b0f2a52-0000-4000-8000-000000000001";
const ben = "5b0f2a52-0000-4000-8000-000000000002";
const kept = { message: "Kept.", undo: { deed: "promise", commitmentId: "p" } };

beforeEach(() => jar.clear());

test("what was left is said to the one it is for, with its undo", async () => {
  await leaveNotice(ana, kept);

  expect(await noticeFor(ana)).toMatchObject(kept);
});

test("whoever signs in after them in the same browser is told nothing", async () => {
  await leaveNotice(ana, kept);

  expect(await noticeFor(ben)).toBeNull();
});

test("the cookie shows nobody what was done, and no word of it can be put there from outside", async () => {
  await leaveNotice(ana, kept);
  expect(jar.get(noticeCookie)).not.toContain("Kept");
  jar.set(noticeCookie, Buffer.from(JSON.stringify({ ...kept, personId: ana })).toString("base64"));

  expect(await noticeFor(ana)).toBeNull();
});
