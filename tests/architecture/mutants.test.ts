import { globSync } from "node:fs";
import { expect, test } from "vitest";
import stryker from "@/stryker.config.json";
import vitest from "@/vitest.rules.config";

const tests: string[] = vitest.test?.include ?? [];

test.each([...stryker.mutate, ...tests])("%s is there", (pattern) => {
  expect(globSync(pattern)).not.toEqual([]);
});

test("each rule of a folder is among them, and below the mark the run is red", () => {
  expect(stryker.thresholds.break).toBeGreaterThanOrEqual(85);
  expect(stryker.vitest.configFile).toBe("vitest.rules.config.ts");
  const taken = stryker.mutate.flatMap((pattern) => globSync(pattern));
  for (const rule of globSync("lib/{plans,pathways,names,text}/**/rules{,/*}.ts"))
    expect(taken).toContain(rule);
});
