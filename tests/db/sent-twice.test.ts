// Every command of the access matrix, sent twice with the key of one form: the second time gives the same answer and moves nothing.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { asSubmission } from "@/db/submissions";
import { makeWorld, type World } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";
import { entries } from "./access-matrix/code/entries";
import { type Person, people } from "./access-matrix/code/entry";

let world: World;
let admin: Awaited<ReturnType<typeof openAdmin>>;
let tables: string[];

beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  admin = await openAdmin();
  // A form with a password in it is a try at that password each time it comes: the counter of tries is not what is done once.
  const found = await admin<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('submissions', 'attempt_limits') order by 1`;
  tables = found.map(({ name }) => name);
  return () => admin.end({ timeout: 2 });
});

/** How many rows each table has, and which transaction was the last to write one of them. */
async function prints(): Promise<Record<string, string>> {
  const one = (name: string) =>
    `select '${name}' as name, count(*) || ' rows, last written by ' || coalesce(max(xmin::text::bigint), 0) as print from "${name}"`;
  const rows = await admin.unsafe<{ name: string; print: string }[]>(tables.map(one).join(" union all "));
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

const whoMay = (gets: Record<Person, string>) =>
  (Object.keys(people) as Person[]).find((person) => gets[person] === "works");

const commands = entries.flatMap((one) => {
  const who = one.auditAction === null ? undefined : whoMay(one.gets);
  return who ? [{ ...one, who, title: `${one.name}${one.when && ` (${one.when})`}` }] : [];
});

test("there are commands to send twice", () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBeGreaterThan(90);
});

describe("sent twice, done once", () => {
  test.each(commands)("$title", async ({ prepare, run, who, title }) => {
    const prepared = await prepare(world);
    const key = randomUUID();
    const send = () => asSubmission(key, title, () => run(people[who](world), prepared));
    const before = await prints();

    const first = await send();
    const once = await prints();
    const second = await send();

    expect(once).not.toEqual(before);
    expect(await prints()).toEqual(once);
    expect(second).toEqual(first);
  });
});
