// Promise: what a page reads is in proportion to what it shows, however much there is. Rows are counted; no clock is read.
import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { benchClient, benchCoach, benchPassword, openedPractice, populate } from "@/bench/population";
import { connectTo, database } from "@/db/client";
import { asSystem } from "@/db/system";
import { coupleHomework } from "@/lib/assignments/queries";
import { clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { type Actor, actorOf, type Client, type Coach } from "@/lib/platform/auth/actor";
import { openLogin } from "@/lib/platform/auth/logins";
import { openPractice } from "@/lib/practice/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { coupleTrust, sharing, trustPicture } from "@/lib/trust/queries";
import { stored } from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";
import { openAdmin } from "./access-matrix/admin";

/** More than one counselor's and more than one practice's, two years of weeks each. */
const couples = 220;
const at = new Date();

let admin: postgres.Sql;
let coach: Coach;
let client: Client;
let coupleId: string;
let assignmentId: string;

const signedIn = (email: string): Promise<Actor | null> =>
  asSystem("a test signs in", async (tx, reason) => {
    const [account] = await tx.execute<{ id: string }>(sql`select id from accounts where email = ${email}`);
    return openLogin(tx, account?.id ?? "", { userAgent: "test", at }, reason);
  }).then((loginId) => actorOf(loginId, at));

beforeAll(async () => {
  const { adminUrl, appUrl } = await worldUrl();
  admin = await openAdmin();
  // One connection, so that it can be told to hand in what it has counted.
  connectTo(appUrl, 1);
  const owner = { name: "Nobody", email: "owner@bench.mendwork.test", password: benchPassword };
  await openPractice({ name: openedPractice, profile: "licensed", timeZone: "Europe/London", owner }, at);
  await populate(adminUrl, couples);
  // As where there is much: a small table would be read whole rather than looked up.
  await admin.unsafe(`alter database ${new URL(adminUrl).pathname.slice(1)} set enable_seqscan = off`);
  connectTo(appUrl, 1);
  coach = (await signedIn(benchCoach)) as Coach;
  client = (await signedIn(benchClient)) as Client;
  coupleId = client.coupleId;
  const [last] = await stored<{ id: string }>(
    sql`select id from assignments where couple_id = ${coupleId} order by created_at desc limit 1`,
  );
  assignmentId = last?.id ?? "";
  // The first visit in a week writes its line in the access ledger; what repeats is counted.
  await coupleHead(coach, coupleId);
}, 180_000);
afterAll(() => admin.end({ timeout: 2 }));

async function counted(): Promise<number> {
  await database().client`select pg_stat_force_next_flush()`;
  const [row] = await admin<{ n: number }[]>`
    select ((select sum(seq_tup_read) from pg_stat_user_tables) + (select sum(idx_tup_read) from pg_stat_user_indexes))::int as n`;
  return row?.n ?? 0;
}

/** Rows of what is shown: objects, and entries of lists, wherever they stand in it. */
function shownIn(value: unknown): number {
  if (value === null || typeof value !== "object" || value instanceof Date) return 0;
  if (value instanceof Map) return shownIn([...value.values()]);
  const parts = Object.values(value);
  const below = parts.reduce((sum: number, part) => sum + shownIn(part), 0);
  return below + (Array.isArray(value) ? parts.filter((part) => shownIn(part) === 0).length : 1);
}

/** Rows of tables and entries of indexes that are looked at for it, and rows of what it shows. */
async function counts(ask: () => Promise<unknown>): Promise<{ read: number; shown: number }> {
  const before = await counted();
  const shown = shownIn(await ask());
  return { read: (await counted()) - before, shown };
}

/** What pages ask. At most twenty rows for one that is shown, or the number given where it is not there yet; a counselor has 25 couples. */
const asked: Record<string, { ask: () => Promise<unknown>; most?: number }> = {
  nextSteps: { ask: () => nextSteps(client), most: 350 },
  homeOverview: { ask: () => homeOverview(client) },
  pulseForThisWeek: { ask: () => pulseForThisWeek(client) },
  clientSheet: { ask: () => clientSheet(client, assignmentId) },
  trustPicture: { ask: () => trustPicture(client) },
  sharing: { ask: () => sharing(client) },
  today: { ask: () => today(coach), most: 2400 },
  caseload: { ask: () => caseload(coach) },
  coupleHead: { ask: () => coupleHead(coach, coupleId) },
  coupleHomework: { ask: () => coupleHomework(coach, { coupleId }) },
  coupleTrust: { ask: () => coupleTrust(coach, { coupleId, weeks: 26 }) },
};

test.each(Object.entries(asked))(
  "%s reads no more than what it shows asks for",
  async (name, { most, ask }) => {
    const { read, shown } = await counts(ask);
    if (process.env.BUDGETS) process.stderr.write(`${name}: ${read} rows for ${shown} shown\n`);

    expect(shown).toBeGreaterThan(0);
    expect(read).toBeLessThanOrEqual(most ?? 20 * shown);
  },
);

test("a query that has lost its index is noticed", async () => {
  const before = await counts(() => caseload(coach));
  await admin`alter table pulses drop constraint pulses_practice_id_couple_id_client_id_week_on_pk cascade`;
  await admin`drop index pulses_numbers`;

  const after = await counts(() => caseload(coach));

  expect(after.shown).toBe(before.shown);
  expect(after.read).toBeGreaterThan(20 * after.shown);
});
