// Promise: what somebody else sent in one's place is taken out for every reader by whom it belongs to, and never comes back into an empty box.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withAdmin } from "@/db/cluster/database";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { coupleHomework } from "@/lib/assignments/queries";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { markRead } from "@/lib/assignments/review/commands";
import { responseDetail } from "@/lib/assignments/review/queries";
import { voidAnswers } from "@/lib/assignments/voiding/commands";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { coupleTimeline } from "@/lib/timeline/queries";
import { assigned, handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { asked } from "@/tests/factories/seen-by";
import {
  auditEventsOf,
  daysLater,
  makeWorld,
  stored,
  type World,
  worldPassword,
} from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";

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
const takenOut = (who: World["ana"], assignmentId: string, currentPassword = worldPassword) =>
  voidAnswers(who, { assignmentId, occurrence: 1, currentPassword });
const sheetOf = async (who: World["ana"], assignmentId: string) =>
  (await clientSheet(who, assignmentId)).sheets[0];

test("what was sent by the wrong person is gone for every reader, and the sheet is empty for its owner to fill in", async () => {
  const assignmentId = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, assignmentId, words);

  for (let twice = 0; twice < 2; twice += 1) await takenOut(world.ana, assignmentId);

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

  const round = (await sheetOf(world.ana, assignmentId))?.round;
  await handIn(world.ana, assignmentId, { not_clear: "mine" }, { round });
  expect((await sheetOf(world.ana, assignmentId))?.answers.map(({ value }) => value)).toContain("mine");
});

test("the partner cannot tell: what they see is what they saw", async () => {
  const assignmentId = await mapOfCauses(world);
  const before = JSON.stringify(await clientSheet(world.ben, assignmentId));
  await handIn(world.ana, assignmentId, words);

  await takenOut(world.ana, assignmentId);

  expect(JSON.stringify(await clientSheet(world.ben, assignmentId))).toBe(before);
});

test("what the partner reads already stays, and says what to do", async () => {
  const assignmentId = await mapOfCauses(world);
  const forBoth = { audiences: { not_clear: "couple" } };
  await handIn(world.ana, assignmentId, words, forBoth);
  await handIn(world.ben, assignmentId, { not_clear: "his" }, forBoth);

  await expect(takenOut(world.ana, assignmentId)).rejects.toThrow(/Stop sharing it first/);
  expect(await found(assignmentId)).toBe(1);
});

test("of taking out and the partner's sending at once, either the pair opens or nothing is left to open", async () => {
  const assignmentId = await mapOfCauses(world);
  const forBoth = { audiences: { not_clear: "couple" } };
  await handIn(world.ana, assignmentId, words, forBoth);

  const [out] = await Promise.allSettled([
    takenOut(world.ana, assignmentId),
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

  await expect(takenOut(world.ana, assignmentId)).rejects.toThrow(Refusal);
});

test("of what something came already, it says so", async () => {
  const assignmentId = await assigned(world, "one-small-promise", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "each" }],
  });
  await handIn(world.ana, assignmentId, { promise: "I text when I am late" });

  await expect(takenOut(world.ana, assignmentId)).rejects.toThrow(Refusal);
});

test("a sheet of the partner's is not theirs to empty; one that was not sent stays as it is", async () => {
  const assignmentId = await mapOfCauses(world);
  await handIn(world.ana, assignmentId, words);

  await takenOut(world.ben, assignmentId);
  await expect(takenOut(world.otherCouple.first, assignmentId)).rejects.toThrow(NotFound);

  expect(await found(assignmentId)).toBe(1);
});

test("the password is asked for, and a wrong one takes out nothing", async () => {
  const assignmentId = await mapOfCauses(world);
  await handIn(world.ana, assignmentId, words);

  await expect(takenOut(world.ana, assignmentId, "not hers")).rejects.toThrow(FieldErrors);

  expect(await found(assignmentId)).toBe(1);
});

const counselorSees = async (assignmentId: string) => {
  const { assignments } = await coupleHomework(world.coach, world.couple);
  const card = assignments.find((one) => one.assignmentId === assignmentId);
  return card?.occurrences[0]?.statuses.find(({ clientId }) => clientId === world.ana.personId)?.status;
};

