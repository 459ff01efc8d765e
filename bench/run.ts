/** `npm run bench`: pages of a production build against an empty page of the same build, at 100 and 10,000 couples; then how quick it feels, which `-- felt` asks alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { connectTo } from "@/db/client";
import { startEmbedded } from "@/db/embedded";
import { openPractice } from "@/lib/practice/commands";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { Visitor } from "../e2e/support/visitor";
import { build } from "../scripts/lib/build";
import { serve, untilHealthy } from "../scripts/lib/serve";
import { signIn, weight } from "./browse";
import { felt, feltReport } from "./felt";
import { type Cell, measure, median } from "./measure";
import { type Page, pagesFor } from "./pages";
import { benchClient, benchCoach, benchPassword, openedPractice, populate } from "./population";
import { residentMb } from "./processes";
import { growth, type Result, report } from "./report";
import { measureSaving, savings } from "./saving";
import { subjects } from "./subjects";

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const sizes = (process.env.BENCH_COUPLES ?? "100,10000").split(",").map(Number);
const say = (line: string) => console.log(line);

async function atSize(couples: number): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), "mendwork-bench-"));
  // Filled in one go: nothing is worth cleaning up until that is done, and it is cleaned up then.
  const database = await startEmbedded(folder, { settings: ["autovacuum=off", "max_wal_size=16GB"] });
  try {
    await bringUpToDate(database.adminUrl);
    const { client } = connectTo(database.appUrl, 2);
    await openPractice(
      {
        name: openedPractice,
        profile: "licensed",
        timeZone: "Europe/London",
        owner: { name: "Nobody", email: "owner@bench.mendwork.test", password: benchPassword },
      },
      new Date(),
    );
    await client.end();
    const began = Date.now();
    const rows = await populate(database.adminUrl, couples);
    say(`\n${couples} couples in ${Math.round((Date.now() - began) / 1000)} s: ${JSON.stringify(rows)}`);
    return await measureAll(couples, database.appUrl, database.adminUrl, folder);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(
  couples: number,
  appUrl: string,
  adminUrl: string,
  folder: string,
): Promise<Result[]> {
  const port = 3900 + (couples % 97);
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    PORT: port,
    HOST: "127.0.0.1",
    DATABASE_URL: appUrl,
    AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    APP_URL: origin,
    MENDWORK_DATA_DIR: folder,
    SMTP_URL: undefined,
  };
  const server = serve(env);
  try {
    await untilHealthy(env, server);
    const cookies = {
      nobody: "",
      coach: await signIn(origin, benchCoach, benchPassword),
      client: await signIn(origin, benchClient, benchPassword),
    };
    const ids = await subjects(adminUrl);
    const pids = { server: server.child.pid ?? 0, postmaster: ids.postmaster };
    const floor: Page = { name: "floor", as: "nobody", path: "/floor", must: 1 };
    const pages = [floor, ...pagesFor(ids)];
    const cells = new Map<string, Cell[]>();
    const writer = await new Visitor(origin).signIn(benchClient, benchPassword);
    const works = savings(writer, ids);
    for (let round = 0; round < rounds; round += 1) {
      for (const page of pages) {
        for (const connections of [1, 10]) {
          const key = `${page.name}|${connections}`;
          const target = { origin, path: page.path, cookie: cookies[page.as], connections, seconds, ...pids };
          cells.set(key, [...(cells.get(key) ?? []), await measure(target)]);
        }
      }
      for (const work of works) {
        const key = `${work.name}|1`;
        cells.set(key, [...(cells.get(key) ?? []), await measureSaving(work, seconds, pids)]);
      }
      say(`  round ${round + 1} of ${rounds}; the server holds ${residentMb(pids.server) ?? "?"} MB`);
    }
    const light = await weight(origin, "/floor", "");
    const nothing = { htmlKb: Number.NaN, scriptKb: Number.NaN };
    return await Promise.all(
      [...pages, ...works].map(async (page) => {
        const heavy = "path" in page ? await weight(origin, page.path, cookies[page.as]) : nothing;
        const one = cells.get(`${page.name}|1`) ?? [];
        const ten = cells.get(`${page.name}|10`) ?? [];
        const flat = cells.get("floor|1") ?? [];
        return {
          couples,
          page: page.name,
          must: page.must,
          p50: median(one.map((c) => c.p50)),
          p95: median(one.map((c) => c.p95)),
          best50: Math.min(...one.map((c) => c.p50)),
          ratio: median(one.map((c) => c.p50)) / median(flat.map((c) => c.p50)),
          bestRatio: Math.min(...one.map((c) => c.p50)) / Math.min(...flat.map((c) => c.p50)),
          cpu: median(one.map((c) => c.cpuPerRequest ?? Number.NaN)),
          cpuRatio:
            median(one.map((c) => c.cpuPerRequest ?? Number.NaN)) /
            median(flat.map((c) => c.cpuPerRequest ?? Number.NaN)),
          databaseShare: median(one.map((c) => c.databaseShare ?? Number.NaN)),
          databaseMs: median(one.map((c) => c.databasePerRequest ?? Number.NaN)),
          perSecondTen: median(ten.map((c) => c.perSecond)),
          htmlKb: heavy.htmlKb,
          scriptOverFloorKb: heavy.scriptKb - light.scriptKb,
        };
      }),
    );
  } finally {
    await server.stop();
  }
}

if (!process.env.MENDWORK_BENCH) throw new Error("MENDWORK_BENCH should be set; use npm run bench");
const part = process.argv[2];
if (part && part !== "felt")
  throw new Error(`npm run bench knows "felt" as a part of its own, not "${part}"`);
say("Building with the floor page …");
await build("a build for measuring");
const results: Result[] = [];
if (!part) for (const size of sizes) results.push(...(await atSize(size)));
const onAPhone = await felt();
mkdirSync("bench/results", { recursive: true });
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  arch: arch(),
  node: process.version,
};
writeFileSync(
  `bench/results/${part ?? "latest"}.json`,
  JSON.stringify({ at: new Date(), machine, seconds, rounds, results, felt: onAPhone }, null, 2),
);
if (!part) say(report(results));
if (!part && sizes.length > 1) say(growth(results));
say(feltReport(onAPhone));
process.exit(0);
