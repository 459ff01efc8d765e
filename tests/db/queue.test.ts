// Promise: the queue of jobs works with the rights of the running program alone, once for all servers, and goes on after a failure.

import { drizzle } from "drizzle-orm/postgres-js";
import type { PgBoss } from "pg-boss";
import type postgres from "postgres";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectTo, database } from "@/db/client";
import { openQueue, prepareQueue } from "@/db/queue";
import { worldUrl } from "@/tests/setup/world-url";
import { openAdmin } from "./access-matrix/admin";

const servers: PgBoss[] = [];
const server = async () => {
  const boss = openQueue(database);
  boss.on("error", () => {});
  servers.push(boss);
  return boss.start();
};
const quick = { pollingIntervalSeconds: 0.5, batchSize: 1 } as const;
const soon = (check: () => void) =>
  expect
    .poll(
      () => {
        check();
        return true;
      },
      { timeout: 8_000 },
    )
    .toBe(true);

let admin: postgres.Sql;
let pooled = false;
beforeEach(async () => {
  admin = await openAdmin();
  drizzle(admin);
  connectTo((await worldUrl()).appUrl, 10, pooled);
  await admin`delete from pgboss.job`;
});
afterEach(async () => {
  for (const boss of servers.splice(0)) await boss.stop({ graceful: false });
  await admin.end({ timeout: 2 });
});

describe.each([[false], [true]])("the queue, behind a pooler: %s", (isPooled) => {
  beforeAll(() => {
    pooled = isPooled;
  });

  test("hands each job to one of several servers, and takes the same one once", async () => {
    const [one, other] = [await server(), await server()];
    const done: string[] = [];
    for (const boss of [one, other])
      await boss.work("rounds", quick, async ([job]) => {
        done.push(String((job?.data as { round: string } | undefined)?.round));
      });

    const sent = await Promise.all(
      [one, other, one].map((boss) =>
        boss.send("rounds", { round: "a" }, { singletonKey: "a", singletonSeconds: 600 }),
      ),
    );
    await other.send("rounds", { round: "b" }, { singletonKey: "b", singletonSeconds: 600 });

    expect(sent.filter((id) => id !== null)).toHaveLength(1);
    await soon(() => expect([...done].sort()).toEqual(["a", "b"]));
  });

  test("tries again what failed, and says how often it did", async () => {
    const boss = await server();
    let tries = 0;
    await boss.work("rounds", quick, async () => {
      tries += 1;
      if (tries === 1) throw new Error("not now");
    });

    await boss.send(
      "rounds",
      {},
      { singletonKey: "c", singletonSeconds: 600, retryDelay: 1, retryBackoff: false },
    );

    await soon(() => expect(tries).toBe(2));
    await expect
      .poll(async () => (await admin`select state, retry_count from pgboss.job`)[0])
      .toMatchObject({
        ...{ state: "completed", retry_count: 1 },
      });
  });

  test("gives what a server that died had in hand to another", async () => {
    const [died, other] = [await server(), await server()];
    await died.send(
      "rounds",
      {},
      { singletonKey: "d", singletonSeconds: 600, expireInSeconds: 1, retryDelay: 0, retryBackoff: false },
    );
    expect(await died.fetch("rounds")).toHaveLength(1);
    expect(await admin`select state from pgboss.job`).toMatchObject([{ state: "active" }]);
    let done = 0;
    await other.work("rounds", quick, async () => {
      done += 1;
    });

    await admin`update pgboss.job set started_on = now() - interval '10 seconds'`;
    await admin`update pgboss.queue set monitor_on = null, monitor_claim_on = null`;
    await other.supervise();

    await soon(() => expect(done).toBe(1));
  });

  test("is the program’s to use and nobody’s to change: no table of people, no new table, no door of PUBLIC", async () => {
    const { client } = database();
    await expect(client`create table pgboss.mine (id int)`).rejects.toThrow(/permission denied/);
    await expect(client`alter table pgboss.job add column mine int`).rejects.toThrow(/must be owner/);
    const open = await admin`
      select p.proname as name from pg_proc p where pronamespace = 'pgboss'::regnamespace
        and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
      union all select table_name from information_schema.role_table_grants
        where table_schema = 'pgboss' and grantee in ('PUBLIC', 'mendwork_coach', 'mendwork_client')`;
    expect(open).toEqual([]);
  });

  test("is prepared twice as once", async () => {
    const before = await admin`select name, retry_limit from pgboss.queue order by name`;

    await prepareQueue(admin);

    expect(await admin`select name, retry_limit from pgboss.queue order by name`).toEqual(before);
  });
});
