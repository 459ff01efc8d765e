// Promise: of a change that is held its reader gets the row as it was, in joins too, and the compiler knows its columns.
import { eq } from "drizzle-orm";
import { beforeAll, expect, expectTypeOf, test } from "vitest";
import { asActor } from "@/db/access";
import { clients } from "@/db/schema/couples";
import { askingWords } from "@/db/schema/pace";
import { insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { raiseConcern } from "@/lib/safety/commands";
import { asSeen } from "@/lib/safety/records/as-seen";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;

const say = (client: Client, body: string) =>
  asActor(client, (tx) =>
    insertOnly(tx, askingWords, {
      practiceId: client.practiceId,
      coupleId: client.coupleId,
      clientId: client.personId,
      body,
    }).onConflictDoUpdate({
      target: [askingWords.practiceId, askingWords.coupleId, askingWords.clientId],
      set: { body },
    }),
  );

beforeAll(async () => {
  world = await makeWorld();
  await say(world.ana, "Ask me on a walk.");
  await raiseConcern(world.coach, {
    coupleId: world.couple.coupleId,
    aboutClientId: null,
    words: "Listens in.",
  });
  await say(world.ana, "Please do not ask.");
});

const wordsOfAna = (reader: Actor) =>
  asActor(reader, async (tx) => {
    const w = asSeen(reader, askingWords, "w");
    const rows = await tx
      .select({ name: clients.firstName, body: w.body })
      .from(clients)
      .innerJoin(w, eq(w.clientId, clients.id))
      .where(eq(clients.id, world.ana.personId));
    expectTypeOf(rows).toEqualTypeOf<{ name: string; body: string }[]>();
    return rows;
  });

test.each([
  ["the partner", () => world.ben, "Ask me on a walk."],
  ["its author", () => world.ana, "Please do not ask."],
  ["the counselor", () => world.coach, "Please do not ask."],
])("%s reads what is theirs to know", async (_who, reader, body) => {
  expect(await wordsOfAna(reader())).toEqual([{ name: "Ana", body }]);
});

test("the system, which no policy narrows, reads the same when it says for whom", async () => {
  const w = asSeen(world.ben, askingWords, "w", "system");

  const rows = await asSystem("a test reads", (tx) =>
    tx.select({ body: w.body }).from(w).where(eq(w.clientId, world.ana.personId)),
  );

  expect(rows).toEqual([{ body: "Ask me on a walk." }]);
});
