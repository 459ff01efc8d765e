import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import { eraseOwn } from "@/lib/accounts/own-data/commands";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { coupleConflicts, myConflicts } from "@/lib/conflicts/queries";
import { askRepair, sayRepaired, withdrawRepaired } from "@/lib/conflicts/repairs/commands";
import { changeSetbackAudience } from "@/lib/conflicts/setbacks/commands";
import { separateCouple } from "@/lib/endings/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { myTimeline } from "@/lib/timeline/queries";
import { setbackOf } from "@/tests/factories/conflicts";
import { auditEventsOf, makeWorld, stored, type World, worldPassword } from "@/tests/factories/world";

let world: World;
let ana: Client;
let ben: Client;
beforeEach(async () => {
  world = await makeWorld();
  ({ ana, ben } = world);
});

const repairOf = async (who: Client, setbackId: string) =>
  (await myConflicts(who)).setbacks.find((one) => one.setbackId === setbackId)?.repair ?? null;
const forCounselor = async () => (await coupleConflicts(world.coach, world.couple.coupleId)).setbacks;
/** Everything that Ben finds about events. */
const bens = async () => JSON.stringify([await myConflicts(ben), await myTimeline(ben)]);
const wished = async () => {
  const setbackId = await setbackOf(ana);
  await askRepair(ana, { setbackId });
  return setbackId;
};
const later = (who: Client, days: number) => actorAt(who, new Date(who.at.getTime() + days * 86_400_000));

describe("from private to repaired", () => {
  test("what is logged alone leaves the other no trace, and none of its steps is possible for them", async () => {
    const before = await bens();

    const setbackId = await setbackOf(ana);

    expect(await bens()).toBe(before);
    for (const step of [askRepair, sayRepaired, withdrawRepaired])
      await expect(step(ben, { setbackId })).rejects.toThrow(NotFound);
    await expect(sayRepaired(ana, { setbackId })).rejects.toThrow(Refusal);
    await expect(withdrawRepaired(ana, { setbackId })).rejects.toThrow(Refusal);
    expect(await forCounselor()).toEqual([]);
  });

  test("saying that one would like to repair it shares it with that wish", async () => {
    const setbackId = await wished();

    expect(await repairOf(ben, setbackId)).toMatchObject({ wishedBy: ["partner"], said: false });
    expect(await repairOf(ana, setbackId)).toMatchObject({ wishedBy: ["me"] });
    await askRepair(ana, { setbackId });
    expect(await auditEventsOf(world, "repair.ask")).toHaveLength(1);
    await expect(askRepair(ben, { setbackId })).rejects.toThrow(NotFound);
  });

  test("a yes is its author’s and the counselor’s: the other finds nothing of it", async () => {
    const setbackId = await wished();
    const before = await bens();

    await sayRepaired(ana, { setbackId });

    expect(await bens()).toBe(before);
    expect(await repairOf(ana, setbackId)).toMatchObject({ said: true, repairedOn: null });
    expect((await forCounselor())[0]?.repair).toMatchObject({ saidBy: ["Ana"], wishes: ["Ana"] });
  });

  test("with the second yes it is repaired for both, once and for good", async () => {
    const setbackId = await wished();
    await sayRepaired(ana, { setbackId });

    await sayRepaired(ben, { setbackId });

    const [hers, his] = [await repairOf(ana, setbackId), await repairOf(ben, setbackId)];
    expect(hers?.repairedOn).not.toBeNull();
    expect(his?.repairedOn).toBe(hers?.repairedOn);
    for (const step of [sayRepaired, withdrawRepaired])
      await expect(step(ben, { setbackId })).rejects.toThrow(Refusal);
    await expect(askRepair(ana, { setbackId })).rejects.toThrow(Refusal);
    expect(await auditEventsOf(world, "repair.close")).toHaveLength(1);
  });

  test("one of today in the east closes with a second yes from where it is still the day before", async () => {
    const evening = new Date(`${dayIn("UTC", ana.at)}T20:00:00Z`);
    const inZone = (who: Client, timeZone: string): Client => ({ ...actorAt(who, evening), timeZone });
    const [hers, his] = [inZone(ana, "Asia/Tokyo"), inZone(ben, "America/Los_Angeles")];
    const happenedOn = dayIn("Asia/Tokyo", evening);
    const setbackId = await setbackOf(hers, { happenedOn, audience: "couple" });
    await sayRepaired(hers, { setbackId });

    await sayRepaired(his, { setbackId });

    expect((await repairOf(ana, setbackId))?.repairedOn).toBe(happenedOn);
  });

  test("both at once, from several places, are one closing", async () => {
    const setbackId = await wished();

    await Promise.allSettled([ana, ben, ana, ben, ana, ben].map((who) => sayRepaired(who, { setbackId })));

    expect((await repairOf(ana, setbackId))?.repairedOn).not.toBeNull();
    expect(await auditEventsOf(world, "repair.close")).toHaveLength(1);
  });

  test("a yes that is withdrawn counts no more; after the second time it rests for a week", async () => {
    const setbackId = await wished();
    for (const _ of [1, 2]) {
      await sayRepaired(ben, { setbackId });
      await withdrawRepaired(ben, { setbackId });
      await withdrawRepaired(ben, { setbackId });
    }
    await sayRepaired(ana, { setbackId });
    expect((await repairOf(ana, setbackId))?.repairedOn).toBeNull();

    await expect(sayRepaired(ben, { setbackId })).rejects.toThrow(/twice within a week/);
    await sayRepaired(later(ben, 8), { setbackId });
    expect((await repairOf(ana, setbackId))?.repairedOn).not.toBeNull();
  });

  test("one that both wrote side by side is open to the wish of either", async () => {
    const setbackId = await setbackOf(ana, { together: "yes" });

    await askRepair(ben, { setbackId });

    expect(await repairOf(ana, setbackId)).toMatchObject({ wishedBy: ["partner"] });
  });

  test("where its author stops sharing it, nothing of what was said stays to count", async () => {
    const setbackId = await wished();
    await sayRepaired(ana, { setbackId });
    const other = await wished();
    await sayRepaired(ben, { setbackId: other });

    for (const id of [setbackId, other])
      await changeSetbackAudience(ana, { setbackId: id, audience: "self" });

    expect(await repairOf(ben, other)).toBeNull();
    await changeSetbackAudience(ana, { setbackId: other, audience: "couple" });
    await sayRepaired(ana, { setbackId: other });
    expect(await repairOf(ben, other)).toMatchObject({ wishedBy: [], said: false, repairedOn: null });
  });

  test("what is repaired stays repaired for its author, also once it is theirs alone again", async () => {
    const setbackId = await wished();
    for (const who of [ana, ben]) await sayRepaired(who, { setbackId });

    await changeSetbackAudience(ana, { setbackId, audience: "self" });

    expect((await repairOf(ana, setbackId))?.repairedOn).not.toBeNull();
    expect(await repairOf(ben, setbackId)).toBeNull();
  });
});

