// Promise: asking for a way back in answers the same, after the same work, whether an address has a sign-in or not. Counted on the wire, without a clock.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { askForLinkAction } from "@/app/(auth)/recover/actions";
import { connectTo } from "@/db/client";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { idle } from "@/lib/platform/actions/form-state";
import { makeWorld, type World } from "@/tests/factories/world";
import { relay, type Wire } from "@/tests/setup/wire";
import { worldUrl } from "@/tests/setup/world-url";

const late: (() => Promise<void>)[] = [];
const from = vi.hoisted(() => ({ address: "10.0.0.1" }));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => void late.push(work) }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next/headers", () => ({
  headers: async () =>
    new Headers({ origin: "http://localhost:3000", host: "localhost:3000", "x-forwarded-for": from.address }),
  cookies: async () => ({ get: () => undefined, has: () => false }),
}));
vi.mock("next/navigation", () => ({
  RedirectType: { push: "push", replace: "replace" },
  redirect: (to: string) => {
    throw new Error(`goes to ${to}`);
  },
}));
vi.mock("@/lib/platform/auth/config", () => ({
  addressOf: (list: Headers) => list.get("x-forwarded-for") ?? "",
  sessionCookie: () => "session",
}));
const sent = vi.hoisted(() => ({ to: [] as string[] }));
vi.mock("@/lib/platform/mail/send", () => ({
  sendMail: async ({ to }: { to: string }) => {
    sent.to.push(to);
    return true;
  },
}));

let world: World;
let wire: Wire;
beforeAll(async () => {
  vi.stubEnv("APP_URL", "http://localhost:3000");
  world = await makeWorld();
  wire = await relay((await worldUrl()).appUrl);
  connectTo(wire.url, 2);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await wire.close();
});

/** What somebody gets who asks, and what was asked of the database until they had it. */
async function asks(email: string) {
  const form = new FormData();
  form.set("email", email);
  wire.forget();
  const answer = await askForLinkAction(idle, form).catch((error: Error) => error.message);
  return { answer, statements: [...wire.runs], left: late.length };
}

test("the answer comes before anything is looked up, so it cannot depend on it", async () => {
  const { email } = await ownSignIn(world.ana);
  await asks("somebody@world.test");
  late.splice(0);

  const known = await asks(email);
  await Promise.all(late.splice(0).map((work) => work()));
  const unknown = await asks("nobody@world.test");
  await Promise.all(late.splice(0).map((work) => work()));

  expect(known.answer).toBe("goes to /recover?asked=yes");
  expect(unknown).toEqual(known);
  expect(known.statements.length).toBeGreaterThan(0);
  expect(known.statements.join("\n")).not.toMatch(/accounts|password_links/);
  expect(sent.to).toEqual([email]);
});

test("and when an address has had its mails, the answer is still the same", async () => {
  const { email } = await ownSignIn(world.ben);
  const answers: unknown[] = [];
  sent.to.length = 0;
  for (let i = 0; i < 5; i += 1) {
    from.address = `10.0.1.${i}`;
    answers.push((await asks(email)).answer);
    await Promise.all(late.splice(0).map((work) => work()));
  }

  expect(new Set(answers).size).toBe(1);
  expect(sent.to).toHaveLength(3);
});
