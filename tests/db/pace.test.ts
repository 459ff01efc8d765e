import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { sendWord, takeWordBack } from "@/lib/everyday/kind-words/commands";
import { coupleWords, myWords } from "@/lib/everyday/kind-words/queries";
import { giveThanks, removeThanks, sendThanks, takeThanksBack } from "@/lib/everyday/thanks/commands";
import { coupleThanks, myThanks } from "@/lib/everyday/thanks/queries";
import { createThanks } from "@/lib/everyday/thanks/records";
import { setPace } from "@/lib/pace/commands";
import { endOurPause, sayYesToPause } from "@/lib/pace/pauses/commands";
import { couplePace, myPace } from "@/lib/pace/queries";
import { topicsNotNow } from "@/lib/pace/records/not-now";
import { writePace } from "@/lib/pace/records/wishes";
import type { SetPace } from "@/lib/pace/schema";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const wish = (changes: Partial<SetPace> = {}): SetPace => ({
  pace: "as_now",
  phases: [],
  causes: [],
  words: null,
  howToAsk: null,
  showHow: false,
  wordEvery: 7,
  ...changes,
});
const PARTING_ = (status = "separating") =>
  stored(sql`update couples set status = ${status} where id = ${world.couple.coupleId} returning 1`);

describe("pace", () => {
  test("the slower wish counts for both, without a name; the counselor sees each", async () => {
    await setPace(world.ben, wish({ pace: "bit_faster", words: "money" }));
    await setPace(world.ana, wish({ pace: "slower", phases: ["let_go"], howToAsk: "After dinner." }));
    const [ana, ben] = [await myPace(world.ana), await myPace(world.ben)];
    expect(ana.shared).toEqual(ben.shared);
    expect(ben.shared).toMatchObject({ slower: true, phases: ["let_go"], words: ["money"] });
    expect(ben.partnerAsks).toBeNull();
    expect(JSON.stringify(ben)).not.toContain("After dinner");
    expect(await couplePace(world.coach, world.couple)).toMatchObject([
      { firstName: "Ana", pace: "slower", howToAsk: "After dinner." },
      { firstName: "Ben", pace: "bit_faster" },
    ]);
    await expect(couplePace(world.colleague, world.couple)).rejects.toThrow(NotFound);
    expect((await auditEventsOf(world, "pace.set")).map(({ scope }) => scope)).toEqual(["person", "person"]);
  });

  test("words on how to ask are shown only where their author says so, and no longer than that", async () => {
    await setPace(world.ana, wish({ howToAsk: "After dinner.", showHow: true }));
    expect((await myPace(world.ben)).partnerAsks).toBe("After dinner.");
    await setPace(world.ana, wish({ howToAsk: "After dinner." }));
    expect((await myPace(world.ben)).partnerAsks).toBeNull();
  });

  test("both say it at once, twenty times: what both see always holds both wishes", async () => {
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([
        setPace(world.ana, wish({ pace: "slower", words: `hers ${round}` })),
        setPace(world.ben, wish({ words: `his ${round}` })),
      ]);
      expect((await myPace(world.ben)).shared).toMatchObject({
        slower: true,
        words: [`hers ${round}`, `his ${round}`],
      });
    }
  });

  test("an exercise says it once; a later change by hand is not undone", async () => {
    const { responseId } = await handIn(world.ana, await mapOfCauses(world), {});
    const from = () =>
      asActor(world.ana, (tx) =>
        writePace(tx, world.ana, { ...wish({ pace: "slower" }), source: { responseId, item: "pace" } }),
      );
    await from();
    await setPace(world.ana, wish({ pace: "bit_faster" }));
    await from();
    expect((await myPace(world.ana)).mine?.pace).toBe("bit_faster");
  });

  test("a topic rests: nothing new of it can be given until that changes, and the counselor reads why", async () => {
    await setPace(world.ana, wish({ phases: ["acknowledge"], words: "my mother" }));
    expect(await asActor(world.coach, (tx) => topicsNotNow(tx, world.couple.coupleId))).toEqual([
      {
        clientId: world.ana.personId,
        firstName: "Ana",
        phases: ["acknowledge"],
        causes: [],
        words: "my mother",
      },
    ]);
    expect(await asActor(world.colleague, (tx) => topicsNotNow(tx, world.couple.coupleId))).toEqual([]);
    const apology = () =>
      assigned(world, "building-an-apology", {
        mode: "one",
        partners: [{ clientId: world.ben.personId, role: "involved" }],
      });
    await expect(apology()).rejects.toThrow(/Ana .*“Naming it”/);
    await mapOfCauses(world);
    await setPace(world.ana, wish());
    await apology();
  });

  test("the wish of the one who broke trust never keeps the hurt partner's own sheet from them", async () => {
    await setPace(world.ben, wish({ phases: ["acknowledge"] }));

    const given = [
      await assigned(world, "what-it-did-to-me", {
        mode: "one",
        partners: [{ clientId: world.ana.personId, role: "injured" }],
      }),
      await assigned(world, "naming-what-happened"),
    ];
    const hers = await asActor(world.ana, (tx) =>
      tx.execute<{ id: string }>(sql`select id from assignments`),
    );
    expect(hers.map(({ id }) => id)).toEqual(expect.arrayContaining(given));

    await setPace(world.ben, wish());
  });

  test("the counselor gives it all the same with a note, which no partner can read", async () => {
    await setPace(world.ana, wish({ phases: ["acknowledge"] }));
    const given = (paceNote?: string) =>
      assigned(world, "building-an-apology", {
        mode: "one",
        partners: [{ clientId: world.ben.personId, role: "involved" }],
        ...(paceNote === undefined ? {} : { paceNote }),
      });
    await expect(given("")).rejects.toMatchObject({ fieldErrors: { paceNote: [expect.any(String)] } });

    await given("Ana asked for it herself.");

    const trail = await auditEventsOf(world, "assignment.create");
    expect(trail.at(-1)?.fields).toContain("pace_overruled");
    for (const who of [world.ana, world.ben]) {
      const read = asActor(who, (tx) => tx.execute(sql`select pace_note from assignments`));
      await expect(read).rejects.toThrow(/42501/);
    }
    await setPace(world.ana, wish());
  });

  test("while the couple parts one's own wish is kept, and what both see does not move", async () => {
    await setPace(world.ana, wish());
    await PARTING_();
    await setPace(world.ana, wish({ pace: "slower", howToAsk: "Not at all.", showHow: true }));
    expect((await myPace(world.ana)).mine?.pace).toBe("slower");
    expect((await myPace(world.ben)).shared?.slower).toBe(false);
    expect((await myPace(world.ben)).partnerAsks).toBeNull();
  });
});

