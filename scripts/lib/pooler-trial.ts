// Promise: a real PgBouncer in transaction mode between the program and a database of its own, and a count of what is there in the end.
import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { connectTo } from "@/db/client";
import { withAdmin } from "@/db/cluster/database";
import { pause } from "@/db/cluster/process";
import { freePort } from "@/db/cluster/settings";
import { isPooled } from "@/db/pooler";
import { asSystem } from "@/db/system";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { temporaryDatabase } from "./temporary";

const places = ["/usr/sbin/pgbouncer", "/usr/local/bin/pgbouncer", "/opt/homebrew/bin/pgbouncer"];
export const findPooler = () => places.find((place) => existsSync(place));

async function startPooler(command: string, appUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "mendwork-pooler-config-"));
  const { hostname, port, pathname, username, password } = new URL(appUrl);
  const database = pathname.slice(1);
  const listen = await freePort();
  const users = join(folder, "pooler-users.txt");
  const config = join(folder, "pooler.ini");
  writeFileSync(users, `"${username}" "${password}"\n`);
  writeFileSync(
    config,
    `[databases]
${database} = host=${hostname} port=${port} dbname=${database}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listen}
unix_socket_dir =
auth_type = plain
auth_file = ${users}
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
`,
  );
  // It refuses to run as root, as PostgreSQL does; what it reads must be its own then.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
  if (asNobody) for (const path of [folder, users, config]) chownSync(path, asNobody.uid, asNobody.gid);
  const child = spawn(command, ["-q", config], {
    stdio: ["ignore", "ignore", "inherit"],
    cwd: "/",
    ...asNobody,
  });
  const url = new URL(appUrl);
  url.port = String(listen);
  for (let i = 0; ; i++) {
    const there = await isPooled(url.href).then(
      (pooled) => ({ pooled }),
      (error: unknown) => ({ error }),
    );
    const stop = () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    };
    if ("pooled" in there) return { url: url.href, noticed: there.pooled, stop };
    if (i === 50) {
      stop();
      throw there.error;
    }
    await pause(100);
  }
}

/** @returns how many of `writes` parallel writes were acknowledged, and how many are there */
export async function tryPooler(
  command: string,
  writes: number,
): Promise<{ acknowledged: number; there: number; noticed: boolean }> {
  const database = await temporaryDatabase("pooler");
  try {
    await bringUpToDate(database.adminUrl);
    await withAdmin(
      database.adminUrl,
      (admin) => admin`
      create table pooler_trial (n integer primary key)`,
    );
    await withAdmin(database.adminUrl, (admin) => admin`grant insert on pooler_trial to mendwork_system`);
    const pooler = await startPooler(command, database.appUrl);
    const { client } = connectTo(pooler.url, 40, true);
    let acknowledged = 0;
    let next = 0;
    const write = async () => {
      while (next < writes) {
        const n = next++;
        await asSystem("a trial writes", (tx) => tx.execute(sql`insert into pooler_trial (n) values (${n})`));
        acknowledged += 1;
      }
    };
    await Promise.all(Array.from({ length: 40 }, write));
    await client.end({ timeout: 5 });
    pooler.stop();
    const [row] = await withAdmin(
      database.adminUrl,
      (admin) => admin<{ there: number }[]>`select count(*)::int as there from pooler_trial`,
    );
    return { acknowledged, there: row?.there ?? 0, noticed: pooler.noticed };
  } finally {
    await database.end();
  }
}
