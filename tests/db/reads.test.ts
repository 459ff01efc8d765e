import { setTimeout } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { connectTo, type Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { thanks } from "@/db/schema/thanks";
import { switchToSystem } from "@/db/system";
import { coupleHomework } from "@/lib/assignments/queries";
import { caseload } from "@/lib/caseload/queries";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { today } from "@/lib/caseload/today/queries";
import { safetyConcerns } from "@/lib/safety/queries";
import { agenda } from "@/lib/sessions/agenda/queries";
import { makeWorld, type World } from "@/tests/factories/world";
import { relay, type Wire } from "@/tests/setup/wire";
import { worldUrl } from "@/tests/setup/world-url";

let world: World;
let wire: Wire;
beforeAll(async () => {
  world = await makeWorld();
  wire = await relay((await worldUrl()).appUrl);
  connectTo(wire.url, 4);
});
beforeEach(async () => {
  await setTimeout(20);
  wire.forget();
});
afterAll(() => wire.close());

const whoIs = (tx: Tx) =>
  tx.execute<{ who: string }>(sql`select current_setting('app.person_id') as who`).then(([row]) => row?.who);
const names = (tx: Tx) => tx.select({ name: clients.firstName }).from(clients).orderBy(clients.firstName);
const transactions = () => wire.runs.filter((text) => text.trim().startsWith("begin")).length;

describe("what one person reads", () => {
  test("in one tick is one transaction", async () => {
    const read = await Promise.all([
      readAs(world.ana, whoIs),
      readAs(world.ana, names),
      readAs(world.ana, whoIs),
    ]);

    expect(read).toEqual([world.ana.personId, [{ name: "Ana" }, { name: "Ben" }], world.ana.personId]);
    expect(transactions()).toBe(1);
  });

  test("next, with what came before, joins it", async () => {
    const first = await readAs(world.ana, names);
    const then = await readAs(world.ana, whoIs);

    expect([first.length, then]).toEqual([2, world.ana.personId]);
    expect(transactions()).toBe(1);
  });

  test("later is a transaction of its own: none is left open", async () => {
    await readAs(world.ana, whoIs);
    await setTimeout(20);
    await readAs(world.ana, whoIs);

    expect(transactions()).toBe(2);
  });

  test("is never mixed with what another reads", async () => {
    const actors = [world.ana, world.ben, world.coach, world.stranger];
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, i) => {
        const actor = actors[i % actors.length] ?? world.ana;
        return readAs(actor, whoIs).then((who) => who === actor.personId);
      }),
    );

    expect(all).toHaveLength(200);
    expect(all).not.toContain(false);
  });
});

test("what a counselor's pages ask for at once is one transaction", async () => {
  const { coach, couple } = world;
  await Promise.all([
    today(coach),
    caseload(coach),
    coupleSignals(coach, couple),
    coupleHomework(coach, couple),
    agenda(coach, couple),
    safetyConcerns(coach, couple),
  ]);

  expect(transactions()).toBe(1);
});

describe("one that goes wrong", () => {
  test("in its own code leaves the others alone", async () => {
    const [bad, good] = await Promise.allSettled([
      readAs(world.ana, async () => Promise.reject(new Error("its own"))),
      readAs(world.ana, names),
    ]);

    expect(bad).toMatchObject({ status: "rejected", reason: { message: "its own" } });
    expect(good).toMatchObject({ status: "fulfilled" });
  });

  test("in the database says neither SQL nor values, and what is read next does not suffer for it", async () => {
    const bad = readAs(world.ana, (tx) => tx.execute(sql`select ${"secret"}::text from nowhere`));

    await expect(bad).rejects.toMatchObject({ name: "DataError", code: "42P01" });
    await expect(readAs(world.ana, whoIs)).resolves.toBe(world.ana.personId);
  });
});

describe("a shared transaction", () => {
  test("only reads", async () => {
    const writing = readAs(world.ana, (tx) =>
      tx.update(thanks).set({ sentAt: world.ana.at }).where(eq(thanks.kind, "you_did")),
    );

    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });

  test("keeps each statement to the role of its handle, whatever is asked beside it", async () => {
    const role = sql`select current_user as who`;
    const who = async (tx: Tx, times = 3) => {
      const found: string[] = [];
      for (let i = 0; i < times; i += 1) found.push(String([...(await tx.execute(role))][0]?.who));
      return found;
    };

    const found = await Promise.all([
      readAs(world.ana, who),
      readAs(world.ana, (tx) =>
        Promise.all([who(tx), switchToSystem(tx, "client", "a test", (system) => who(system)), who(tx, 5)]),
      ),
      readAs(world.ana, (tx) => switchToSystem(tx, "client", "a test", (system) => who(system))),
      readAs(world.ana, who),
    ]);

    const [client, system] = ["mendwork_client", "mendwork_system"].map((role) => [role, role, role]);
    const more = ["mendwork_client", "mendwork_client"];
    expect(found).toEqual([client, [client, system, [...(client ?? []), ...more]], system, client]);
    expect(transactions()).toBe(1);
  });

  test("only reads under any role", async () => {
    const writing = readAs(world.ana, (tx) =>
      switchToSystem(tx, "client", "a test", (system) =>
        system.update(thanks).set({ sentAt: world.ana.at }).where(eq(thanks.kind, "you_did")),
      ),
    );

    await expect(writing).rejects.toMatchObject({ code: "25006" });
  });
});

test("a command steps as well, and goes on as it began", async () => {
  const role = (tx: Tx) => tx.execute(sql`select current_user as who`).then(([row]) => row?.who);
  const found = await asActor(world.coach, async (tx) => [
    await role(tx),
    await switchToSystem(tx, "coach", "a test", role),
    await role(tx),
  ]);

  expect(found).toEqual(["mendwork_coach", "mendwork_system", "mendwork_coach"]);
});

test("a step is refused to another kind of actor than it is for", async () => {
  const stepping = asActor(world.ana, (tx) => switchToSystem(tx, "coach", "a test", names));

  await expect(stepping).rejects.toThrow(TypeError);
});

test("what has no value is refused at once, also beside others: nobody waits for an answer that never comes", async () => {
  const nothing = undefined as unknown as string;
  const found = await Promise.allSettled([
    readAs(world.ana, names),
    readAs(world.ana, (tx) => tx.execute(sql`select ${nothing}::text`)),
    readAs(world.ana, (tx) =>
      tx.select({ id: clients.id }).from(clients).where(eq(clients.firstName, nothing)),
    ),
  ]);

  expect(found.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
});

test("a statement that comes too late is refused: the connection is another's by then", async () => {
  let late: Tx | undefined;
  await asActor(world.ana, async (tx) => {
    late = tx;
  });

  await expect(late?.execute(sql`select 1`)).rejects.toMatchObject({
    cause: { message: "this transaction is over" },
  });
});

test("a savepoint that is gone back to leaves each handle its role", async () => {
  const role = (tx: Pick<Tx, "execute">) =>
    tx.execute(sql`select current_user as who`).then(([row]) => row?.who);
  const found = await asActor(world.coach, async (tx) => [
    await switchToSystem(tx, "coach", "a test", async (system) => {
      const gone = await system
        .transaction(async (step) => {
          await step.execute(sql`select * from nowhere`);
        })
        .catch(() => "gone back");
      return [gone, await role(system)];
    }),
    await role(tx),
  ]);

  expect(found).toEqual([["gone back", "mendwork_system"], "mendwork_coach"]);
});