test("a counselor who had not read it learns nothing of it; one who had reads that it is given anew", async () => {
  const [unread, read] = [await mapOfCauses(world), await mapOfCauses(world)];
  await handIn(world.ana, unread, words);
  const { responseId } = await handIn(world.ana, read, words);
  await markRead(world.coach, { responseId });

  for (const assignmentId of [unread, read]) await takenOut(world.ana, assignmentId);

  expect([await counselorSees(unread), await counselorSees(read)]).toEqual(["given", "voided"]);
  await expect(responseDetail(world.coach, responseId)).rejects.toThrow(NotFound);
  expect((await auditEventsOf(world, "homework.void")).map(({ scope, fields }) => [scope, fields])).toEqual(
    Array(2).fill(["person", []]),
  );
});

test("given anew, it is there to be read like any other", async () => {
  const assignmentId = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, assignmentId, words);
  await markRead(world.coach, { responseId });
  await takenOut(world.ana, assignmentId);
  const round = (await sheetOf(world.ana, assignmentId))?.round;

  await handIn(world.ana, assignmentId, { not_clear: "mine" }, { round });

  expect(await counselorSees(assignmentId)).toBe("submitted");
  expect(JSON.stringify(await responseDetail(world.coach, responseId))).toContain("mine");
});

test("a page, a draft or a copy on a device from before never fills the empty sheet again", async () => {
  const assignmentId = await mapOfCauses(world);
  await handIn(world.ana, assignmentId, words);
  await takenOut(world.ana, assignmentId);

  await expect(keep(world.ana, assignmentId, words)).rejects.toThrow(/has been taken out/);
  await expect(handIn(world.ana, assignmentId, words)).rejects.toThrow(/has been taken out/);

  expect(await found(assignmentId)).toBe(0);
  expect(await sheetOf(world.ana, assignmentId)).toMatchObject({ draft: null, answers: [] });
  const round = (await sheetOf(world.ana, assignmentId))?.round;
  await keep(world.ana, assignmentId, { not_clear: "mine" }, { round });
  expect((await sheetOf(world.ana, assignmentId))?.draft?.content.values).toMatchObject({
    not_clear: "mine",
  });
});

test("taken out once more, the sheet is another again", async () => {
  const assignmentId = await mapOfCauses(world);
  await handIn(world.ana, assignmentId, words);
  await takenOut(world.ana, assignmentId);
  const first = (await sheetOf(world.ana, assignmentId))?.round;
  const tomorrow = daysLater(world, 1).ana;
  await handIn(tomorrow, assignmentId, words, { round: first });

  await takenOut(tomorrow, assignmentId);

  await expect(keep(tomorrow, assignmentId, words, { round: first })).rejects.toThrow(/has been taken out/);
});

/** Every row of every table, as text. */
const tablesWith = async (words: string) => {
  const names = await stored<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const { adminUrl } = await worldUrl();
  return withAdmin(adminUrl, async (admin) => {
    const met: string[] = [];
    for (const { name } of names) {
      const [row] = await admin.unsafe(`select 1 from "${name}" t where t::text like '%${words}%' limit 1`);
      if (row) met.push(name);
    }
    return met;
  });
};

test("of what was taken out no table holds a word, however often it was kept, sent, written again and read", async () => {
  const canary = `zz once ${randomUUID()}`;
  const words = { not_clear: canary };
  const [assignmentId, again] = [await mapOfCauses(world), await mapOfCauses(world)];
  await keep(world.ana, assignmentId, words);
  const { responseId } = await handIn(world.ana, assignmentId, { ...words, my_part: words.not_clear });
  await handIn(world.ana, again, words);
  await responseDetail(world.coach, responseId);
  await markRead(world.coach, { responseId });
  expect(await tablesWith(canary)).toEqual(["answers"]);

  await takenOut(world.ana, assignmentId);
  await takenOut(world.ana, again);

  expect(await tablesWith(canary)).toEqual([]);
  const everything = await Promise.all([
    ...Object.values(asked).flatMap((query) => [query(world.ana), query(world.ben)]),
    ownCopy(world.ana),
    ownCopy(world.ben),
    coupleHomework(world.coach, world.couple),
    caseload(world.coach),
    today(world.coach),
    coupleTimeline(world.coach, world.couple),
    sessionBrief(world.coach, world.couple),
  ]);
  expect(JSON.stringify(everything)).not.toContain(canary);
});
