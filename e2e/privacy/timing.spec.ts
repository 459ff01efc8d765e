import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { assignmentIdOf, coupleIdOf } from "../support/people";
import { Visitor } from "../support/visitor";

test.describe.configure({ timeout: 180_000 });

/** 1000 for the full figures. */
const pairs = Number(process.env.TIMING_PAIRS ?? 60);

/** How far the two lie apart in standard errors of the rank sum (Mann–Whitney): 0 is no difference at all. */
function apart(one: number[], two: number[]): number {
  let slower = 0;
  for (const a of one) for (const b of two) slower += a > b ? 1 : a === b ? 0.5 : 0;
  const [m, n] = [one.length, two.length];
  return (slower / (m * n) - 0.5) / Math.sqrt((m + n + 1) / (12 * m * n));
}

async function compare(visitor: Visitor, hidden: () => string, missing: () => string): Promise<number> {
  const times: Record<"hidden" | "missing", number[]> = { hidden: [], missing: [] };
  for (let i = 0; i < pairs; i++) {
    const order = Math.random() < 0.5 ? (["hidden", "missing"] as const) : (["missing", "hidden"] as const);
    for (const kind of order) {
      const path = kind === "hidden" ? hidden() : missing();
      const began = performance.now();
      await visitor.page(path);
      times[kind].push(performance.now() - began);
    }
  }
  return apart(times.hidden, times.missing);
}

test("what is hidden takes as long as what is not there", async ({ baseURL }) => {
  const base = baseURL ?? "";
  const exercise = await assignmentIdOf("Ana & Ben", "map-of-causes-mine-first");
  const couple = await coupleIdOf("Ana & Ben");
  const dana = await new Visitor(base).signIn("dana");
  const stranger = await new Visitor(base).signIn("stranger");
  const found = {
    client: await compare(
      dana,
      () => `/client/homework/${exercise}`,
      () => `/client/homework/${randomUUID()}`,
    ),
    coach: await compare(
      stranger,
      () => `/coach/couples/${couple}`,
      () => `/coach/couples/${randomUUID()}`,
    ),
  };
  console.log(
    `  apart by ${found.client.toFixed(1)} and ${found.coach.toFixed(1)} standard errors over ${pairs} pairs`,
  );
  expect(Math.abs(found.client)).toBeLessThan(5);
  expect(Math.abs(found.coach)).toBeLessThan(5);
});

test("the measure can tell a difference of a few milliseconds", () => {
  const noise = () => 20 + Math.random() * 10;
  const [one, two, slow] = [noise, noise, () => noise() + 6].map((draw) => Array.from({ length: 60 }, draw));
  expect(Math.abs(apart(one ?? [], two ?? []))).toBeLessThan(5);
  expect(apart(slow ?? [], two ?? [])).toBeGreaterThan(5);
});
