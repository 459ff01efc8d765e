/** One practice with five couples of one story, its own database and its own server, which can be moved on by days. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import postgres from "postgres";
import { freePort } from "@/db/cluster/settings";
import { Visitor } from "../../support/visitor";
import { type CoupleName, couples, domain, password } from "./names";

const root = process.cwd();
const day = 86_400_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export type Person = { visitor: Visitor; id: string; name: "Ana" | "Ben" };
export type Couple = { name: CoupleName; coupleId: string; ana: Person; ben: Person };

export class TwinHouse {
  private readonly folder = mkdtempSync(join(tmpdir(), "mendwork-twin-server-"));
  private story: ChildProcess | undefined;
  private lines: AsyncIterator<string> | undefined;
  private server: ChildProcess | undefined;
  private appUrl = "";
  private log = "";
  private readonly outerAdmin = process.env.ADMIN_URL;
  private base = "";
  ahead = 0;
  sql!: postgres.Sql;
  coach!: Visitor;
  couples!: Record<CoupleName, Couple>;

  async open(): Promise<void> {
    const told = join(root, "e2e/privacy/twins/story-process.ts");
    this.story = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", told], {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    if (!this.story.stdout) throw new Error("the story says nothing");
    this.lines = createInterface({ input: this.story.stdout })[Symbol.asyncIterator]();
    const { appUrl, adminUrl } = await this.heard<{ appUrl: string; adminUrl: string }>();
    this.appUrl = appUrl;
    process.env.ADMIN_URL = adminUrl;
    this.sql = postgres(adminUrl, { max: 4, onnotice: () => {} });
    await this.serve();
    const ids = await this.sql<{ email: string; id: string; couple: string }[]>`
      select u.email, a.client_id as id, a.couple_id as couple from client_accounts a join accounts u on u.id = a.account_id`;
    const person = (name: "Ana" | "Ben", couple: CoupleName): Person => {
      const email = `${name.toLowerCase()}.${couple}${domain}`;
      const id = ids.find((one) => one.email === email)?.id ?? "";
      return { visitor: new Visitor(this.base, `${name} (${couple})`), id, name };
    };
    this.couples = Object.fromEntries(
      couples.map((name) => {
        const [ana, ben] = [person("Ana", name), person("Ben", name)];
        return [name, { name, ana, ben, coupleId: ids.find(({ id }) => id === ana.id)?.couple ?? "" }];
      }),
    ) as Record<CoupleName, Couple>;
    this.coach = new Visitor(this.base, "their counselor");
    await this.signIn();
  }

  private async heard<T>(): Promise<T> {
    for (;;) {
      const next = await this.lines?.next();
      if (!next || next.done) throw new Error("the story was not told");
      if (next.value.startsWith("{")) return JSON.parse(next.value) as T;
    }
  }

  private async serve(): Promise<void> {
    const port = await freePort();
    this.base = `http://127.0.0.1:${port}`;
    const server = spawn(
      process.execPath,
      [
        ...["--import", pathToFileURL(join(root, "e2e/support/clock-ahead.mjs")).href],
        ...[join(root, "node_modules/next/dist/bin/next"), "start", "-p", String(port), "-H", "127.0.0.1"],
      ],
      {
        cwd: root,
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          ...{ NODE_OPTIONS: "", NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
          ...{ PORT: String(port), HOST: "127.0.0.1", APP_URL: this.base, DATABASE_URL: this.appUrl },
          ...{ AUTH_SECRET: "a secret of a house that two live in alike", MENDWORK_DATA_DIR: this.folder },
          CLOCK_AHEAD_DAYS: String(this.ahead),
        },
      },
    );
    this.server = server;
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (part) => (this.log += part));
    for (const until = Date.now() + 60_000; Date.now() < until; await pause(30)) {
      const answer = await fetch(`${this.base}/api/health`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`the server did not come up:\n${this.log.slice(-2_000)}`);
  }

  private async end(): Promise<void> {
    const { server } = this;
    if (!server?.pid || server.exitCode !== null) return;
    const gone = new Promise((resolve) => server.once("exit", resolve));
    process.kill(-server.pid, "SIGKILL");
    await gone;
  }

  private async signIn(): Promise<void> {
    for (const { name, ana, ben } of Object.values(this.couples)) {
      for (const person of [ana, ben]) {
        person.visitor = new Visitor(this.base, `${person.name} (${name})`);
        const email = `${person.name.toLowerCase()}.${name}${domain}`;
        await person.visitor.signIn(email, password, { fresh: true });
        await person.visitor.page("/client");
      }
    }
    this.coach = new Visitor(this.base, "their counselor");
    await this.coach.signIn(`ruth${domain}`, password, { fresh: true });
  }

  /** Days go by: what the server does by itself once a day is done, for everybody, and they sign in again. */
  async goOn(days: number): Promise<void> {
    await this.end();
    const step = Math.max(1, Math.round(days / 8));
    for (let gone = 0; gone < days; gone += step) {
      const then = new Date(Date.now() + (this.ahead + Math.min(gone + step, days)) * day);
      this.story?.stdin?.write(`${then.toISOString()}\n`);
      const { problems } = await this.heard<{ problems: string[] }>();
      if (problems.length > 0) throw new Error(`the round of ${then.toISOString()}: ${problems.join("; ")}`);
    }
    this.ahead += days;
    await this.serve();
    await this.signIn();
  }

  async close(): Promise<void> {
    process.env.ADMIN_URL = this.outerAdmin;
    await this.end();
    await this.sql?.end();
    const { story } = this;
    if (story && story.exitCode === null) {
      const gone = new Promise((resolve) => story.once("exit", resolve));
      story.stdin?.end();
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
