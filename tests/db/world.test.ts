import { expect, test } from "vitest";
import { NotFound } from "@/lib/platform/errors";
import { coupleHead } from "@/lib/practice/couples/queries";
import { auditEventsOf, makeWorld } from "@/tests/factories/world";

test("a world has its people, each seeing their own", async () => {
  const world = await makeWorld();
  expect((await coupleHead(world.coach, world.couple.coupleId)).label).toBe("Ana & Ben");
  await expect(coupleHead(world.colleague, world.couple.coupleId)).rejects.toThrow(NotFound);
  await expect(coupleHead(world.stranger, world.couple.coupleId)).rejects.toThrow(NotFound);
  expect(await world.exercise("building-an-apology")).toMatch(/^[0-9a-f-]{36}$/);
  expect(await auditEventsOf(world, "couple.create")).toHaveLength(3);
});
