import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { connectTo, openDatabase } from "@/db/client";
import { asSystem } from "@/db/system";
import { clientRecord, nextSteps } from "@/lib/assignments/responses/queries";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { coupleTrust } from "@/lib/trust/queries";
import { makeWorld, type World } from "@/tests/factories/world";
import { relay, type Wire } from "@/tests/setup/wire";
import { worldUrl } from "@/tests/setup/world-url";

let world: World;
let wire: Wire;

beforeAll(async () => {
  world = await makeWorld();
  wire = await relay((await worldUrl()).appUrl);
});
afterAll(() => wire.close());

const looks: Record<string, () => Promise<unknown>> = {
  "a client's first page": () => nextSteps(world.ana),
  "a client's answers": () => clientRecord(world.ana),
  "a counselor's day": () => today(world.coach),
  "the caseload": () => caseload(world.coach),
  "a couple's trust": () => coupleTrust(world.coach, { coupleId: world.couple.coupleId }),
};
const lookAtAll = async () => {
  for (const look of Object.values(looks)) await look();
};

describe("on a connection of its own", () => {
  beforeAll(() => void connectTo(wire.url, 1));

  test("what is asked again is not parsed again, whoever asks in between", async () => {
    await lookAtAll();
    wire.forget();
    await lookAtAll();
    expect(wire.parses).toEqual([]);
  });

  test("and the count can fail: something new is parsed, once and by name", async () => {
    await asActor(world.ana, async () => {});
    wire.forget();
    const ask = () =>
      asActor(world.ana, (tx) => tx.execute(sql`select ${"new"}::text as "never asked before"`));
    await ask();
    await ask();
    expect(wire.parses).toMatchObject([
      { name: expect.stringMatching(/.+/), text: expect.stringContaining("never") },
    ]);
  });
});

describe("behind a pooler", () => {
  beforeAll(() => void connectTo(wire.url, 1, true));
  beforeEach(() => wire.forget());

  test("nothing is prepared by name", async () => {
    await lookAtAll();
    await lookAtAll();
    await asSystem("a test writes", (tx) => tx.execute(sql`select 1`));
    expect(wire.parses.length).toBeGreaterThan(10);
    expect(wire.parses.filter(({ name }) => name !== "")).toEqual([]);
  });

  test("nothing is asked of a session at its start", async () => {
    wire.startups.length = 0;
    const { client } = openDatabase(wire.url, 1, true);
    await client`select 1`;
    await client.end();
    const [said] = wire.startups;
    expect(Object.keys(said ?? {}).sort()).toEqual([
      "application_name",
      "client_encoding",
      "database",
      "user",
    ]);
  });

  test("each transaction has its role and its limits, and leaves none behind", async () => {
    const { client, db } = openDatabase(wire.url, 1, true);
    const settings = sql`select current_user as who, current_setting('statement_timeout') as statement,
      current_setting('idle_in_transaction_session_timeout') as idle`;
    const inside = await db.transaction(async (tx) => [...(await tx.execute(settings))]);
    const outside = [...(await db.execute(settings))];
    await client.end();
    expect(inside).toEqual([{ who: "mendwork_app", statement: "15s", idle: "15s" }]);
    expect(outside).not.toEqual(inside);
    expect(outside).toMatchObject([{ statement: "0" }]);
  });
});
