import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withAdmin } from "@/db/cluster/database";
import { isPostmasterOf, startMark } from "@/db/cluster/process";
import { type EmbeddedPostgres, startEmbedded } from "@/db/embedded";

const fast = { durable: false };
const folder = mkdtempSync(join(tmpdir(), "mendwork-embedded-"));
const dataDir = join(folder, "data");
const others: ChildProcess[] = [];
let pg: EmbeddedPostgres;

const clusterFolder = () =>
  join(
    (JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8")) as { home: string }).home,
    "cluster",
  );
const pidFile = () => join(clusterFolder(), "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);
const one = (url: string) => withAdmin(url, async (sql) => (await sql`select current_user as who`)[0]?.who);

/** Starts the database in a process of its own, which then waits to be killed. */
async function starter(): Promise<ChildProcess> {
  const code = `import { startEmbedded } from "./db/embedded.ts";
    startEmbedded(${JSON.stringify(dataDir)}, { durable: false }).then(() => { console.log("up"); setInterval(() => {}, 1000); });`;
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", code],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  others.push(child);
  await new Promise((resolve, reject) => {
    child.stdout?.once("data", resolve);
    child.once("exit", () => reject(new Error("the starter ended early")));
  });
  return child;
}

beforeAll(async () => {
  pg = await startEmbedded(dataDir, fast);
}, 60_000);

afterAll(async () => {
  for (const child of others) child.kill("SIGKILL");
  await (await startEmbedded(dataDir, fast)).erase();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe("the embedded database", () => {
  test("lets the application in as a login with no power of its own", async () => {
    expect(await one(pg.appUrl)).toBe("mendwork_app");
    const [role] = await withAdmin(
      pg.adminUrl,
      (sql) =>
        sql`select rolsuper, rolbypassrls, rolinherit, rolcreaterole from pg_roles where rolname = 'mendwork_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolinherit: false, rolcreaterole: false });
  });

  test("refuses a wrong password", async () => {
    await expect(one(pg.appUrl.replace(/:[^:@]+@/, ":wrong@"))).rejects.toMatchObject({ code: "28P01" });
  });

  test("keeps its folder and passwords private", () => {
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, "database.json")).mode & 0o777).toBe(0o600);
  });

  test("is found again when it is asked for twice", async () => {
    const pid = serverPid();
    const again = await startEmbedded(dataDir, fast);
    expect(again).toMatchObject({ reused: true, adminUrl: pg.adminUrl });
    expect(serverPid()).toBe(pid);
  });

  test("outlives a killed starter and is found by the next", async () => {
    await pg.stop();
    const child = await starter();
    const pid = serverPid();
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(isPostmasterOf(pid, clusterFolder())).toBe(true);
    pg = await startEmbedded(dataDir, fast);
    expect(pg.reused).toBe(true);
    expect(serverPid()).toBe(pid);
    expect(await one(pg.adminUrl)).toBe("postgres");
  });

  test("starts again after its server was killed", async () => {
    process.kill(serverPid(), "SIGKILL");
    pg = await startEmbedded(dataDir, fast);
    expect(pg.reused).toBe(false);
    expect(await one(pg.adminUrl)).toBe("postgres");
  });

  test.each([
    ["of nobody", () => 4_000_000],
    ["of an unrelated process", () => process.pid],
  ])("is not misled by a pid file with the number %s", async (_, otherPid) => {
    const lines = readFileSync(pidFile(), "utf8").split("\n");
    await pg.stop();
    writeFileSync(pidFile(), [String(otherPid()), ...lines.slice(1)].join("\n"));
    pg = await startEmbedded(dataDir, fast);
    expect(pg.reused).toBe(false);
    expect(startMark(process.pid)).toBeDefined();
    expect(await one(pg.appUrl)).toBe("mendwork_app");
  });

  test("waits while another server is writing its pid file, and does not take it away", async () => {
    const whole = readFileSync(pidFile(), "utf8");
    writeFileSync(pidFile(), "");
    const starting = startEmbedded(dataDir, fast);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(readFileSync(pidFile(), "utf8")).toBe("");
    writeFileSync(pidFile(), whole);
    pg = await starting;
    expect(pg.reused).toBe(true);
  });

  test("two starters at once share one server", async () => {
    await pg.stop();
    const both = await Promise.all([starter(), starter()]);
    const pid = serverPid();
    expect(isPostmasterOf(pid, clusterFolder())).toBe(true);
    for (const child of both) child.kill("SIGKILL");
    pg = await startEmbedded(dataDir, fast);
    expect(pg.reused).toBe(true);
    expect(serverPid()).toBe(pid);
  });

  test("moves to another port when its own is taken", async () => {
    const { createServer } = await import("node:net");
    const port = Number(new URL(pg.adminUrl).port);
    await pg.stop();
    const squatter = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => squatter.once("listening", resolve));
    pg = await startEmbedded(dataDir, fast);
    squatter.close();
    expect(Number(new URL(pg.adminUrl).port)).not.toBe(port);
    expect(await one(pg.appUrl)).toBe("mendwork_app");
  });

  test("erased, it leaves nothing behind", async () => {
    const other = await startEmbedded(join(folder, "other"), fast);
    const { home } = JSON.parse(readFileSync(join(folder, "other", "database.json"), "utf8")) as {
      home: string;
    };
    expect(existsSync(home)).toBe(true);
    await other.erase();
    expect(existsSync(home) || existsSync(join(folder, "other"))).toBe(false);
    await expect(one(other.adminUrl)).rejects.toThrow();
  });

  test.each(["file/below", "/proc/nowhere", "/proc/no/where"])(
    "a folder that cannot be made (%s) is one line",
    async (path) => {
      writeFileSync(join(folder, "file"), "");
      const failure = startEmbedded(resolve(folder, path));
      await expect(failure).rejects.toThrow(/^MENDWORK_DATA_DIR: cannot write to \S+ \([^\n]+\)\. [^\n]+$/);
    },
  );
});
