import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { responseDetail } from "@/lib/assignments/review/queries";
import { voidAnswers } from "@/lib/assignments/voiding/commands";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});
const words = { not_clear: "zz the words of somebody else" };
const found = async (assignmentId: string) =>
  (
    await stored<{ n: number }>(
      sql`select count(*)::int as n from answers where assignment_id = ${assignmentId} and value::text like '%zz the words%'`,
    )
  )[0]?.n;
const sheetOf = async (who: World["ana"], assignmentId: string) =>
  (await clientSheet(who, assignmentId)).sheets[0];

test("what was sent by the wrong person is gone for every reader, and the sheet is empty for its owner to fill in", async () => {
  const assignmentId = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, assignmentId, words);

  for (let twice = 0; twice < 2; twice += 1) await voidAnswers(world.ana, { assignmentId, occurrence: 1 });

  expect(await found(assignmentId)).toBe(0);
  expect(JSON.stringify(await responseDetail(world.coach, responseId).catch(() => null))).not.toContain(
    "zz the words",
  );
  expect(await sheetOf(world.ana, assignmentId)).toMatchObject({
    submittedAt: null,
    answers: [],
    earlier: [],
  });
  expect(await auditEventsOf(world, "homework.void")).toHaveLength(1);

  await handIn(world.ana, assignmentId, { not_clear: "mine" });
  expect((await sheetOf(world.ana, assignmentId))?.answers.map(({ value }) => value)).toContain("mine");
});

test("the partner cannot tell: what they see is what they saw", async () => {
  const assignmentId = await mapOfCauses(world);
  const before = JSON.stringify(await clientSheet(world.ben, assignmentId));
  await handIn(world.ana, assignmentId, words);

  await voidAnswers(world.ana, { assignmentId, occurrence: 1 });

  expect(JSON.stringify(await clientSheet(world.ben, assignmentId))).toBe(before);
});

test("what the partner reads already stays, and says what to do", async () => {
  const assignmentId = await mapOfCauses(world);
  const forBoth = { audiences: { not_clear: "couple" } };
  await handIn(world.ana, assignmentId, words, forBoth);
  await handIn(world.ben, assignmentId, { not_clear: "his" }, forBoth);

  await expect(voidAnswers(world.ana, { assignmentId, occurrence: 1 })).rejects.toThrow(
    /Stop sharing it first/,
  );
  expect(await found(assignmentId)).toBe(1);
});

test("of taking out and the partner's sending at once, either the pair opens or nothing is left to open", async () => {
  const assignmentId = await mapOfCauses(world);
  const forBoth = { audiences: { not_clear: "couple" } };
  await handIn(world.ana, assignmentId, words, forBoth);

  const [out] = await Promise.allSettled([
    voidAnswers(world.ana, { assignmentId, occurrence: 1 }),
    handIn(world.ben, assignmentId, { not_clear: "his" }, forBoth),
  ]);

  const { opened } = await clientSheet(world.ben, assignmentId);
  expect(await found(assignmentId)).toBe(out.status === "fulfilled" ? 0 : 1);
  expect(opened !== null).toBe(out.status === "rejected");
});

test("what asks for the counselor stays, so that nobody can take out what somebody had to say", async () => {
  const assignmentId = await assigned(world, "what-im-willing-to-share-until-when", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "each" }],
  });
  await handIn(world.ana, assignmentId, { whose_idea: "not_free" });

  await expect(voidAnswers(world.ana, { assignmentId, occurrence: 1 })).rejects.toThrow(Refusal);
});

test("of what something came already, it says so", async () => {
  const assignmentId = await assigned(world, "one-small-promise", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "each" }],
  });
  await handIn(world.ana, assignmentId, { promise: "I text when I am late" });

  await expect(voidAnswers(world.ana, { assignmentId, occurrence: 1 })).rejects.toThrow(Refusal);
});

test("a sheet of the partner's is not theirs to empty; one that was not sent stays as it is", async () => {
  const assignmentId = await mapOfCauses(world);
  await handIn(world.ana, assignmentId, words);

  await voidAnswers(world.ben, { assignmentId, occurrence: 1 });
  await expect(voidAnswers(world.otherCouple.first, { assignmentId, occurrence: 1 })).rejects.toThrow(
    NotFound,
  );

  expect(await found(assignmentId)).toBe(1);
});
