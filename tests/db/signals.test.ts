import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { DataError } from "@/db/errors";
import { widenAnswer } from "@/lib/assignments/answers/commands";
import { caseload } from "@/lib/caseload/queries";
import { reviewSignal } from "@/lib/caseload/signals/commands";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { today } from "@/lib/caseload/today/queries";
import { NotFound } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { aLine, proposed } from "@/tests/factories/agreements";
import { atEase, chose } from "@/tests/factories/signals";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const open = async (w = world) => (await coupleSignals(w.coach, w.couple)).signals;
const kinds = async (w = world) => (await open(w)).map(({ kind }) => kind);
const note = (words: string | null, signs: Parameters<typeof answerQuietly>[1]["signs"] = []) => ({
  signs,
  words,
  inPerson: false,
});

describe("an answer that asks for the counselor first", () => {
  test("is a signal with its author, its words and its place", async () => {
    const responseId = await chose(world, world.ana, "my-personal-boundary-card", {
      can_say_no: "rarely",
    });

    expect(await open()).toMatchObject([
      {
        kind: "not_free",
        personName: "Ana",
        words: "Rarely",
        responseId,
        exercise: "My personal boundary card",
        since: world.ana.at,
      },
    ]);
  });

  test("kept by its author for themselves is none, until they share it", async () => {
    const responseId = await chose(
      world,
      world.ana,
      "help-we-want",
      { talk_alone: "yes" },
      { talk_alone: "self" },
    );
    expect(await kinds()).toEqual([]);

    await widenAnswer(world.ana, { responseId, fieldKey: "talk_alone", to: "coach" });

    expect(await kinds()).toEqual(["word_alone"]);
  });

  test("is nobody else's: not the partner's, not even its author's", async () => {
    await chose(world, world.ana, "help-we-want", { talk_alone: "yes" });

    for (const who of [world.ana, world.ben]) {
      await expect(asActor(who, (tx) => tx.execute(sql`select 1 from signals`))).rejects.toThrow(DataError);
    }
    for (const who of [world.colleague, world.stranger]) {
      await expect(coupleSignals(who, world.couple)).rejects.toThrow(NotFound);
      expect((await today(who)).signals.total).toBe(0);
    }
  });
});

describe("a low answer about being at ease", () => {
  test("is one signal in its week, and stays when the answer is changed", async () => {
    await atEase(world.ana, 1);
    await atEase(world.ana, 8);

    expect(await open()).toMatchObject([{ kind: "low_ease", rule: "very_low", personName: "Ana" }]);
  });

  test("goes by the person's own answers alone", async () => {
    for (const [at, ease] of [9, 9, 9, 9].entries()) await atEase(world.ben, ease, at);
    await atEase(world.ana, 5, 4);

    expect(await kinds(daysLater(world, 28))).toEqual([]);
  });
});

describe("the one list", () => {
  test("puts the gravest first, then what has waited longest, the same in all three places", async () => {
    await proposed(world.ana, "", {
      items: [aLine("I won’t see my friends without Ben.", { owner: world.ana.personId })],
    });
    await atEase(world.ben, 0);
    await chose(world, world.ana, "help-we-want", { talk_alone: "yes" });
    const later = daysLater(world, 1);
    await chose(later, later.ben, "help-we-want", { talk_alone: "yes" });
    await chose(world, world.ana, "my-non-negotiables", { safe_to_say: "no" });
    await raiseConcern(world.coach, { ...world.couple, aboutClientId: null, words: "She went pale." });
    await answerQuietly(later.ana, note(null, ["strangulation"]));

    const found = await open(later);

    expect(found.map(({ kind, personName }) => `${kind} ${personName}`)).toEqual([
      "concern Ana",
      "concern null",
      "not_free Ana",
      "word_alone Ana",
      "word_alone Ben",
      "low_ease Ben",
      "one_sided Ana",
    ]);
    expect((await today(later.coach)).signals).toEqual({ signals: found, total: 7 });
    const { couples } = await caseload(later.coach);
    expect(couples.map(({ label, signals }) => [label, signals])).toEqual([
      ["Ana & Ben", 7],
      ["Chidi & Dana", 0],
    ]);
  });

  test("says how many there are, and shows them all", async () => {
    for (let at = 0; at < 12; at += 1) {
      await raiseConcern(world.coach, { ...world.couple, aboutClientId: null, words: `Number ${at}` });
    }

    const { signals } = await today(world.coach);

    expect([signals.signals.length, signals.total]).toEqual([12, 12]);
  });

  test("brings a couple with a signal to the front of the caseload", async () => {
    await chose(world, world.otherCouple.first, "help-we-want", { talk_alone: "yes" });

    const { couples } = await caseload(world.coach);

    expect(couples[0]).toMatchObject({ label: "Chidi & Dana", signals: 1, needsALook: true });
  });
});

describe("marking as reviewed", () => {
  test("takes it off the list, keeps the note, and is in the log by its kind without a word of it", async () => {
    await chose(world, world.ana, "help-we-want", { talk_alone: "yes" });
    const signalId = (await open())[0]?.signalId ?? "";

    const review = { signalId, kind: "word_alone" as const, words: "Called her at work." };
    await Promise.all([reviewSignal(world.coach, review), reviewSignal(world.coach, review)]);

    const { signals, reviewed } = await coupleSignals(world.coach, world.couple);
    expect(signals).toEqual([]);
    expect(reviewed).toMatchObject([{ signalId, reviewedWords: "Called her at work." }]);
    const trail = await auditEventsOf(world, "signal.review");
    expect(trail).toMatchObject([{ fields: ["word_alone"] }]);
    expect(JSON.stringify(trail)).not.toContain("Called");
  });

  test("is not for another kind under the same id, nor for another counselor", async () => {
    await atEase(world.ana, 0);
    const signalId = (await open())[0]?.signalId ?? "";

    const asOther = reviewSignal(world.coach, { signalId, kind: "word_alone", words: null });
    await expect(asOther).rejects.toThrow(NotFound);
    for (const who of [world.colleague, world.stranger]) {
      const theirs = reviewSignal(who, { signalId, kind: "low_ease", words: null });
      await expect(theirs).rejects.toThrow(NotFound);
    }
    await expect(
      reviewSignal(world.coach, { signalId: randomUUID(), kind: "one_sided", words: null }),
    ).rejects.toThrow(NotFound);
  });

  test("said again afterwards is a new one", async () => {
    await chose(world, world.ana, "help-we-want", { talk_alone: "yes" });
    const signalId = (await open())[0]?.signalId ?? "";
    await reviewSignal(world.coach, { signalId, kind: "word_alone", words: null });

    await chose(world, world.ana, "help-we-want", { talk_alone: "yes" });

    expect(await kinds()).toEqual(["word_alone"]);
  });
});

describe("a note to the counselor alone", () => {
  test("keeps every word, and which lines were ticked", async () => {
    const words = `${"It is a long story. ".repeat(95)}The end.`;

    await answerQuietly(world.ana, note(words, ["weapons", "children"]));

    expect(await open()).toMatchObject([{ kind: "concern", signs: ["weapons", "children"] }]);
    const concerns = await safetyConcerns(world.coach, world.couple);
    expect(concerns.open[0]?.words).toContain("The end.");
  });
});
