/** A whole Mendwork of its own to be knocked over: a database, the production server, and everything that it says. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = process.cwd();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Urls = { appUrl: string; adminUrl: string };

const canListen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** Below those that systems give to whoever calls out: one of those may be taken while the server is down. */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    const port = 15_000 + Math.floor(Math.random() * 15_000);
    if (await canListen(port)) return port;
  }
  throw new Error("no port is free");
}

export class FaultHouse {
  private folder = "";
  private server: ChildProcess | undefined;
  private database: ChildProcess | undefined;
  private lines: AsyncIterator<string> | undefined;
  private urls: Urls | undefined;
  private port = 0;
  /** Everything the server has written, of all its lives. */
  log = "";

  get base() {
    return `http://127.0.0.1:${this.port}`;
  }
  get adminUrl() {
    return this.urls?.adminUrl ?? "";
  }

  async open(): Promise<void> {
    this.folder = mkdtempSync(join(tmpdir(), "mendwork-faults-"));
    this.database = spawn(
      process.execPath,
      [
        "--conditions=react-server",
        "--import",
        "tsx",
        join(root, "e2e/faults/database-process.ts"),
        join(this.folder, "data"),
      ],
      { cwd: root, stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
    );
    if (!this.database.stdout) throw new Error("the database says nothing");
    this.lines = createInterface({ input: this.database.stdout })[Symbol.asyncIterator]();
    this.urls = await this.heard();
    this.port = await freePort();
    await this.startServer();
  }

  private async heard(): Promise<Urls> {
    for (;;) {
      const next = await this.lines?.next();
      if (!next || next.done) throw new Error("the database did not come up");
      if (next.value.startsWith("{")) return JSON.parse(next.value) as Urls;
    }
  }

  async startServer(): Promise<void> {
    const server = spawn(
      process.execPath,
      [join(root, "node_modules/next/dist/bin/next"), "start", "-p", String(this.port), "-H", "127.0.0.1"],
      {
        cwd: root,
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          NODE_OPTIONS: "",
          NODE_ENV: "production",
          NEXT_TELEMETRY_DISABLED: "1",
          PORT: String(this.port),
          HOST: "127.0.0.1",
          APP_URL: this.base,
          DATABASE_URL: this.urls?.appUrl,
          AUTH_SECRET: "a secret of a house that is knocked over",
          MENDWORK_DATA_DIR: join(this.folder, "data"),
        },
      },
    );
    this.server = server;
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (part) => (this.log += part));
    await this.untilHealthy();
  }

  async untilHealthy(patience = 120_000): Promise<number> {
    const began = Date.now();
    while (Date.now() - began < patience) {
      const ok = await fetch(`${this.base}/api/health`, { signal: AbortSignal.timeout(5_000) })
        .then((answer) => answer.ok)
        .catch(() => false);
      if (ok) return Date.now() - began;
      await pause(40);
    }
    throw new Error(`the server did not come up:\n${this.log.slice(-2_000)}`);
  }

  /** kill -9, and nothing else. */
  async killServer(): Promise<void> {
    const { server } = this;
    if (!server?.pid) return;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    process.kill(-server.pid, "SIGKILL");
    await gone;
  }

  private postmaster(): number {
    const { home } = JSON.parse(readFileSync(join(this.folder, "data/database.json"), "utf8")) as {
      home: string;
    };
    return Number(readFileSync(join(home, "cluster/postmaster.pid"), "utf8").split("\n")[0]);
  }

  /** PostgreSQL's immediate mode: every connection is cut, nothing is written down any more. */
  async stopDatabase(): Promise<void> {
    const pid = this.postmaster();
    process.kill(pid, "SIGQUIT");
    for (let i = 0; i < 200; i++) {
      try {
        process.kill(pid, 0);
      } catch {
        return;
      }
      await pause(25);
    }
    throw new Error("the database would not go");
  }

  async startDatabase(): Promise<void> {
    this.database?.stdin?.write("up\n");
    this.urls = await this.heard();
  }

  async close(): Promise<void> {
    await this.killServer();
    const { database } = this;
    if (database && database.exitCode === null) {
      const gone = new Promise((resolve) => database.once("exit", resolve));
      database.stdin?.end();
      await gone;
    }
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }
}
