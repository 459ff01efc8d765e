import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { pulseNotes } from "@/db/schema/pulses";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { addDays } from "@/lib/platform/time/day";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { offerPulse, withdrawOffer } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { coupleTrust, sharing, trustPicture } from "@/lib/trust/queries";
import { offerPulseSchema } from "@/lib/trust/schema";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const start = new Date("2026-01-05T10:00:00Z");
const monday = (week: number) => addDays("2026-01-05", 7 * week);
const range = (from: number, to: number) => ({ fromWeek: monday(from), toWeek: monday(to) });
const noon = (week: number) => new Date(start.getTime() + week * 7 * 86_400_000);

async function answerWeeks(client: Client, weeks: number, value: (week: number) => number | null) {
  for (let week = 0; week < weeks; week += 1) {
    const rely = value(week);
    await answerPulse(actorAt(client, noon(week)), {
      weekOn: monday(week),
      rely,
      open: rely,
      hope: rely,
      ease: rely,
      trusted: "declined",
      line: `only for Ruth, week ${week}`,
      submitKey: randomUUID(),
    });
  }
}

let world: World;
let ana: Client;
let ben: Client;
beforeEach(async () => {
  const begun = await makeWorld(start);
  await answerWeeks(begun.ana, 6, (week) => week);
  await answerWeeks(begun.ben, 6, () => 9);
  world = daysLater(begun, 6 * 7);
  ({ ana, ben } = world);
});

/** Everything a client can ask for here, as it would cross to the page. */
const seenBy = async (client: Client) =>
  JSON.stringify([await trustPicture(client), await sharing(client), await pulseForThisWeek(client)]);
const names = async (client: Client) => (await trustPicture(client)).series.rely.map((p) => p.name);
const livePeriods = () =>
  stored(sql`select from_week, to_week from shared_periods
    where couple_id = ${ana.coupleId} and ended_at is null order by from_week`);

describe("until both have said yes", () => {
  test("the other's offer leaves no trace in anything a client can read", async () => {
    const before = await seenBy(ben);
    const { offerId } = await offerPulse(ana, range(0, 3));
    expect(await seenBy(ben)).toBe(before);
    await withdrawOffer(ana, { offerId });
    expect(await seenBy(ben)).toBe(before);
  });

  test("an offer is private: the owner of the practice reads no line of it", async () => {
    await offerPulse(ana, range(0, 3));
    const lines = [
      ...(await auditEventsOf(world, "pulse.offer")),
      ...(await auditEventsOf(world, "pulse.settle_sharing")),
    ];
    expect(lines.map((line) => line.scope)).toEqual(["person", "person"]);
  });

  test("the partner is absent, not empty", async () => {
    await offerPulse(ana, range(0, 3));
    expect(await names(ana)).toEqual(["Ana"]);
    expect(await names(ben)).toEqual(["Ben"]);
  });
});

describe("once both have said yes", () => {
  test("each sees the other within those weeks only, numbers only", async () => {
    await offerPulse(ana, range(0, 3));
    await offerPulse(ben, range(2, 5));
    const picture = await trustPicture(ben);
    const [mine, hers] = picture.series.rely;
    expect(mine).toMatchObject({ name: "Ben", shape: "square" });
    expect(mine?.points).toHaveLength(7);
    expect(hers).toMatchObject({ name: "Ana", shape: "circle" });
    expect(hers?.points).toEqual([
      { weekOn: monday(2), value: 2 },
      { weekOn: monday(3), value: 3 },
    ]);
    const text = JSON.stringify(picture);
    expect(text).not.toContain("only for Ruth");
    // That she chose not to say is for her counselor.
    expect(picture.series.trusted[1]?.points.some((point) => point.unsaid)).toBe(false);
    expect((await sharing(ben)).shared).toEqual([range(2, 3)]);
    const scopes = (await auditEventsOf(world, "pulse.settle_sharing")).map((line) => line.scope);
    expect(scopes.sort()).toEqual(["person", "practice"]);
  });

  test("how at ease somebody felt is not among it, however it is asked", async () => {
    await offerPulse(ana, range(0, 5));
    await offerPulse(ben, range(0, 5));

    const { series } = await trustPicture(ben);

    expect(series.rely.map(({ name }) => name)).toEqual(["Ben", "Ana"]);
    for (const view of ["ease", "mean"] as const)
      expect(series[view].map(({ name }) => name)).toEqual(["Ben"]);
    const read = await asActor(ben, async (tx) =>
      tx.select({ clientId: pulseNotes.clientId }).from(pulseNotes),
    );
    expect(new Set(read.map(({ clientId }) => clientId))).toEqual(new Set([ben.personId]));
    const columns = await stored(
      sql`select column_name from information_schema.columns where table_name = 'pulses'`,
    );
    expect(columns.map(({ column_name }) => column_name)).not.toContain("ease");
  });

  test("weeks between two stretches stay empty", async () => {
    await offerPulse(ana, range(0, 5));
    await offerPulse(ben, range(0, 1));
    await offerPulse(ben, range(4, 4));
    const hers = (await trustPicture(ben)).series.rely[1];
    expect(hers?.points.map((point) => point.value)).toEqual([0, 1, null, null, 4]);
  });

  test("taking it back ends it at once for both, and leaves what other offers still carry", async () => {
    const wide = await offerPulse(ana, range(0, 5));
    await offerPulse(ana, range(1, 2));
    await offerPulse(ben, range(0, 5));
    expect(await livePeriods()).toEqual([{ from_week: monday(0), to_week: monday(5) }]);
    await withdrawOffer(ana, { offerId: wide.offerId });
    expect(await livePeriods()).toEqual([{ from_week: monday(1), to_week: monday(2) }]);
    const [, hers] = (await trustPicture(ben)).series.rely;
    expect(hers?.points.map((point) => point.weekOn)).toEqual([monday(1), monday(2)]);
    for (const { offerId } of (await sharing(ana)).offers) await withdrawOffer(ana, { offerId });
    expect(await names(ben)).toEqual(["Ben"]);
    expect(await names(ana)).toEqual(["Ana"]);
    expect((await sharing(ben)).offers).toHaveLength(1);
  });

  test("the coach sees both all along", async () => {
    const { series } = await coupleTrust(world.coach, { coupleId: world.couple.coupleId });
    expect(series.rely.map((person) => person.points.slice(0, 6).map((point) => point.value))).toEqual([
      [0, 1, 2, 3, 4, 5],
      [9, 9, 9, 9, 9, 9],
    ]);
  });

  test("nothing is shared any more once the couple is separating", async () => {
    await offerPulse(ana, range(0, 3));
    await offerPulse(ben, range(0, 3));
    await stored(sql`update couples set status = 'separating' where id = ${ana.coupleId}`);
    expect(await names(ben)).toEqual(["Ben"]);
    expect(await sharing(ben)).toMatchObject({ shared: [], offerable: null });
  });
});