describe("thanks", () => {
  const thank = (who: Client, how: "keep" | "send", body = "For the hall light.", submitKey = randomUUID()) =>
    giveThanks(who, { kind: "you_did", body, how, submitKey });

  test("kept ones are their author's alone; sent ones the partner's and the counselor's too", async () => {
    await thank(world.ana, "keep", "kept");
    await thank(world.ana, "send", "sent");
    expect((await myThanks(world.ana)).mine).toHaveLength(2);
    expect((await myThanks(world.ben)).received.map(({ body }) => body)).toEqual(["sent"]);
    expect((await coupleThanks(world.coach, world.couple)).map(({ body }) => body)).toEqual(["sent"]);
    await expect(coupleThanks(world.stranger, world.couple)).rejects.toThrow(NotFound);
    expect(await auditEventsOf(world, "thanks.keep")).toMatchObject([{ scope: "person" }]);
  });

  test("sending later, taking back, removing: each when it may be, by nobody else", async () => {
    const one = await thank(world.ana, "keep");
    for (const other of [world.ben, world.otherCouple.first]) {
      for (const deed of [sendThanks, takeThanksBack, removeThanks]) {
        await expect(deed(other, one)).rejects.toThrow(NotFound);
      }
    }
    await expect(takeThanksBack(world.ana, one)).rejects.toThrow(Refusal);
    await sendThanks(world.ana, one);
    await expect(sendThanks(world.ana, one)).rejects.toThrow(Refusal);
    await expect(removeThanks(world.ana, one)).rejects.toThrow(Refusal);
    await takeThanksBack(world.ana, one);
    expect((await myThanks(world.ben)).received).toEqual([]);
    expect(await coupleThanks(world.coach, world.couple)).toEqual([]);
    await expect(takeThanksBack(world.ana, one)).rejects.toThrow(Refusal);
    await expect(sendThanks(world.ana, one)).rejects.toThrow(Refusal);
    await removeThanks(world.ana, one);
    expect((await myThanks(world.ana)).mine).toEqual([]);
  });

  test("sent and taken back at once ends in one of the two", async () => {
    for (let round = 0; round < 10; round += 1) {
      const one = await thank(world.ana, "keep");
      await Promise.allSettled([
        sendThanks(world.ana, one),
        takeThanksBack(world.ana, one),
        removeThanks(world.ana, one),
      ]);
      const rows = await stored<{ sent: boolean; back: boolean }>(
        sql`select sent_at is not null as sent, taken_back_at is not null as back from thanks where id = ${one.thanksId}`,
      );
      expect(rows.length === 0 || rows[0]?.sent).toBe(true);
      await stored(sql`delete from thanks where id = ${one.thanksId} returning 1`);
    }
  });

  test("sent or taken back from two devices at once, one is done and the other is told", async () => {
    for (let round = 1; round <= 8; round += 1) {
      const one = await thank(world.ana, "keep");
      for (const [deed, action] of [
        [sendThanks, "thanks.send"],
        [takeThanksBack, "thanks.take_back"],
      ] as const) {
        const tries = await Promise.allSettled([deed(world.ana, one), deed(world.ana, one)]);
        expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
        for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refusal);
        expect(await auditEventsOf(world, action)).toHaveLength(round);
      }
    }
  });

  test("the same form five times at once is one; an exercise's item too", async () => {
    const key = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => thank(world.ana, "send", "once", key)));
    expect((await myThanks(world.ben)).received).toHaveLength(1);
    const { responseId } = await handIn(world.ana, await mapOfCauses(world), {});
    for (let i = 0; i < 2; i += 1) {
      await asActor(world.ana, (tx) =>
        createThanks(tx, world.ana, {
          kind: "you_are",
          body: "patient",
          how: "send",
          submitKey: randomUUID(),
          source: { responseId, item: "quality" },
        }),
      );
    }
    expect((await myThanks(world.ben)).received).toHaveLength(2);
  });

  test.each(["separating", "closed"])(
    "while %s nothing new is sent; keeping and taking back stay possible",
    async (status) => {
      const sent = await thank(world.ana, "send");
      const kept = await thank(world.ana, "keep");
      await PARTING_(status);
      await expect(thank(world.ana, "send")).rejects.toThrow(/keep it for yourself/);
      await expect(sendThanks(world.ana, kept)).rejects.toThrow(Refusal);
      await thank(world.ana, "keep");
      await takeThanksBack(world.ana, sent);
    },
  );
});

