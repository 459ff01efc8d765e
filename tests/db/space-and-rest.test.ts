import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { nextSteps } from "@/lib/assignments/responses/queries";
import { beginSeparation, tellPartner } from "@/lib/endings/commands";
import { answerDoubt, askDoubt, noteHelped, takeDoubtBack } from "@/lib/everyday/doubts/commands";
import { coupleDoubts, myDoubts } from "@/lib/everyday/doubts/queries";
import { myWords } from "@/lib/everyday/kind-words/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { comeBack, endOurPause, pauseAlone, sayYesToPause, takeYesBack } from "@/lib/pace/pauses/commands";
import { couplePauses, myPauses } from "@/lib/pace/pauses/queries";
import { askSpace, endSpace, moveReturn, noteReturn } from "@/lib/pace/space/commands";
import { coupleSpaces, mySpace } from "@/lib/pace/space/queries";
import type { AskSpace } from "@/lib/pace/space/schema";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const morning = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(morning);
});

const PARTING_ = (status: string) =>
  stored(sql`update couples set status = ${status}, joint_until = now() + interval '30 days'
    where id = ${world.couple.coupleId} returning 1`);
const later = (who: Client, hours: number) => actorAt(who, new Date(who.at.getTime() + hours * 3_600_000));

describe("space", () => {
  const request = (changes: Partial<AskSpace> = {}): AskSpace => ({
    fromDay: null,
    fromTime: null,
    backDay: "2026-03-06",
    backTime: "18:30",
    contact: "none",
    kindWord: "as_you_like",
    words: "I am not deciding anything.",
    ...changes,
  });

  test("is seen by the other at once, in the asker's words, and by their counselor", async () => {
    const { spaceId } = await askSpace(world.ana, request());
    expect((await mySpace(world.ben)).now).toMatchObject([
      { spaceId, mine: false, askerName: "Ana", state: "running", words: "I am not deciding anything." },
    ]);
    expect(await coupleSpaces(world.coach, world.couple)).toHaveLength(1);
    await expect(coupleSpaces(world.colleague, world.couple)).rejects.toThrow(NotFound);
    expect((await mySpace(world.otherCouple.first)).now).toEqual([]);
    expect(await auditEventsOf(world, "space.ask")).toHaveLength(1);
  });

  test("its times are those on the practice's clock, summer and winter", async () => {
    const summer = await makeWorld(new Date("2026-03-27T10:00:00Z"));
    await askSpace(summer.ana, request({ backDay: "2026-03-28", backTime: "18:30" }));
    await askSpace(summer.ben, request({ backDay: "2026-03-29", backTime: "18:30" }));
    const backs = (await mySpace(summer.ana)).now.map(({ backAt }) => backAt.toISOString()).sort();
    expect(backs).toEqual(["2026-03-28T18:30:00.000Z", "2026-03-29T17:30:00.000Z"]);
    const far = await makeWorld(morning, "America/New_York");
    await askSpace(far.ana, request({ backTime: "23:30" }));
    expect((await mySpace(far.ana)).now[0]?.backAt.toISOString()).toBe("2026-03-07T04:30:00.000Z");
  });

  test("refuses times that make no sense, and says which", async () => {
    const bad = (changes: Partial<AskSpace>) => askSpace(world.ana, request(changes));
    await expect(bad({ backDay: "2026-03-04", backTime: "09:00" })).rejects.toThrow(FieldErrors);
    await expect(bad({ fromDay: "2026-03-07", fromTime: "10:00" })).rejects.toThrow(FieldErrors);
    await expect(bad({ backDay: "2026-05-01" })).rejects.toThrow(FieldErrors);
    await expect(bad({ fromDay: "2026-05-01", backDay: "2026-05-02" })).rejects.toThrow(FieldErrors);
  });

  test("another time may be named before it comes; it may end early, once; how it was is only a note", async () => {
    const space = await askSpace(world.ana, request());
    const note = (who: Client) => noteReturn(who, { ...space, note: "as_said" });
    await expect(note(world.ana)).rejects.toThrow(Refusal);
    await moveReturn(world.ana, { ...space, backDay: "2026-03-07", backTime: "09:00" });
    expect((await mySpace(world.ben)).now[0]?.backAt.toISOString()).toBe("2026-03-07T09:00:00.000Z");
    for (const other of [world.ben, world.otherCouple.first]) {
      await expect(endSpace(other, space)).rejects.toThrow(NotFound);
      await expect(moveReturn(other, { ...space, backDay: "2026-03-08", backTime: "09:00" })).rejects.toThrow(
        NotFound,
      );
      await expect(note(other)).rejects.toThrow(NotFound);
    }
    await Promise.all([endSpace(world.ana, space), endSpace(world.ana, space)]);
    expect(await auditEventsOf(world, "space.end")).toHaveLength(1);
    await expect(
      moveReturn(world.ana, { ...space, backDay: "2026-03-08", backTime: "09:00" }),
    ).rejects.toThrow(/over already/);
    await note(world.ana);
    expect((await mySpace(world.ben)).before).toMatchObject([{ state: "ended", backNote: "as_said" }]);
  });

  test("when its time has come it is over: nothing more to move or end", async () => {
    const space = await askSpace(world.ana, request());
    const friday = daysLater(world, 3).ana;
    expect((await mySpace(friday)).before).toMatchObject([{ state: "over" }]);
    await expect(endSpace(friday, space)).rejects.toThrow(/over already/);
    await expect(moveReturn(friday, { ...space, backDay: "2026-03-09", backTime: "09:00" })).rejects.toThrow(
      Refusal,
    );
    await askSpace(friday, request({ backDay: "2026-03-09" }));
  });

  test("asked twice at once, and ended while asked: at most one stands", async () => {
    for (let round = 0; round < 10; round += 1) {
      const tries = await Promise.allSettled([
        askSpace(world.ana, request()),
        askSpace(world.ana, request()),
        askSpace(world.ana, request({ contact: "short" })),
      ]);
      for (const one of tries) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refusal);
      const [standing, ...more] = (await mySpace(world.ana)).now;
      expect(more).toEqual([]);
      const ended = await Promise.allSettled([
        endSpace(world.ana, { spaceId: standing?.spaceId ?? "" }),
        askSpace(world.ana, request({ backDay: "2026-03-08" })),
      ]);
      expect(ended[0]?.status).toBe("fulfilled");
      const after = (await mySpace(world.ana)).now;
      expect(after.length).toBe(ended[1]?.status === "fulfilled" ? 1 : 0);
      for (const one of after) await endSpace(world.ana, one);
    }
  });

  test("is not asked for by whoever knows that the work is ending; by the other as before, until they are told", async () => {
    await beginSeparation(world.ana, { atOnce: false });
    await PARTING_("separating");
    await expect(askSpace(world.ana, request())).rejects.toThrow(Refusal);
    expect([(await mySpace(world.ana)).mayAsk, (await mySpace(world.ben)).mayAsk]).toEqual([false, true]);

    const space = await askSpace(world.ben, request());

    expect((await mySpace(world.ana)).now).toMatchObject([{ askerName: "Ben", mine: false }]);
    await endSpace(world.ben, space);
    await tellPartner(world.coach, { ...world.couple, clientId: world.ben.personId });
    expect((await mySpace(world.ben)).mayAsk).toBe(false);
    await expect(askSpace(world.ben, request())).rejects.toThrow(Refusal);
  });

  test("is not offered once nobody would read it, nor when the work is closed", async () => {
    await beginSeparation(world.ana, { atOnce: true });
    expect((await mySpace(world.ben)).mayAsk).toBe(false);
    await expect(askSpace(world.ben, request())).rejects.toThrow(Refusal);
    await PARTING_("closed");
    await expect(askSpace(world.ben, request())).rejects.toThrow(Refusal);
  });
});

