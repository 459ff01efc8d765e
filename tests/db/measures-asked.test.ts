// Promise: a partner is asked alone, may keep, pass or send it once, and reads their own answers; their counselor reads them, the other finds no trace.
import { beforeEach, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { today } from "@/lib/caseload/today/queries";
import { closeCouple, goOnAlone, separateCouple } from "@/lib/endings/commands";
import { answerMeasure, declineMeasure } from "@/lib/measures/answers/commands";
import { endAsk, openWords, seeAnswers } from "@/lib/measures/asked/commands";
import { coupleAsks, myQuestions } from "@/lib/measures/asked/queries";
import { answerMeasureSchema } from "@/lib/measures/asked/schema";
import { coupleMeasures } from "@/lib/measures/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { askFor, makeMeasure, slotOf } from "@/tests/factories/measures";
import { asked, plain } from "@/tests/factories/seen-by";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-03-10T09:00:00Z");
let world: World;
let measure: string;
beforeEach(async () => {
  world = await makeWorld(start);
  ({ measure } = await makeMeasure(world.coach));
});

const askAna = async (more: object = {}) => {
  const { coupleId } = world.couple;
  const [askId = ""] = await askFor(world.coach, {
    coupleId,
    clientIds: [world.ana.personId],
    measure,
    ...more,
  });
  return askId;
};
const send = async (client: Client, askId: string, answers: Record<string, string>, more: object = {}) =>
  answerMeasure(
    client,
    answerMeasureSchema.parse({ askId, slot: await slotOf(client, askId), ...answers, ...more }),
  );
const whole = { a1: "2", a2: "0", a3: "1" };
const everything = async (client: Client) =>
  plain(await Promise.all(Object.values(asked).map((ask) => ask(client))));

describe("answering", () => {
  test("it is counted by its key, read by the counselor with each answer, and off the first page", async () => {
    const askId = await askAna();
    expect((await homeOverview(world.ana)).questions).toEqual([askId]);

    await send(world.ana, askId, whole);

    expect((await homeOverview(world.ana)).questions).toEqual([]);
    const [of] = await coupleMeasures(world.coach, world.couple);
    expect(of?.partners[0]?.results).toMatchObject([
      {
        total: 2 + 2 + 1,
        answered: [
          { question: "We laugh together.", answer: "Often" },
          { question: "I keep things to myself.", answer: "Never" },
          { question: "We plan ahead.", answer: "A bit" },
        ],
      },
    ]);
  });

  test("an open question is refused by its name, and nothing is sent", async () => {
    const askId = await askAna();

    await expect(send(world.ana, askId, { a1: "2", a3: "1" })).rejects.toMatchObject({
      fieldErrors: { a2: ["Please choose one, or keep it all for later"] },
    });
    expect(await coupleMeasures(world.coach, world.couple)).toEqual([]);
  });

  test("an answer that there is not is refused", async () => {
    await expect(send(world.ana, await askAna(), { ...whole, a1: "9" })).rejects.toThrow();
  });

  test("what is kept for later is there again, and nobody else's", async () => {
    const askId = await askAna();

    await send(world.ana, askId, { a1: "1" }, { later: "yes" });

    expect((await myQuestions(world.ana, { askId })).begun).toEqual({ a1: "1" });
    expect((await coupleAsks(world.coach, world.couple))[0]).toMatchObject({ answered: 0, fresh: 0 });
    expect((await ownCopy(world.ana)).unsent).toMatchObject([
      { title: "Questions for me alone", lines: [{ label: "We laugh together.", value: "Sometimes" }] },
    ]);
  });

  test("once: the same again is no error; what comes too late is refused in words, changes nothing and is kept nowhere", async () => {
    const askId = await askAna();
    const slot = await slotOf(world.ana, askId);
    await send(world.ana, askId, whole);

    await send(world.ana, askId, whole, { slot });
    const other = { ...whole, a1: "0" };
    for (const late of [
      () => send(world.ana, askId, other, { slot }),
      () => send(world.ana, askId, other, { slot, later: "yes" }),
      () => declineMeasure(world.ana, { askId, slot }),
    ])
      await expect(late()).rejects.toThrow(/already sent your answers/);

    expect((await ownCopy(world.ana)).unsent).toEqual([]);
    const { sent } = await myQuestions(world.ana, { askId });
    expect(sent.map(({ answers }) => answers[0]?.answer)).toEqual(["Often"]);
  });

  test("passed: gone from the first page, still there to answer, and nothing for the counselor", async () => {
    const askId = await askAna();
    const before = await coupleAsks(world.coach, world.couple);

    await declineMeasure(world.ana, { askId, slot: await slotOf(world.ana, askId) });

    expect((await homeOverview(world.ana)).questions).toEqual([]);
    expect(await myQuestions(world.ana, { askId })).toMatchObject({ declined: true, slot: "2026-03-10" });
    expect(await coupleAsks(world.coach, world.couple)).toEqual(before);
  });

  test("after the counselor ends it, it is asked no more; what was begun is refused in words", async () => {
    const askId = await askAna();
    const slot = await slotOf(world.ana, askId);
    await endAsk(world.coach, { coupleId: world.couple.coupleId, askId });

    expect((await homeOverview(world.ana)).questions).toEqual([]);
    await expect(send(world.ana, askId, whole, { slot })).rejects.toThrow(Refusal);
  });
});

describe("for the other there is no trace", () => {
  test("of being asked, answering, passing or being told what it says", async () => {
    const before = await everything(world.ben);
    const askId = await askAna({ rhythm: "weeks", everyWeeks: "4", untilOn: "2026-12-31" });
    await send(world.ana, askId, whole);
    await openWords(world.coach, { coupleId: world.couple.coupleId, askId, open: "yes" });

    expect(await everything(world.ben)).toEqual(before);
    await expect(myQuestions(world.ben, { askId })).rejects.toThrow(NotFound);
    await expect(send(world.ben, askId, whole, { slot: "2026-03-10" })).rejects.toThrow(NotFound);
    expect(JSON.stringify(await ownCopy(world.ben))).not.toContain("laugh");
  });

  test("and one's own copy holds one's own answers", async () => {
    await send(world.ana, await askAna(), whole);

    expect((await ownCopy(world.ana)).measured).toMatchObject([
      { on: "2026-03-10", answers: [{ question: "We laugh together.", answer: "Often" }, {}, {}] },
    ]);
  });
});

describe("how often", () => {
  const open = async (days: number) => (await homeOverview(daysLater(world, days).ana)).questions.length;

  test("every so many weeks, until its last day", async () => {
    const askId = await askAna({ rhythm: "weeks", everyWeeks: "2", untilOn: "2026-04-08" });
    await send(world.ana, askId, whole);

    expect([await open(13), await open(14), await open(29), await open(30)]).toEqual([0, 1, 1, 0]);
    await send(daysLater(world, 16).ana, askId, whole);
    expect((await coupleAsks(world.coach, world.couple))[0]?.answered).toBe(2);
  });

  test("before each session and after each, some days", async () => {
    const { coupleId } = world.couple;
    const booking = { coupleId, who: "both", time: "10:00", minutes: 50 };
    await bookAppointments(world.coach, { ...booking, day: "2026-03-20", rhythm: "once", times: 1 });
    const until = { untilOn: "2026-12-31" };
    await askAna({ rhythm: "before_session", ...until });
    expect([await open(6), await open(8), await open(11)]).toEqual([0, 1, 0]);

    await askAna({ rhythm: "after_session", ...until });
    expect([await open(9), await open(11), await open(16), await open(18)]).toEqual([1, 1, 1, 0]);
  });

  test("a page left open over a session still counts for it", async () => {
    const { coupleId } = world.couple;
    const booking = { coupleId, who: "both", time: "10:00", minutes: 50 };
    await bookAppointments(world.coach, { ...booking, day: "2026-03-11", rhythm: "once", times: 1 });
    const askId = await askAna({ rhythm: "before_session", untilOn: "2026-12-31" });
    const slot = await slotOf(world.ana, askId);

    await send(actorAt(world.ana, new Date("2026-03-11T11:00:00Z")), askId, whole, { slot });

    expect((await coupleAsks(world.coach, world.couple))[0]?.answered).toBe(1);
  });
});

describe("what it says, in words", () => {
  test("is the partner's to read once it was opened, without a number", async () => {
    const askId = await askAna({ rhythm: "weeks", everyWeeks: "1", untilOn: "2026-12-31" });
    await send(world.ana, askId, { a1: "0", a2: "2", a3: "0" });
    await send(daysLater(world, 7).ana, askId, whole);
    const words = async () => (await myQuestions(world.ana, { askId })).words;
    expect(await words()).toBeNull();

    await openWords(world.coach, { coupleId: world.couple.coupleId, askId, open: "yes" });
    expect(await words()).toBe("Clearly higher than the first time you answered.");

    await openWords(world.coach, { coupleId: world.couple.coupleId, askId, open: "no" });
    expect(await words()).toBeNull();
  });

  test("cannot be opened where nobody has published how far it moves", async () => {
    ({ measure } = await makeMeasure(world.coach, { least: "", figuresSource: "" }));
    const askId = await askAna();

    await expect(
      openWords(world.coach, { coupleId: world.couple.coupleId, askId, open: "yes" }),
    ).rejects.toThrow(Refusal);
  });
});

describe("asking", () => {
  test("new answers are counted until they are seen", async () => {
    const askId = await askAna();
    await send(world.ana, askId, whole);
    const later = daysLater(world, 1);
    expect((await coupleAsks(later.coach, world.couple))[0]).toMatchObject({ fresh: 1, isOver: true });

    await seeAnswers(later.coach, { ...world.couple, upTo: later.coach.at.toISOString() });

    expect((await coupleAsks(later.coach, world.couple))[0]?.fresh).toBe(0);
  });

  test("what comes in after a page was made stays new when that page is marked as read; an older page undoes nothing", async () => {
    const askId = await askAna();
    const page = daysLater(world, 1).coach.at.toISOString();
    await send(daysLater(world, 2).ana, askId, whole);
    const later = daysLater(world, 3).coach;
    const fresh = async () => (await coupleAsks(later, world.couple))[0]?.fresh;

    await seeAnswers(later, { ...world.couple, upTo: page });
    expect(await fresh()).toBe(1);

    await seeAnswers(later, { ...world.couple, upTo: later.at.toISOString() });
    await seeAnswers(later, { ...world.couple, upTo: page });
    expect(await fresh()).toBe(0);
  });

  test("somebody of another couple, a measure without words and a day that is over are refused", async () => {
    await expect(askAna({ clientIds: [world.otherCouple.first.personId] })).rejects.toThrow(NotFound);
    await expect(askAna({ measure: "csi_4" })).rejects.toMatchObject({
      fieldErrors: { measure: [expect.any(String)] },
    });
    await expect(askAna({ untilOn: "2026-01-01" })).rejects.toMatchObject({
      fieldErrors: { untilOn: [expect.any(String)] },
    });
  });

  test("what came in is among what needs attention, and in the brief, until it is seen", async () => {
    await send(world.ana, await askAna(), whole);
    const asks = async (coach: Coach) =>
      (await today(coach)).attention.items.flatMap(({ kind, personName }) =>
        kind === "measured" ? [personName] : [],
      );
    expect(await asks(world.coach)).toEqual(["Ana"]);
    expect((await sessionBrief(world.coach, world.couple)).measured).toEqual([
      { firstName: "Ana", name: "Close", onDate: "2026-03-10", total: 5, isNew: true },
    ]);

    const later = daysLater(world, 1).coach;
    await seeAnswers(later, { ...world.couple, upTo: later.at.toISOString() });

    expect(await asks(later)).toEqual([]);
    await goOnAlone(later, { ...world.couple, clientId: world.ana.personId, atOnce: false });
    const again = daysLater(world, 2);
    await send(again.ana, await askAna(), whole);
    expect(await asks(again.coach)).toEqual(["Ana"]);
    expect((await sessionBrief(later, world.couple)).measured).toMatchObject([
      { isNew: true },
      { isNew: false },
    ]);
  });

  test("of whoever leaves nothing is asked any more, of the other still; once closed, of nobody", async () => {
    const [anas] = [await askAna(), await askAna({ clientIds: [world.ben.personId] })];
    const over = async () =>
      (await coupleAsks(world.coach, world.couple)).map(({ askId, isOver }) => [askId === anas, isOver]);
    await goOnAlone(world.coach, {
      ...{ coupleId: world.couple.coupleId, clientId: world.ana.personId, atOnce: false },
    });
    expect((await over()).toSorted()).toEqual([
      [false, true],
      [true, false],
    ]);

    await closeCouple(world.coach, { coupleId: world.couple.coupleId, atOnce: false });
    expect((await over()).map(([, isOver]) => isOver)).toEqual([true, true]);
  });

  test("nothing new while their work is ending; what was asked before is theirs still, as other work of one's own", async () => {
    const askId = await askAna();
    await separateCouple(world.coach, { coupleId: world.couple.coupleId, atOnce: false });

    await expect(askAna()).rejects.toThrow(/no longer working together/);
    expect((await homeOverview(world.ana)).questions).toEqual([askId]);
  });
});
