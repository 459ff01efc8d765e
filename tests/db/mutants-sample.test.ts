import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explained } from "@/tests/mutants/explained";
import { noticed } from "@/tests/mutants/kill";
import { type PolicyMutant, policyMutants } from "@/tests/mutants/policies";
import { openAdmin } from "./access-matrix/admin";
import { openProbe, type Probe } from "./access-matrix/probe";
import { rows, twins } from "./access-matrix/rows";

let sql: postgres.Sql;
let probe: Probe;
let mutants: PolicyMutant[];
beforeAll(async () => {
  sql = await openAdmin();
  probe = await openProbe(sql, [...rows, ...twins]);
  mutants = await policyMutants(sql);
});
afterAll(() => sql.end({ timeout: 2 }));

const nameOf = ({ policy, without }: PolicyMutant) => `${policy}: ${without}`;

/** Of what both could read, each has their own lines left once their work has ended, or their own access. */
const whileJoint = "SELECT ((EXISTS ( SELECT 1 FROM couples WHERE COALESCE((couples.joint_until > now())";

/** Conditions that the matrix once held with no row of their own, by how their names begin. */
const onceUnnoticed = [
  "agreement_signatures_client_select: inside: v.version = agreement_signatures.version",
  "answers_client_insert: inside: r.id = answers.response_id",
  "conflicts_coach_insert: audience = 'coach'::audience",
  "conflict_views_client_select: inside: conflict_summaries.state = 'standing'::text",
  ...["boundary_cards", "formulations", "setbacks", "thanks"].map(
    (table) => `${table}_client_select: ${whileJoint}`,
  ),
  "pulses_client_select: inside: pulses.week_on >= s.from_week",
  "formulations_client_select: withdrawn_at IS NULL",
  "thanks_client_select: held_from IS DISTINCT FROM my person_id",
];

test("some weaker policies are each noticed by the access matrix; npm run mutants tries all", async () => {
  const others = mutants.filter((one, i) => i % 50 === 0 && !(nameOf(one) in explained));
  const isOnceUnnoticed = (one: PolicyMutant) => onceUnnoticed.some((name) => nameOf(one).startsWith(name));
  const sample = [...mutants.filter(isOnceUnnoticed), ...others];

  const survivors: string[] = [];
  for (const mutant of sample) {
    if (!(await noticed(sql, probe, mutant))) survivors.push(nameOf(mutant));
  }

  for (const name of onceUnnoticed) expect(sample.map(nameOf)).toContainEqual(expect.stringContaining(name));
  expect(others.length).toBeGreaterThan(15);
  expect(survivors).toEqual([]);
});

test("what changes nothing is noticed by nothing", async () => {
  const [some] = mutants;
  if (!some) throw new Error("no mutants");

  expect(await noticed(sql, probe, { ...some, apply: some.restore })).toBeNull();
});

test("every policy that is explained is still one of those that can be made weaker", () => {
  const names = new Set(mutants.map(nameOf));

  expect(Object.keys(explained).filter((one) => !names.has(one))).toEqual([]);
});
