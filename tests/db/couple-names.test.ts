import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { removeCouple } from "@/lib/endings/commands";
import { myJar } from "@/lib/everyday/marbles/queries";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { createCouple, renameCouple } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const rename = (firstName: string, secondName: string, label: string | null = null) =>
  renameCouple(world.coach, { coupleId: world.couple.coupleId, firstName, secondName, label });
const names = async () => {
  const { label, partners } = await coupleHead({ ...world.coach }, world.couple.coupleId);
  return [label, ...partners.map(({ firstName }) => firstName)];
};
const made = () =>
  createCouple(world.coach, {
    ...{ firstName: "Ida", firstEmail: `ida.${randomUUID()}@world.test` },
    ...{ secondName: "Jon", secondEmail: `jon.${randomUUID()}@world.test` },
  });

test("names are corrected for everybody, and the couple’s with them", async () => {
  await rename("Anna", "Ben");

  expect(await names()).toEqual(["Anna & Ben", "Anna", "Ben"]);
  expect((await myJar(world.ben, {})).partnerName).toBe("Anna");
  expect(await auditEventsOf(world, "couple.rename")).toEqual([
    { actor_id: world.coach.personId, fields: ["first_name", "label"], scope: "practice" },
  ]);
});

test("a name of the counselor’s own for the couple stays beside them", async () => {
  await rename("Ana", "Benjamin", "Tuesday, six");

  expect(await names()).toEqual(["Tuesday, six", "Ana", "Benjamin"]);
});

test("a second couple of the same names is told apart, from those of the same counselor alone", async () => {
  const called = async (coach: typeof world.coach) => {
    const { coupleId } = await createCouple(coach, {
      ...{ firstName: "Sam", firstEmail: `sam.${randomUUID()}@world.test` },
      ...{ secondName: "Robin", secondEmail: null },
    });
    return (await coupleHead(coach, coupleId)).label;
  };
  expect([await called(world.coach), await called(world.coach)]).toEqual(["Sam & Robin", "Sam & Robin (2)"]);
  expect(await called(world.colleague)).toBe("Sam & Robin");
});

test("names that were put in each other’s place change places", async () => {
  const { coupleId } = await made();

  await renameCouple(world.coach, { coupleId, firstName: "Jon", secondName: "Ida", label: null });

  const { partners } = await coupleHead({ ...world.coach }, coupleId);
  expect(partners.map(({ firstName }) => firstName)).toEqual(["Jon", "Ida"]);
});

test("nobody is called what the other calls themselves, and nobody else’s couple is renamed", async () => {
  await expect(rename("Bén", "Bernard")).rejects.toThrow(FieldErrors);
  const theirs = { coupleId: world.couple.coupleId, firstName: "X", secondName: "Y", label: null };
  for (const who of [world.colleague, world.stranger]) {
    await expect(renameCouple(who, theirs)).rejects.toThrow(NotFound);
  }
  expect(await names()).toEqual(["Ana & Ben", "Ana", "Ben"]);
});

test("a couple made by mistake is erased while it is empty, with its invitations", async () => {
  const { coupleId } = await made();

  expect(await removeCouple(world.coach, { coupleId })).toEqual({ erased: true });

  expect(
    await stored(sql`select 1 from couples where id = ${coupleId} union all select 1 from clients where couple_id = ${coupleId}
      union all select 1 from invitations where couple_id = ${coupleId}`),
  ).toEqual([]);
  expect(await auditEventsOf(world, "couple.erase")).toHaveLength(1);
});

test("anything written, or anybody who has joined, and it is closed and kept", async () => {
  const assigned = await mapOfCauses(world);

  expect(await removeCouple(world.coach, world.couple)).toEqual({ erased: false });

  const [row] = await stored(sql`select status from couples where id = ${world.couple.coupleId}`);
  expect(row).toEqual({ status: "closed" });
  expect(await stored(sql`select 1 from assignments where id = ${assigned}`)).toHaveLength(1);
  await expect(removeCouple(world.coach, world.couple)).rejects.toThrow(Refusal);
});
