// Promise: some months on whoever wished it is asked, alone, and nobody else learns of it but by what they write.
import { beforeEach, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { wishAftercare, writeAftercare } from "@/lib/endings/aftercare/commands";
import { myAftercare } from "@/lib/endings/aftercare/queries";
import { beginSeparation, reopenCouple, tellPartner } from "@/lib/endings/commands";
import { coupleEnding, untoldPartners } from "@/lib/endings/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-01-10T10:00:00Z"));
  await beginSeparation(world.ana, { atOnce: false });
});

const theCouple = () => ({ coupleId: world.couple.coupleId });
const on = (who: Client, day: string) => actorAt(who, new Date(`${day}T10:00:00Z`));
const wish = { wish: "yes" } as const;
const note = { month: 1, how: "mixed", words: "Quieter than I thought." } as const;

test("off until it is wished, and only for somebody who knows of the end", async () => {
  expect(await myAftercare(on(world.ana, "2026-02-12"))).toEqual({ wished: false, asked: null, notes: [] });
  await expect(wishAftercare(world.ben, wish)).rejects.toThrow(Refusal);
  await expect(writeAftercare(on(world.ana, "2026-02-12"), note)).rejects.toThrow(Refusal);

  await tellPartner(world.coach, { ...theCouple(), clientId: world.ben.personId });
  await wishAftercare(world.ben, wish);

  expect((await myAftercare(on(world.ben, "2026-02-12"))).asked).toBe(1);
  expect((await myAftercare(on(world.ana, "2026-02-12"))).asked).toBeNull();
});

test("the counselor reads what is written, and finds it on the first page for two weeks", async () => {
  await wishAftercare(world.ana, wish);
  const { coach } = daysLater(world, 33);
  expect((await untoldPartners(coach)).map(({ what }) => what)).toEqual(["untold"]);

  await writeAftercare(on(world.ana, "2026-02-12"), note);

  expect((await coupleEnding(coach, theCouple())).afterwards).toMatchObject([{ firstName: "Ana", ...note }]);
  expect((await untoldPartners(coach)).map(({ what }) => what).sort()).toEqual(["untold", "wrote"]);
  const later = daysLater(world, 50).coach;
  expect((await untoldPartners(later)).map(({ what }) => what)).toEqual(["untold"]);
  expect(await untoldPartners(daysLater(world, 33).colleague)).toEqual([]);
});

test("nothing of it is the other's to find, and it is in one's own copy", async () => {
  await wishAftercare(world.ana, wish);
  const before = await myAftercare(on(world.ben, "2026-02-13"));
  await writeAftercare(on(world.ana, "2026-02-12"), note);

  expect(await myAftercare(on(world.ben, "2026-02-13"))).toEqual(before);
  expect(JSON.stringify(await ownCopy(world.ben))).not.toContain(note.words);
  expect((await ownCopy(world.ana)).afterwards).toMatchObject([note]);
});

test("written twice, also at once, it counts once, with one line for nobody's list", async () => {
  await wishAftercare(world.ana, wish);
  const then = on(world.ana, "2026-02-12");

  await Promise.all([writeAftercare(then, note), writeAftercare(then, note)]);
  await writeAftercare(then, { ...note, how: "hard" });

  expect((await myAftercare(then)).notes).toMatchObject([note]);
  expect(await auditEventsOf(world, "aftercare.write")).toEqual([
    { actor_id: world.ana.personId, fields: [], scope: "person" },
  ]);
});

test("with one tap nothing is asked any more, and wished again the months count anew", async () => {
  await wishAftercare(world.ana, wish);
  await wishAftercare(on(world.ana, "2026-02-12"), { wish: "no" });
  expect((await myAftercare(on(world.ana, "2026-02-12"))).asked).toBeNull();

  await wishAftercare(on(world.ana, "2026-03-01"), wish);

  expect((await myAftercare(on(world.ana, "2026-03-02"))).asked).toBeNull();
  expect((await myAftercare(on(world.ana, "2026-04-01"))).asked).toBe(1);
});

test("work that is opened again asks nothing", async () => {
  await wishAftercare(world.ana, wish);
  await reopenCouple(world.coach, theCouple());

  expect(await myAftercare(on(world.ana, "2026-02-12"))).toEqual({ wished: false, asked: null, notes: [] });
});