describe("a rest alone", () => {
  test("changes nothing at all for the partner; the counselor is told", async () => {
    const all = async () =>
      JSON.stringify([
        await myPauses(world.ben),
        await mySpace(world.ben),
        await myDoubts(world.ben),
        await homeOverview(world.ben),
        await myWords(world.ben),
        await nextSteps(world.ben),
      ]);
    const before = await all();
    await pauseAlone(world.ana, { untilOn: "2026-03-20" });
    expect(await all()).toBe(before);
    expect((await homeOverview(world.ana)).rest).toEqual({ kind: "alone", untilOn: "2026-03-20" });
    expect((await myPauses(world.ana)).alone).toEqual({ untilOn: "2026-03-20" });
    expect((await couplePauses(world.coach, world.couple)).each).toMatchObject([
      { firstName: "Ana", alone: { untilOn: "2026-03-20" } },
      { firstName: "Ben", alone: null },
    ]);
    await expect(couplePauses(world.stranger, world.couple)).rejects.toThrow(NotFound);
    expect(await auditEventsOf(world, "pause.begin")).toMatchObject([{ scope: "person" }]);
    expect(
      await asActor(world.ben, async (tx) => [...(await tx.execute(sql`select 1 from pauses`))]),
    ).toEqual([]);
  });

  test("can be changed, ended at any time, and is over on its day; also while the couple parts", async () => {
    await pauseAlone(world.ana, { untilOn: "2026-03-20" });
    await pauseAlone(world.ana, { untilOn: null });
    expect((await myPauses(world.ana)).alone).toEqual({ untilOn: null });
    await Promise.all([comeBack(world.ana), comeBack(world.ana)]);
    expect(await auditEventsOf(world, "pause.end")).toHaveLength(1);
    expect((await myPauses(world.ana)).alone).toBeNull();
    await expect(pauseAlone(world.ana, { untilOn: "2026-03-04" })).rejects.toThrow(FieldErrors);
    await PARTING_("separating");
    await pauseAlone(world.ana, { untilOn: "2026-03-05" });
    const tomorrow = daysLater(world, 1).ana;
    expect((await myPauses(tomorrow)).alone).toBeNull();
    await pauseAlone(tomorrow, { untilOn: null });
  });
});

