import { expect, test } from "vitest";
import { openAdmin } from "@/tests/db/access-matrix/admin";
import { openProbe } from "@/tests/db/access-matrix/probe";
import { rows, twins } from "@/tests/db/access-matrix/rows";
import { explained } from "./explained";
import { noticed } from "./kill";
import { policyMutants } from "./policies";

/** Some tables only, with commas between them, where that is all that changed. */
const only = process.env.MUTANTS_TABLE?.split(",");

test("every weaker policy is noticed by the access matrix, or explained", {
  timeout: 3_000_000,
}, async () => {
  const sql = await openAdmin();
  const probe = await openProbe(sql, [...rows, ...twins]);
  const mutants = (await policyMutants(sql)).filter(({ table }) => !only || only.includes(table));

  const survivors: string[] = [];
  for (const mutant of mutants) {
    const cell = await noticed(sql, probe, mutant);
    if (!cell) survivors.push(`${mutant.policy}: ${mutant.without}`);
  }
  await sql.end({ timeout: 2 });

  expect(mutants.length).toBeGreaterThan(only ? 0 : 900);
  expect(survivors.filter((one) => !(one in explained))).toEqual([]);
  if (!only) expect(Object.keys(explained).filter((one) => !survivors.includes(one))).toEqual([]);
});
