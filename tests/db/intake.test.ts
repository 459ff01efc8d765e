// Promise: where one partner stands is kept in versions, for them and their counselor, and the other learns nothing of it.
import { beforeEach, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { askIntake, saveIntake } from "@/lib/practice/intake/commands";
import { coupleIntakes, myIntake } from "@/lib/practice/intake/queries";
import { type SaveIntake, saveIntakeSchema } from "@/lib/practice/intake/schema";
import { asked, plain } from "@/tests/factories/seen-by";
import { auditEventsOf, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const said = (more: object = {}): SaveIntake =>
  saveIntakeSchema.parse({ version: "0", goal: "clarify", goOn: "rather_no", words: "zqstands", ...more });
const later = (client: Client, minutes: number) =>
  actorAt(client, new Date(client.at.getTime() + minutes * 60_000));
const hers = async () => (await coupleIntakes(world.coach, world.couple))[0];

describe("saving", () => {
  test("any part alone is enough, and is there to go on with", async () => {
    await saveIntake(world.ana, said({ goal: "", words: "" }));

    const { versions } = await myIntake(world.ana);
    expect(versions).toMatchObject([{ version: 1, goal: null, goOn: "rather_no", words: null }]);
  });

  test("each time is a version; the same once more is none", async () => {
    await saveIntake(world.ana, said());
    await saveIntake(world.ana, said({ version: "1" }));
    await saveIntake(later(world.ana, 5), said({ version: "1", goOn: "rather_yes" }));

    expect((await hers())?.versions.map(({ version, goOn }) => [version, goOn])).toEqual([
      [2, "rather_yes"],
      [1, "rather_no"],
    ]);
  });

  test("from a window that does not know the latest it is refused", async () => {
    await saveIntake(world.ana, said());

    await expect(saveIntake(world.ana, said({ goal: "improve" }))).rejects.toThrow(Refusal);
    expect((await myIntake(world.ana)).versions).toHaveLength(1);
  });

  test("of two at the same moment one is kept and one refused", async () => {
    const tries = await Promise.allSettled(
      ["improve", "end_well"].map((goal) => saveIntake(world.ana, said({ goal }))),
    );

    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await myIntake(world.ana)).versions).toHaveLength(1);
  });

  test("nothing at all, and a day without having come back, are not kept", () => {
    expect(saveIntakeSchema.safeParse({ version: "0", words: " " }).success).toBe(false);
    expect(said({ context: "apart", cameBackOn: "2026-01-01" }).cameBackOn).toBeNull();
    expect(said({ context: "came_back", cameBackOn: "2026-01-01" }).cameBackOn).toBe("2026-01-01");
  });
});

describe("who learns of it", () => {
  test("their counselor, and they themselves in their own copy", async () => {
    await saveIntake(world.ana, said());

    expect((await hers())?.versions[0]?.words).toBe("zqstands");
    expect((await ownCopy(world.ana)).stood).toHaveLength(1);
  });

  test("nothing that the other can ask for changes, also when she is asked again", async () => {
    const look = async () => [
      ...(await Promise.all(Object.values(asked).map(async (query) => plain(await query(world.ben))))),
      plain(await ownCopy(world.ben)),
    ];
    const before = await look();

    await saveIntake(world.ana, said());
    await askIntake(world.coach, { coupleId: world.couple.coupleId, clientId: world.ana.personId });

    expect(await look()).toEqual(before);
  });

  test("no colleague, no stranger; and the trail has no word of it", async () => {
    await saveIntake(world.ana, said());

    for (const coach of [world.colleague, world.stranger])
      await expect(coupleIntakes(coach, world.couple)).rejects.toThrow(NotFound);
    const lines = await auditEventsOf(world, "intake.save");
    expect(lines.map(({ scope, fields }) => [scope, fields])).toEqual([["person", ["version_1"]]]);
  });
});

describe("the way there at home", () => {
  const open = async (who: Client) => (await homeOverview(who)).standsOpen;

  test("is for each by themselves, until they have saved something", async () => {
    expect([await open(world.ana), await open(world.ben)]).toEqual([true, true]);

    await saveIntake(world.ana, said());

    expect([await open(world.ana), await open(world.ben)]).toEqual([false, true]);
  });
});

describe("asked again", () => {
  const ask = (who: Client) =>
    askIntake(world.coach, { coupleId: world.couple.coupleId, clientId: who.personId });

  test("finds a line at home until they save, and the other does not", async () => {
    await saveIntake(later(world.ana, -5), said());
    expect((await homeOverview(world.ana)).askedToLook).toBe(false);

    await ask(world.ana);
    expect((await homeOverview(world.ana)).askedToLook).toBe(true);
    expect((await homeOverview(world.ben)).askedToLook).toBe(false);
    expect((await hers())?.askedAt).toEqual(world.coach.at);

    await saveIntake(later(world.ana, 5), said({ version: "1", goal: "improve" }));
    expect((await homeOverview(world.ana)).askedToLook).toBe(false);
    expect((await hers())?.askedAt).toBeNull();
  });

  test("is for their counselor and a partner of this couple", async () => {
    await expect(ask(world.otherCouple.first)).rejects.toThrow(NotFound);
  });
});