describe("a rest of both", () => {
  test("begins with the second yes; neither sees the first; the nearer day counts", async () => {
    const before = JSON.stringify(await myPauses(world.ben));
    await sayYesToPause(world.ana, { untilOn: "2026-03-20" });
    expect(JSON.stringify(await myPauses(world.ben))).toBe(before);
    expect((await couplePauses(world.coach, world.couple)).each[0]?.yes).toEqual({ untilOn: "2026-03-20" });
    await sayYesToPause(world.ben, { untilOn: null });
    for (const who of [world.ana, world.ben]) {
      expect(await myPauses(who)).toMatchObject({ ours: { untilOn: "2026-03-20" }, yes: null });
    }
    await expect(sayYesToPause(world.ana, { untilOn: null })).rejects.toThrow(/already/);
    expect((await auditEventsOf(world, "couple_pause.begin")).map(({ actor_id }) => actor_id)).toEqual([
      null,
    ]);
    expect((await myPauses(daysLater(world, 16).ana)).ours).toBeNull();
  });

  test("both say yes at once, both end it at once, twenty times: one rest, one ending", async () => {
    for (let round = 1; round <= 20; round += 1) {
      await Promise.all([
        sayYesToPause(world.ana, { untilOn: null }),
        sayYesToPause(world.ben, { untilOn: null }),
      ]);
      expect((await myPauses(world.ana)).ours).toEqual({ untilOn: null });
      await Promise.all([endOurPause(world.ana), endOurPause(world.ben)]);
      expect((await myPauses(world.ben)).ours).toBeNull();
      expect(await auditEventsOf(world, "couple_pause.begin")).toHaveLength(round);
      expect(await auditEventsOf(world, "couple_pause.end")).toHaveLength(round);
    }
  });

  test("a yes taken back while the other says theirs is either a rest or none, and never half", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { ana, ben } = daysLater(world, 8 * round);
      await sayYesToPause(ana, { untilOn: null });
      await Promise.all([takeYesBack(ana), sayYesToPause(ben, { untilOn: null })]);
      const his = await myPauses(ben);
      expect([his.ours, his.yes].filter((one) => one !== null)).toHaveLength(1);
      await endOurPause(ana);
      await takeYesBack(ben);
    }
  });

  test("does not begin while the couple parts, and says nothing of the counselor's own status", async () => {
    await PARTING_("separating");
    await expect(sayYesToPause(world.ana, { untilOn: null })).rejects.toThrow(Refusal);
    await PARTING_("active");
    await sayYesToPause(world.ana, { untilOn: null });
    await sayYesToPause(world.ben, { untilOn: null });
    expect(await stored(sql`select status from couples where id = ${world.couple.coupleId}`)).toEqual([
      { status: "active" },
    ]);
  });
});

