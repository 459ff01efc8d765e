import { beforeAll, expect, test } from "vitest";
import { signOutHere } from "@/lib/accounts/devices/commands";
import { actorOf, type Client, secondsLeft } from "@/lib/platform/auth/actor";
import { rememberExitExplained } from "@/lib/platform/auth/exit-explained";
import { makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-03-04T10:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let world: World;
beforeAll(async () => {
  world = await makeWorld(start);
});

test("asking how long a session lasts does not prolong it", async () => {
  const { loginId } = world.coach;

  expect(await secondsLeft(loginId, after(20))).toBe(10 * 60);
  expect(await secondsLeft(loginId, after(29))).toBe(60);
  expect(await secondsLeft(loginId, after(31))).toBeNull();
  expect(await actorOf(loginId, after(31))).toBeNull();
});

test("a client's lasts longer than a counselor's, and using it prolongs it", async () => {
  const { loginId } = world.ben;

  expect(await secondsLeft(loginId, after(11 * 60))).toBe(60 * 60);
  await actorOf(loginId, after(11 * 60));
  expect(await secondsLeft(loginId, after(12 * 60))).toBe(11 * 60 * 60);
});

test("one that was signed out has nothing left, nor has one that never was", async () => {
  await signOutHere(world.ana);

  expect(await secondsLeft(world.ana.loginId, start)).toBeNull();
  expect(await secondsLeft("00000000-0000-4000-8000-000000000000", start)).toBeNull();
  expect(await secondsLeft("not-an-id", start)).toBeNull();
});

test("that leaving was explained is remembered for the person, and only for that person", async () => {
  const { first, second } = world.otherCouple;
  expect(first.exitExplained).toBe(false);

  await rememberExitExplained(first);

  const again = async (client: Client) => (await actorOf(client.loginId, start)) as Client;
  expect((await again(first)).exitExplained).toBe(true);
  expect((await again(second)).exitExplained).toBe(false);
});
