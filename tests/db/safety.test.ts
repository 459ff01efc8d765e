import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { openAnswersForBoth } from "@/lib/assignments/commands";
import { assignmentForm } from "@/lib/assignments/queries";
import { clientRecord, clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { recordConcern } from "@/lib/safety/records/raise";
import { offerPulse } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { sharing, trustPicture } from "@/lib/trust/queries";
import { assigned, handIn } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const weekOn = "2026-01-05";
const week = { fromWeek: weekOn, toWeek: weekOn };
const words = "She said she is afraid of him";
let world: World;
let ana: Client;
let ben: Client;
beforeEach(async () => {
  const begun = await makeWorld(new Date("2026-01-05T10:00:00Z"));
  for (const client of [begun.ana, begun.ben]) {
    const said = { rely: 7, open: 6, hope: 5, ease: 4, trusted: 3, line: null };
    await answerPulse(client, { weekOn, ...said, submitKey: randomUUID() });
  }
  world = daysLater(begun, 9);
  ({ ana, ben } = world);
});

const ours = () => ({ coupleId: world.couple.coupleId });
const raise = () => raiseConcern(world.coach, { ...ours(), aboutClientId: ana.personId, words });
async function settle() {
  const { open } = await safetyConcerns(world.coach, ours());
  for (const { concernId } of open) await settleConcern(world.coach, { concernId, reason: "talked it over" });
}
/** Of a kind that rests. */
const doubt = (mode: "one" | "apart") =>
  assigned(world, "answering-a-doubt-calmly", {
    mode,
    partners: [
      { clientId: ana.personId, role: "injured" as const },
      { clientId: ben.personId, role: "involved" as const },
    ].slice(0, mode === "one" ? 1 : 2),
  });

/** Everything that crosses to a client's pages, without the ids that each offer draws afresh. */
const seenBy = async (client: Client, assignmentIds: string[] = []) => {
  const everything = [
    await trustPicture(client),
    await sharing(client),
    await pulseForThisWeek(client),
    await nextSteps(client),
    await clientRecord(client),
    ...(await Promise.all(assignmentIds.map((id) => clientSheet(client, id)))),
  ];
  return JSON.stringify(everything, (key, value) => (key === "offerId" ? "" : value));
};

describe("what a partner can see", () => {
  test("nothing shared: a concern changes not one letter", async () => {
    const assignmentId = await doubt("apart");
    const before = [await seenBy(ana, [assignmentId]), await seenBy(ben, [assignmentId])];
    await raise();
    expect([await seenBy(ana, [assignmentId]), await seenBy(ben, [assignmentId])]).toEqual(before);
    await settle();
    expect([await seenBy(ana, [assignmentId]), await seenBy(ben, [assignmentId])]).toEqual(before);
  });

  test("weeks already shared stay as they stand, with a concern and after it is settled", async () => {
    await offerPulse(ana, week);
    await offerPulse(ben, week);
    const before = [await seenBy(ana), await seenBy(ben)];
    await raise();
    expect([await seenBy(ana), await seenBy(ben)]).toEqual(before);
    await settle();
    expect([await seenBy(ana), await seenBy(ben)]).toEqual(before);
  });

  test("saying yes while a concern is open is taken like any other yes, and opens nothing, also later", async () => {
    await raise();
    await offerPulse(ana, week);
    await offerPulse(ben, week);
    await settle();
    expect((await sharing(ana)).offers).toHaveLength(1);
    expect((await sharing(ana)).shared).toEqual([]);
    expect((await trustPicture(ben)).series.rely.map(({ name }) => name)).toEqual(["Ben"]);
  });

  test("a yes of before, which the other joins while a concern is open, opens nothing", async () => {
    await offerPulse(ana, week);
    await raise();
    await offerPulse(ben, week);
    expect((await sharing(ana)).shared).toEqual([]);
  });

  test("a week answered while a concern is open looks to the other like one that was not answered", async () => {
    await raise();
    const said = { rely: 9, open: 9, hope: 9, ease: 9, trusted: 9, line: null };
    const next = "2026-01-12";
    await answerPulse(ana, { weekOn: next, ...said, submitKey: randomUUID() });
    await settle();
    world = daysLater(world, 9);
    const later = { fromWeek: weekOn, toWeek: next };
    await offerPulse(world.ana, later);
    await offerPulse(world.ben, later);
    const hers = (await trustPicture(world.ben)).series.rely.find(({ name }) => name === "Ana");
    expect(hers?.points.map(({ value }) => value)).not.toContain(9);
  });
});

describe("exercises that rest", () => {
  test("are not given to both, and the counselor is told why; to one alone they are", async () => {
    await raise();
    await expect(doubt("apart")).rejects.toThrow(Refusal);
    await expect(doubt("apart")).rejects.toThrow(/safety concern/);
    await expect(doubt("one")).resolves.toBeTypeOf("string");
    const exerciseId = await world.exercise("answering-a-doubt-calmly");
    expect((await assignmentForm(world.coach, { ...ours(), exerciseId })).concern).toBe(true);
  });

  test("others go on as before", async () => {
    await raise();
    await expect(assigned(world, "map-of-causes-mine-first")).resolves.toBeTypeOf("string");
  });

  const opened = (assignmentId: string) =>
    stored<{ n: number }>(
      sql`select count(*)::int as n from releases where assignment_id = ${assignmentId}`,
    ).then(([row]) => row?.n);

  test("given before: hand-ins are taken, nothing opens, and settling the concern opens nothing", async () => {
    const assignmentId = await doubt("apart");
    await stored(sql`update exercise_versions set content = jsonb_set(content, '{sealed}', 'true')
      where (exercise_id, version) in (select exercise_id, version from assignments where id = ${assignmentId}) returning 1`);
    await raise();
    await handIn(ben, assignmentId, { shoots_up: "mine alone" });
    const asIfSheWereNotDone = await seenBy(ben, [assignmentId]);
    await handIn(ana, assignmentId, { steadies: "her words" }, { audiences: { steadies: "couple" } });
    expect(await seenBy(ben, [assignmentId])).toBe(asIfSheWereNotDone);
    await expect(openAnswersForBoth(world.coach, { assignmentId, occurrence: 1 })).rejects.toThrow(
      /safety concern/,
    );
    await settle();
    expect(await opened(assignmentId)).toBe(0);
    expect(await seenBy(ben, [assignmentId])).toBe(asIfSheWereNotDone);
  });
});

describe("a concern out of a partner's own step", () => {
  const fromAna = () =>
    asActor(ana, async (tx) => {
      await recordConcern(tx, ana, {
        ...ours(),
        aboutClientId: ana.personId,
        source: "private_answer",
        words,
      });
      return tx.execute(sql`select current_user::text as role`);
    });

  test("is found by their counselor, and she is herself again afterwards", async () => {
    const [row] = await fromAna();
    expect(row?.role).toBe("mendwork_client");
    const { open } = await safetyConcerns(world.coach, ours());
    expect(open).toMatchObject([{ words, source: "private_answer", aboutName: "Ana" }]);
  });

  test("said twice, or at the same moment, it is one", async () => {
    await Promise.all([fromAna(), fromAna(), fromAna()]);
    expect((await safetyConcerns(world.coach, ours())).open).toHaveLength(1);
  });

  test("too long, it is cut and never refused", async () => {
    await asActor(ana, (tx) =>
      recordConcern(tx, ana, {
        ...ours(),
        aboutClientId: null,
        source: "agreement_rule",
        words: "x".repeat(9_000),
      }),
    );
    expect((await safetyConcerns(world.coach, ours())).open[0]?.words).toHaveLength(6_000);
  });

  test("no client can so much as ask whether there is one", async () => {
    await fromAna();
    for (const client of [ana, ben]) {
      await expect(
        asActor(client, (tx) => tx.execute(sql`select count(*) from safety_concerns`)),
      ).rejects.toThrow(/42501/);
    }
  });
});

describe("the trail", () => {
  test("keeps that it was raised and settled, for nobody to read in the practice's list, and without a word of it", async () => {
    await raise();
    await settle();
    const lines = [
      ...(await auditEventsOf(world, "safety.raise")),
      ...(await auditEventsOf(world, "safety.settle")),
    ];
    expect(lines.map(({ scope, fields }) => [scope, fields])).toEqual([
      ["person", []],
      ["person", []],
    ]);
  });
});

describe("settling", () => {
  test("keeps the reason; twice changes nothing", async () => {
    await raise();
    const concernId = (await safetyConcerns(world.coach, ours())).open[0]?.concernId ?? "";
    await settleConcern(world.coach, { concernId, reason: "first" });
    await settleConcern(world.coach, { concernId, reason: "second" });
    expect((await safetyConcerns(world.coach, ours())).settled).toMatchObject([{ settledReason: "first" }]);
  });

  test("is not for a colleague, and neither is a partner of somebody else", async () => {
    await raise();
    const concernId = (await safetyConcerns(world.coach, ours())).open[0]?.concernId ?? "";
    await expect(settleConcern(world.colleague, { concernId, reason: "x" })).rejects.toThrow(NotFound);
    const stranger = world.otherCouple.first.personId;
    await expect(
      raiseConcern(world.coach, { ...ours(), aboutClientId: stranger, words: "x" }),
    ).rejects.toThrow(NotFound);
  });
});
