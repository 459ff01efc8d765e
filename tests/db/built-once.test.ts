import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { asActor } from "@/db/access";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { switchToSystem } from "@/db/system";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const build = vi.fn((tx: Tx, given: { place: 1 | 2; word: string }) =>
  tx
    .select({
      name: clients.firstName,
      word: sql<string>`${given.word}::text`,
      who: sql<string>`current_user`,
    })
    .from(clients)
    .where(and(eq(clients.place, given.place))),
);
const nameAt = builtOnce(build);

test("a statement is built once and filled in with what each asks", async () => {
  const found = await Promise.all([
    asActor(world.ana, (tx) => nameAt(tx, { place: 1, word: "one" })),
    asActor(world.ben, (tx) => nameAt(tx, { place: 2, word: "two" })),
  ]);

  expect(found.flat().map(({ name, word }) => [name, word])).toEqual([
    ["Ana", "one"],
    ["Ben", "two"],
  ]);
  expect(build).toHaveBeenCalledTimes(1);
});

test("it goes out under the role of the handle that asks", async () => {
  const who = (rows: { who: string }[]) => rows[0]?.who;
  const found = await asActor(world.ana, async (tx) => [
    who(await nameAt(tx, { place: 1, word: "" })),
    await switchToSystem(tx, "client", "a test", async (system) =>
      who(await nameAt(system, { place: 1, word: "" })),
    ),
    who(await nameAt(tx, { place: 2, word: "" })),
  ]);

  expect(found).toEqual(["mendwork_client", "mendwork_system", "mendwork_client"]);
});

test("a rest of the values is refused: a statement knows each by name", async () => {
  const careless = builtOnce((tx, { place, ...rest }: { place: 1; word: string }) =>
    tx
      .select({ place: clients.place })
      .from(clients)
      .where(eq(clients.place, place ?? rest)),
  );

  await expect(asActor(world.ana, async (tx) => careless(tx, { place: 1, word: "" }))).rejects.toThrow(
    "by name",
  );
});

test("a value that is left out is said, and nothing is asked", async () => {
  const asking = asActor(world.ana, (tx) => nameAt(tx, { place: 1 } as { place: 1; word: string }));

  await expect(asking).rejects.toThrow(/word/);
});
