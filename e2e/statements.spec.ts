/** What a page asks of the database, counted on the wire: transactions, statements, and none parsed a second time. No clock. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "@/db/cluster/settings";
import { localUrl, type Server, serve, untilHealthy } from "@/scripts/lib/serve";
import { relay, type Wire } from "@/tests/setup/wire";
import { manyCouples } from "./support/many-couples";
import { assignmentIdOf, coupleIdOf, type Person } from "./support/people";
import { Visitor } from "./support/visitor";

/** Most statements beside the settings of a transaction; who is asking is one of them. One more than on the day this was written, since a story moves with the calendar. */
type Page = { who: Person; path: () => Promise<string>; statements: number; aim?: number };
const here = (path: string) => async () => path;
const record =
  (part = "") =>
  async () =>
    `/coach/couples/${await coupleIdOf("Ana & Ben")}${part}`;

const pages: Record<string, Page> = {
  "client home": { who: "ana", path: here("/client"), statements: 6 },
  "an exercise": {
    who: "ana",
    path: async () => `/client/homework/${await assignmentIdOf("Ana & Ben", "what-forgiveness-means-to-me")}`,
    statements: 6,
  },
  "the check-in": { who: "ana", path: here("/client/check-in"), statements: 3 },
  "their own trend": { who: "ana", path: here("/client/trust"), statements: 8, aim: 6 },
  today: { who: "coach", path: here("/coach"), statements: 7, aim: 6 },
  caseload: { who: "coach", path: here("/coach/couples"), statements: 5, aim: 4 },
  "going to something": { who: "coach", path: here("/coach/find"), statements: 4 },
  record: { who: "coach", path: record(), statements: 20, aim: 8 },
  brief: { who: "coach", path: record("/brief"), statements: 11, aim: 8 },
  trust: { who: "coach", path: record("/trust"), statements: 10, aim: 8 },
};

let wire: Wire;
let server: Server;
let base: string;
const folder = mkdtempSync(join(tmpdir(), "mendwork-statements-"));
const visitors = new Map<Person, Visitor>();

test.beforeAll(async () => {
  wire = await relay(process.env.APP_DATABASE_URL ?? "");
  const env = {
    ...{ PORT: await freePort(), HOST: "127.0.0.1", DATABASE_URL: wire.url, MENDWORK_DATA_DIR: folder },
    AUTH_SECRET: crypto.randomUUID() + crypto.randomUUID(),
  };
  base = localUrl(env);
  server = serve({ ...process.env, ...env, APP_URL: base } as never);
  await untilHealthy(env as never, server);
  for (const who of ["ana", "coach", "stranger"] as const)
    visitors.set(who, await new Visitor(base).signIn(who));
});
test.afterAll(async () => {
  await server.stop();
  await wire.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = /^select set_config/;
const border = /^(begin|commit)/;
const queue = /pgboss/;

/** What one visit asks for, once each of the server's connections has been asked for it: on a busy machine one may come late to its first. */
async function asked(who: Person, path: string) {
  const visitor = visitors.get(who);
  if (!visitor) throw new Error(`${who} is not signed in`);
  for (let i = 0; i < 3; i += 1) expect((await visitor.page(path)).status).toBe(200);
  let found = await askedByOne(visitor, path);
  for (let i = 0; i < 5 && found.parses.length > 0; i += 1) found = await askedByOne(visitor, path);
  return found;
}

async function askedByOne(visitor: Visitor, path: string) {
  // A transaction that only reads commits after what it read has been sent.
  await new Promise((resolve) => setTimeout(resolve, 200));
  wire.forget();
  await visitor.page(path);
  await new Promise((resolve) => setTimeout(resolve, 200));
  // What the queue of jobs asks twice a minute is no page's.
  const runs = wire.runs.map((text) => text.trim()).filter((text) => !queue.test(text));
  return {
    transactions: runs.filter((text) => text.startsWith("begin")).length,
    statements: runs.filter((text) => !settings.test(text) && !border.test(text)).length,
    parses: wire.parses.filter(({ text }) => !queue.test(text)).map(({ text }) => text.slice(0, 60)),
  };
}

for (const [name, { who, path, statements }] of Object.entries(pages)) {
  test(`${name} asks for what it shows in two transactions at most, and parses nothing again`, async () => {
    const found = await asked(who, await path());
    if (process.env.BUDGETS) console.log(name, JSON.stringify(found));

    expect(found.statements, `${name}: statements`).toBeGreaterThan(1);
    expect(found.statements, `${name}: statements`).toBeLessThanOrEqual(statements);
    expect(found.transactions, `${name}: transactions`).toBeLessThanOrEqual(2);
    expect(found.parses, `${name}: parsed again`).toEqual([]);
  });
}

test("a caseload asks for as much with 25 couples as with one", async () => {
  const few = await asked("stranger", "/coach/couples");
  const remove = await manyCouples("Hillside Coaching", 25);
  try {
    const many = await asked("stranger", "/coach/couples");
    expect(many.statements).toBe(few.statements);
    expect(many.transactions).toBe(few.transactions);
  } finally {
    await remove();
  }
});
