import { globSync } from "node:fs";
import { expect, test } from "vitest";
import stryker from "@/stryker.config.json";
import vitest from "@/vitest.rules.config";

const tests: string[] = vitest.test?.include ?? [];

test.each([...stryker.mutate, ...tests])("%s is there", (pattern) => {
  expect(globSync(pattern)).not.toEqual([]);
});

test("below the mark the run is red", () => {
  expect(stryker.thresholds.break).toBeGreaterThanOrEqual(85);
  expect(stryker.vitest.configFile).toBe("vitest.rules.config.ts");
});

/** Rules of these are tried whole, whatever files they come to have. */
const whole = ["lib/plans", "lib/platform/names", "lib/platform/text"];

test.each(whole)("each rule of %s is among them", (folder) => {
  const rules = globSync(folder === "lib/platform/text" ? `${folder}/*.ts` : `${folder}/**/rules{.ts,/*.ts}`);
  expect(rules).not.toEqual([]);
  const taken = stryker.mutate.flatMap((pattern) => globSync(pattern));
  expect(rules.filter((rule) => !taken.includes(rule))).toEqual([]);
});
