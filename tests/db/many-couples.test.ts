// Promise: what one counselor's couples cost grows with their number, not with its square. Rows are counted; the clock is asked for the limit alone.
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { caseloadOnly, caseloadSorts } from "@/lib/caseload/types";
import { addMany } from "@/tests/factories/many-couples";
import { explained, workOf } from "@/tests/factories/plans";
import { makeWorld, type World } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";

const few = 200;
const many = 5000;
/** As many times more as there are couples, and a fifth for what is sorted or read by the page. */
const mostTimes = (many / few) * 1.2;
/** Half of the limit of a statement (db/client.ts): a machine may be busy. */
const mostMs = 7500;

let world: World;
let admin: postgres.Sql;
const asked: Record<string, () => Promise<unknown>> = {
  today: () => today({ ...world.coach }),
  ...Object.fromEntries(
    caseloadSorts.map((sort) => [`caseload by ${sort}`, () => caseload({ ...world.coach }, { sort })]),
  ),
  ...Object.fromEntries(
    caseloadOnly.map((only) => [
      `caseload of ${only}`,
      () => caseload({ ...world.coach }, { only, sort: "name" }),
    ]),
  ),
};

type Cost = { work: number; slowest: number };
async function costs(): Promise<Record<string, Cost>> {
  const found: Record<string, Cost> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const statements = await explained(ask);
    found[name] = {
      work: statements.reduce((sum, { plan }) => sum + workOf(plan), 0),
      slowest: Math.max(...statements.map(({ ms }) => ms)),
    };
  }
  return found;
}

let ofFew: Record<string, Cost>;
let ofMany: Record<string, Cost>;
beforeAll(async () => {
  world = await makeWorld();
  admin = await openAdmin();
  await addMany(admin, world.coach, 1, few);
  ofFew = await costs();
  await addMany(admin, world.coach, few + 1, many);
  ofMany = await costs();
  if (process.env.BUDGETS) process.stderr.write(`${JSON.stringify({ ofFew, ofMany }, null, 1)}\n`);
}, 300_000);
afterAll(() => admin.end({ timeout: 2 }));

test.each(Object.keys(asked))(
  "%s costs twenty-five times as much for twenty-five times the couples",
  (name) => {
    const work = ofFew[name]?.work ?? 0;

    expect(work).toBeGreaterThan(few);
    expect(ofMany[name]?.work).toBeLessThanOrEqual(mostTimes * work);
    expect(ofMany[name]?.slowest).toBeLessThan(mostMs);
  },
);

test("nothing is left out of today or of the caseload because there is much", async () => {
  const { couples, attention } = await today(world.coach);
  const { couples: shown, total } = await caseload(world.coach);

  expect(couples).toBe(many + 2);
  expect(new Set(attention.items.map(({ coupleId }) => coupleId)).size).toBeGreaterThanOrEqual(many);
  expect([shown.length, total]).toEqual([25, many + 2]);
});
