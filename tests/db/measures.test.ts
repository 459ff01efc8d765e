// Promise: a result is entered once for a person, a measure and a day, by their counselor, and read by nobody else.
import { beforeEach, expect, test } from "vitest";
import { enterResult, removeResult } from "@/lib/measures/commands";
import { coupleMeasures } from "@/lib/measures/queries";
import { enterResultSchema } from "@/lib/measures/schema";
import { NotFound } from "@/lib/platform/errors";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const result = (more: Record<string, string> = {}) =>
  enterResultSchema.parse({
    ...{ coupleId: world.couple.coupleId, clientId: world.ana.personId },
    ...{ measure: "rdas", onDate: "2026-01-05", total: "40", ...more },
  });
const totals = async () =>
  (await coupleMeasures(world.coach, world.couple)).flatMap(({ id, partners }) =>
    partners.flatMap(({ firstName, results }) =>
      results.map(({ total }) => [id.split("-")[0], firstName, total]),
    ),
  );

test("totals of each stand apart, oldest first", async () => {
  await enterResult(world.coach, result({ onDate: "2026-01-12", total: "52" }));
  await enterResult(world.coach, result());
  await enterResult(world.coach, result({ clientId: world.ben.personId, measure: "csi_4", total: "14" }));

  expect(await totals()).toEqual([
    ["csi_4", "Ben", 14],
    ["rdas", "Ana", 40],
    ["rdas", "Ana", 52],
  ]);
});

test("answers are added up by the published key", async () => {
  await enterResult(world.coach, result({ measure: "csi_4", total: "", answers: "3 1 5 5" }));

  expect(await totals()).toEqual([["csi_4", "Ana", 14]]);
});

test("of one day the newer one stays", async () => {
  await enterResult(world.coach, result());
  await enterResult(world.coach, result({ total: "41" }));

  expect(await totals()).toEqual([["rdas", "Ana", 41]]);
});

test("one that was entered by mistake is taken out, once", async () => {
  await enterResult(world.coach, result());
  const [measure] = await coupleMeasures(world.coach, world.couple);
  const { coupleId } = world.couple;
  const resultId = measure?.partners[0]?.results[0]?.resultId ?? "";

  await removeResult(world.coach, { coupleId, resultId });

  expect(await totals()).toEqual([]);
  await expect(removeResult(world.coach, { coupleId, resultId })).rejects.toThrow(NotFound);
});

test("somebody of another couple is nobody here", async () => {
  const { first: other } = world.otherCouple;
  const foreign = { ...result(), clientId: other.personId };

  await expect(enterResult(world.coach, foreign)).rejects.toThrow(NotFound);
});

test("a day to come is refused", async () => {
  await expect(enterResult(world.coach, result({ onDate: "2099-01-01" }))).rejects.toMatchObject({
    fieldErrors: { onDate: ["This day is still to come"] },
  });
});