describe("gentle words", () => {
  const send = (who: Client, submitKey = randomUUID()) =>
    sendWord(who, { body: "Thinking of you.", submitKey });

  test("one in the agreed time; the slower interval of the two counts", async () => {
    await setPace(world.ben, wish({ wordEvery: 3 }));
    await setPace(world.ana, wish({ wordEvery: 1 }));
    await send(world.ana);
    expect((await myWords(world.ben)).received).toHaveLength(1);
    expect(await coupleWords(world.coach, world.couple)).toHaveLength(1);
    await expect(send(world.ana)).rejects.toThrow(/has its time/);
    await expect(send(daysLater(world, 2).ana)).rejects.toThrow(/has its time/);
    expect((await myWords(daysLater(world, 2).ana)).mayWrite).toBe(false);
    await send(world.ben);
    await send(daysLater(world, 3).ana);
  });

  test("two windows at once, different words: one is sent", async () => {
    const tries = await Promise.allSettled([send(world.ana), send(world.ana), send(world.ana)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await myWords(world.ben)).received).toHaveLength(1);
  });

  test("the same form twice at once is one word, and both are told so", async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([send(world.ana, key), send(world.ana, key)]);
    expect(one).toEqual(two);
  });

  test("a slower pace, a rest of both and parting all say the same, to either", async () => {
    const saying = async (who: Client) => {
      expect((await myWords(who)).mayWrite).toBe(false);
      return send(who).catch((error: Error) => error.message);
    };
    const said: unknown[] = [];
    await setPace(world.ana, wish({ pace: "slower" }));
    said.push(await saying(world.ben), await saying(world.ana));
    await setPace(world.ana, wish());
    await sayYesToPause(world.ana, { untilOn: null });
    await sayYesToPause(world.ben, { untilOn: null });
    said.push(await saying(world.ben));
    await endOurPause(world.ben);
    await PARTING_();
    said.push(await saying(world.ben));
    expect(new Set(said).size).toBe(1);
  });

  test("taken back it is hidden, and still counts as the one of its time", async () => {
    const one = await send(world.ana);
    await expect(takeWordBack(world.ben, one)).rejects.toThrow(NotFound);
    await takeWordBack(world.ana, one);
    await takeWordBack(world.ana, one);
    expect((await myWords(world.ben)).received).toEqual([]);
    expect(await coupleWords(world.coach, world.couple)).toEqual([]);
    await expect(send(world.ana)).rejects.toThrow(Refusal);
  });
});