describe("a doubt and its answer", () => {
  const ask = (who: Client, submitKey = randomUUID()) =>
    askDoubt(who, { body: "You turned it over.", submitKey });
  const answer = (who: Client, doubtId: string) =>
    answerDoubt(who, {
      doubtId,
      hear: "You saw it.",
      calm: "It was my brother.",
      recommit: "You hear it from me.",
    });

  test("is asked, answered once by the other, noted privately, taken back", async () => {
    const { doubtId } = await ask(world.ana);
    await expect(answer(world.ana, doubtId)).rejects.toThrow(NotFound);
    await expect(answer(world.otherCouple.first, doubtId)).rejects.toThrow(NotFound);
    await answer(world.ben, doubtId);
    await expect(answer(world.ben, doubtId)).rejects.toThrow(/answered already/);
    await expect(noteHelped(world.ben, { doubtId, helped: "worse" })).rejects.toThrow(NotFound);
    await noteHelped(world.ana, { doubtId, helped: "same" });
    await noteHelped(world.ana, { doubtId, helped: "settled" });
    expect((await myDoubts(world.ana)).doubts).toMatchObject([
      { mine: true, state: "answered", helped: "settled" },
    ]);
    expect((await myDoubts(world.ben)).doubts).toMatchObject([{ mine: false, helped: null }]);
    expect((await coupleDoubts(world.coach, world.couple)).doubts).toMatchObject([{ helped: "settled" }]);
    await expect(takeDoubtBack(world.ben, { doubtId })).rejects.toThrow(NotFound);
    await takeDoubtBack(world.ana, { doubtId });
    await takeDoubtBack(world.ana, { doubtId });
    await expect(noteHelped(world.ana, { doubtId, helped: "more" })).rejects.toThrow(Refusal);
    expect((await myDoubts(world.ben)).doubts).toEqual([]);
    expect((await coupleDoubts(world.coach, world.couple)).doubts).toEqual([]);
    expect(await auditEventsOf(world, "doubt.note")).toMatchObject([
      { scope: "person" },
      { scope: "person" },
    ]);
  });

  test("sent twice it is one; answered from two windows, or while taken back, it ends legally", async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([ask(world.ana, key), ask(world.ana, key)]);
    expect(one).toEqual(two);
    const tries = await Promise.allSettled([answer(world.ben, one.doubtId), answer(world.ben, one.doubtId)]);
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (let round = 0; round < 10; round += 1) {
      const { doubtId } = await ask(world.ana);
      const [, answered] = await Promise.allSettled([
        takeDoubtBack(world.ana, { doubtId }),
        answer(world.ben, doubtId),
      ]);
      if (answered.status === "rejected") expect(answered.reason).toBeInstanceOf(NotFound);
      expect((await myDoubts(world.ana)).doubts.find((row) => row.doubtId === doubtId)?.state).toBe(
        "taken_back",
      );
    }
  });

  test("rests under a rest of both and every other standing, all in the same words; never under a safety concern", async () => {
    const { doubtId } = await ask(world.ana);
    const said: unknown[] = [];
    const tries = async () => {
      for (const who of [world.ana, world.ben]) {
        expect((await myDoubts(who)).paused).toBe(true);
        said.push(await ask(who).catch((error: Error) => error.message));
      }
      said.push(await answer(world.ben, doubtId).catch((error: Error) => error.message));
    };
    await sayYesToPause(world.ana, { untilOn: null });
    await sayYesToPause(world.ben, { untilOn: null });
    await tries();
    await endOurPause(world.ana);
    for (const status of ["paused", "separating", "closed"]) {
      await PARTING_(status);
      await tries();
    }
    await PARTING_("active");
    expect((await myDoubts(world.ben)).paused).toBe(false);
    await raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "x" });
    expect((await myDoubts(world.ben)).paused).toBe(false);
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(/rest here just now/);
  });

  test("many on one day are a quiet hint for the counselor, and for nobody else", async () => {
    const quiet = JSON.stringify((await myDoubts(world.ben)).paused);
    for (let i = 0; i < 4; i += 1) await ask(later(world.ana, i));
    expect((await coupleDoubts(world.coach, world.couple)).manyOn).toEqual([
      { day: "2026-03-04", firstName: "Ana" },
    ]);
    expect(JSON.stringify((await myDoubts(world.ben)).paused)).toBe(quiet);
    expect((await coupleDoubts(daysLater(world, 40).coach, world.couple)).manyOn).toEqual([]);
  });
});