describe("while a concern is open", () => {
  const concern = () =>
    raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "Fear." });

  test("a wish is held, and a second yes closes nothing; it looks like one who has not said it", async () => {
    const shared = await wished();
    await sayRepaired(ana, { setbackId: shared });
    await concern();
    const before = await bens();

    await wished();
    expect(await bens()).toBe(before);
    await sayRepaired(ben, { setbackId: shared });

    expect(await repairOf(ben, shared)).toMatchObject({ said: true, repairedOn: null });
    expect(await repairOf(ana, shared)).toMatchObject({ said: true, repairedOn: null });
    expect(await auditEventsOf(world, "repair.close")).toEqual([]);
  });

  test("once it is settled, it closes on a yes of before and one of meanwhile only when each was asked again alone", async () => {
    const setbackId = await wished();
    await sayRepaired(ana, { setbackId });
    await concern();
    await sayRepaired(ben, { setbackId });
    for (const { concernId } of (await safetyConcerns(world.coach, { coupleId: world.couple.coupleId })).open)
      await settleConcern(world.coach, { concernId, reason: "Spoken with each alone." });
    expect((await repairOf(ana, setbackId))?.repairedOn).toBeNull();

    for (const who of [ben, ana]) {
      expect((await repairOf(ana, setbackId))?.repairedOn).toBeNull();
      await askAgain(world.coach, { coupleId: world.couple.coupleId, clientId: who.personId });
      const [question] = await openQuestions(who);
      await answerAgain(who, { questionId: question?.questionId ?? "", answer: "yes" });
    }

    expect((await repairOf(ana, setbackId))?.repairedOn).not.toBeNull();
  });

  test("a yes of before a concern closes nothing afterwards, until it is said anew", async () => {
    const setbackId = await wished();
    await sayRepaired(ana, { setbackId });
    await concern();
    for (const { concernId } of (await safetyConcerns(world.coach, { coupleId: world.couple.coupleId })).open)
      await settleConcern(world.coach, { concernId, reason: "Spoken with each alone." });

    await sayRepaired(ben, { setbackId });
    expect((await repairOf(ben, setbackId))?.repairedOn).toBeNull();

    await withdrawRepaired(ana, { setbackId });
    await sayRepaired(ana, { setbackId });
    expect((await repairOf(ben, setbackId))?.repairedOn).not.toBeNull();
  });
});

test("while the work is ending nothing closes any more", async () => {
  const setbackId = await wished();
  await sayRepaired(ana, { setbackId });
  await separateCouple(world.coach, { coupleId: world.couple.coupleId, atOnce: false });

  await sayRepaired(ben, { setbackId }).catch(() => null);

  expect((await repairOf(ana, setbackId))?.repairedOn ?? null).toBeNull();
});

test("one’s own copy says what one has said, and what both have; nothing of the other’s yes", async () => {
  const setbackId = await wished();
  await sayRepaired(ana, { setbackId });
  const copy = async (who: Client) => JSON.stringify(copyParts(await ownCopy(who), "counselor"));
  expect(await copy(ana)).toContain("I said that it is repaired");
  expect(await copy(ben)).not.toMatch(/repaired/);

  await sayRepaired(ben, { setbackId });

  for (const who of [ana, ben])
    expect(await copy(who)).toMatch(/Repaired on \d{4}-\d\d-\d\d, as we both said/);
});

test("what its author erases goes with all that was said about it", async () => {
  const setbackId = await wished();
  await sayRepaired(ben, { setbackId });
  await changeSetbackAudience(ana, { setbackId, audience: "self" });

  await eraseOwn(ana, { currentPassword: worldPassword });

  expect(await stored(sql`select 1 from repairs where setback_id = ${setbackId}`)).toEqual([]);
});
