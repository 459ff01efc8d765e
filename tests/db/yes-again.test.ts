// Promise: a yes that shows whether the other has said theirs cannot be said and taken back until it does; and what came of one, both may know.
import { beforeEach, describe, expect, test } from "vitest";
import { makeMapReady, reopenMap, withdrawMap } from "@/lib/conflicts/cause-maps/commands";
import { myConflict } from "@/lib/conflicts/queries";
import { endOurPause, sayYesToPause, takeYesBack } from "@/lib/pace/pauses/commands";
import { myPauses } from "@/lib/pace/pauses/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { offerPulse, withdrawOffer } from "@/lib/trust/commands";
import { sharing } from "@/lib/trust/queries";
import { conflictOf, mapInput } from "@/tests/factories/conflicts";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});
const onDay = (who: Client, days: number) => actorAt(who, new Date(who.at.getTime() + days * 86_400_000));

type Yes = { say: (who: Client) => Promise<unknown>; back: (who: Client) => Promise<unknown> };
const open = { untilOn: null };
const weeks = { fromWeek: "2026-02-16", toWeek: "2026-02-23" };
const takeWeeksBack = async (who: Client) => {
  for (const { offerId } of (await sharing(who)).offers) await withdrawOffer(who, { offerId });
};

/** Each of what begins by itself with the second yes. */
const things: [string, (world: World) => Promise<Yes>][] = [
  ["a rest together", async () => ({ say: (who) => sayYesToPause(who, open), back: takeYesBack })],
  ["weeks to share", async () => ({ say: (who) => offerPulse(who, weeks), back: takeWeeksBack })],
  [
    "a map of causes",
    async (w) => {
      const conflictId = await conflictOf(w, w.ana);
      const revision = async (who: Client) => (await myConflict(who, conflictId)).mine?.revision ?? 0;
      return {
        say: async (who) => makeMapReady(who, { ...mapInput(conflictId), baseRevision: await revision(who) }),
        back: (who) => reopenMap(who, { conflictId }),
      };
    },
  ],
];

describe.each(things)("%s", (_name, thing) => {
  test("taken back twice within a week can be said again a week later, and not before; the other is free", async () => {
    const { say, back } = await thing(world);
    const { ben, ana } = world;
    for (const day of [0, 1]) {
      await say(onDay(ben, day));
      await back(onDay(ben, day));
    }

    for (const day of [1, 3, 6]) await expect(say(onDay(ben, day))).rejects.toThrow(Refusal);
    await expect(say(onDay(ben, 2))).rejects.toThrow(/again from Thu, March 12/);
    await say(onDay(ana, 2));
    await back(onDay(ana, 2));
    await say(onDay(ben, 8));
  });

  test("is refused in the same words whether the other has said yes or not", async () => {
    const { say, back } = await thing(world);
    const { ben, ana } = world;
    for (const day of [0, 0]) {
      await say(onDay(ben, day));
      await back(onDay(ben, day));
    }
    const refused = () => say(onDay(ben, 1)).catch((error: Error) => error.message);

    const before = await refused();
    await say(ana);
    expect(await refused()).toBe(before);
    expect(before).toContain("twice");
  });
});

test("other weeks are another yes", async () => {
  for (const _ of [1, 2]) {
    await offerPulse(world.ben, weeks);
    await takeWeeksBack(world.ben);
  }
  await expect(offerPulse(world.ben, { ...weeks, fromWeek: "2026-01-05" })).rejects.toThrow(Refusal);
  await offerPulse(world.ben, { fromWeek: "2026-01-05", toWeek: "2026-01-12" });
});

test("a yes to a rest whose day has come counts like one taken back", async () => {
  for (const day of [0, 1]) await sayYesToPause(onDay(world.ben, day), { untilOn: `2026-03-0${5 + day}` });
  await expect(sayYesToPause(onDay(world.ben, 2), open)).rejects.toThrow(/twice/);
});

describe("what came of it, both read afterwards", () => {
  test("a rest that was begun and ended at once", async () => {
    const { ana, ben } = world;
    for (const _ of [1, 2, 3]) {
      await sayYesToPause(ana, open);
      await sayYesToPause(ben, open);
      await endOurPause(ben);
    }

    const last = { fromDay: "2026-03-04", toDay: "2026-03-04" };
    for (const who of [ana, ben]) expect((await myPauses(onDay(who, 1))).last).toEqual(last);
    expect((await myPauses(world.otherCouple.first)).last).toBeNull();
  });

  test("weeks that were open until one took a yes back", async () => {
    const { ana, ben } = world;
    await offerPulse(ana, weeks);
    await offerPulse(ben, { ...weeks, fromWeek: "2026-02-02" });
    expect((await sharing(ana)).before).toEqual([]);
    await takeWeeksBack(ben);

    for (const who of [ana, ben]) {
      expect((await sharing(onDay(who, 1))).before).toEqual([weeks]);
      expect((await sharing(onDay(who, 40))).before).toEqual([]);
    }
    await offerPulse(ben, weeks);
    expect((await sharing(ana)).before).toEqual([]);
  });

  test("maps that lay side by side until one took theirs back", async () => {
    const { ana, ben } = world;
    const conflictId = await conflictOf(world, ana);
    await makeMapReady(ana, mapInput(conflictId));
    expect((await myConflict(ana, conflictId)).mine?.wasOpen).toBe(false);
    await makeMapReady(ben, mapInput(conflictId));
    await withdrawMap(ben, { conflictId });

    for (const who of [ana, ben]) expect((await myConflict(who, conflictId)).mine?.wasOpen).toBe(true);
  });
});