describe("refusals", () => {
  test("a week that is not over cannot be shared", async () => {
    await expect(offerPulse(ana, range(0, 6))).rejects.toThrow(Refusal);
    expect((await sharing(ana)).offerable).toEqual(range(0, 5));
  });

  test("nobody takes back another's offer", async () => {
    const { offerId } = await offerPulse(ana, range(0, 3));
    await expect(withdrawOffer(ben, { offerId })).rejects.toThrow(NotFound);
    await expect(withdrawOffer(world.otherCouple.first, { offerId })).rejects.toThrow(NotFound);
    expect((await sharing(ana)).offers).toHaveLength(1);
  });

  test("any day of a week stands for its week, in order", () => {
    expect(offerPulseSchema.parse({ fromWeek: "2026-01-08", toWeek: "2026-01-18" })).toEqual(range(0, 1));
    expect(offerPulseSchema.safeParse({ fromWeek: "2026-01-18", toWeek: "2026-01-08" }).success).toBe(false);
  });
});

describe("at the same moment", () => {
  test("fifty times both offer at once: always shared, always exactly once", async () => {
    for (let round = 0; round < 50; round += 1) {
      // A week apart: the same yes is not said and taken back at will.
      const { ana, ben } = daysLater(world, 8 * round);
      const [a, b] = await Promise.all([offerPulse(ana, range(0, 3)), offerPulse(ben, range(1, 5))]);
      expect(await livePeriods()).toEqual([{ from_week: monday(1), to_week: monday(3) }]);
      await Promise.all([withdrawOffer(ana, a), withdrawOffer(ben, b)]);
      expect(await livePeriods()).toEqual([]);
    }
  });

  test("one offers while the other takes back: never shared", async () => {
    for (let round = 0; round < 25; round += 1) {
      const { ana, ben } = daysLater(world, 8 * round);
      const { offerId } = await offerPulse(ana, range(0, 3));
      const [, b] = await Promise.all([withdrawOffer(ana, { offerId }), offerPulse(ben, range(1, 5))]);
      expect(await livePeriods()).toEqual([]);
      await withdrawOffer(ben, b);
    }
  });

  test("a double click is one offer", async () => {
    const made = await Promise.all([1, 2, 3].map(() => offerPulse(ana, range(0, 3))));
    expect(new Set(made.map((offer) => offer.offerId)).size).toBe(1);
    expect((await sharing(ana)).offers).toHaveLength(1);
  });
});

describe("a yes of before a safety concern, to more weeks than were shared by then", () => {
  beforeEach(async () => {
    await offerPulse(ana, range(0, 3));
    await offerPulse(ben, range(0, 1));
    const { coupleId } = world.couple;
    await raiseConcern(world.coach, { coupleId, aboutClientId: null, words: "She seems afraid." });
  });
  const settled = async () => {
    for (const { concernId } of (await safetyConcerns(world.coach, world.couple)).open)
      await settleConcern(world.coach, { concernId, reason: "talked" });
  };

  test("goes on carrying the weeks that are shared, and no others", async () => {
    const before = await seenBy(ana);
    await offerPulse(ben, range(4, 4));
    expect(await seenBy(ana)).toBe(before);
    expect((await sharing(ben)).shared).toEqual([range(0, 1)]);
  });

  test("opens more only once its author was asked again, whatever the other says meanwhile", async () => {
    await settled();
    await offerPulse(ben, range(2, 3));
    expect((await sharing(ben)).shared).toEqual([range(0, 1)]);
    const { coupleId } = world.couple;
    expect(await askAgain(world.coach, { coupleId, clientId: ana.personId })).toBe(1);
    for (const { questionId } of await openQuestions(ana))
      await answerAgain(ana, { questionId, answer: "yes" });
    expect((await sharing(ben)).shared).toEqual([range(0, 3)]);
  });

  test("is taken back like any other", async () => {
    for (const { offerId } of (await sharing(ana)).offers) await withdrawOffer(ana, { offerId });
    expect((await sharing(ben)).shared).toEqual([]);
  });
});
