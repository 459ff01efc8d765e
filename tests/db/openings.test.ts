import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { responseDetail } from "@/lib/assignments/review/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { createCouple } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { nameCover } from "@/lib/practice/covers/commands";
import { myOpenings } from "@/lib/practice/openings/queries";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
/** A Wednesday that is long over. */
const wednesday = new Date("2026-03-04T10:00:00Z");
beforeEach(async () => {
  world = await makeWorld(wednesday);
});

const parts = async (who: Client) => (await myOpenings(who)).map(({ part, onDay }) => `${part} ${onDay}`);
const open = (at = world.coach.at) => coupleHead({ ...world.coach, at }, world.couple.coupleId);

test("a record that is opened has one line a week for each of the two, however often", async () => {
  await open();
  await open(new Date("2026-03-08T20:00:00Z"));
  await Promise.all([open(new Date("2026-03-09T10:00:00Z")), open(new Date("2026-03-10T10:00:00Z"))]);

  expect(await parts(world.ana)).toEqual(["record 2026-03-09", "record 2026-03-02"]);
  expect(await parts(world.ben)).toEqual(["record 2026-03-09", "record 2026-03-02"]);
  expect((await myOpenings(world.ana))[0]?.readerName).toBe(world.coach.name);
});

test("answers that are opened are told to whoever wrote them, and to nobody else", async () => {
  const id = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, id, { not_clear: "hers" });

  await responseDetail(world.coach, responseId);

  expect(await parts(world.ana)).toEqual(["answers 2026-03-02"]);
  expect(await parts(world.ben)).toEqual([]);
});

test("of somebody who stands in it says so", async () => {
  await nameCover(world.coach, {
    ...{ coachId: world.coach.personId, coverId: world.colleague.personId },
    ...{ fromOn: "2026-03-04", toOn: "2026-03-10" },
  });
  await open();
  await coupleHead({ ...world.colleague, covers: [world.coach.personId] }, world.couple.coupleId);

  const read = (await myOpenings(world.ana)).map(({ readerName, stoodIn }) => [readerName, stoodIn]);
  expect(new Map(read as [string, boolean][])).toEqual(
    new Map([
      [world.coach.name, false],
      [world.colleague.name, true],
    ]),
  );
});

test("a week that goes on is in nobody's list", async () => {
  await open(new Date());

  expect(await parts(world.ana)).toEqual([]);
  expect(await stored(sql`select 1 from openings where couple_id = ${world.couple.coupleId}`)).toHaveLength(
    2,
  );
});

test("whoever may not open it leaves no line, and neither does one that is opened before anybody has joined", async () => {
  await expect(coupleHead(world.colleague, world.couple.coupleId)).rejects.toThrow(NotFound);
  const { coupleId } = await createCouple(world.coach, {
    ...{ firstName: "Ida", firstEmail: "ida@world.test", secondName: "Jon", secondEmail: null },
  });
  await coupleHead(world.coach, coupleId);

  const of = [world.couple.coupleId, coupleId];
  expect(await stored(sql`select 1 from openings where couple_id in ${of}`)).toEqual([]);
});
