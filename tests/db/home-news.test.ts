// Promise: what waits to be read, signed or answered is on one's first page until one has looked or done so, and of what is held from somebody nothing is.
import { beforeEach, describe, expect, test } from "vitest";
import { clientAgreements } from "@/lib/agreements/queries";
import { closeCouple } from "@/lib/endings/commands";
import { noteLook } from "@/lib/pace/overview/commands";
import { homeOverview } from "@/lib/pace/overview/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import {
  answerFormulation,
  shareFormulation,
  takeBackFormulation,
} from "@/lib/root-causes/formulations/commands";
import { raiseConcern } from "@/lib/safety/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveReview, withdrawReview } from "@/lib/sessions/reviews/commands";
import { shareSummary, withdrawSummary } from "@/lib/sessions/summaries/commands";
import { changed, proposed, sign } from "@/tests/factories/agreements";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
const of = () => ({ coupleId: world.couple.coupleId });
const day = 86_400_000;
/** As they are so many days later; a minute, unless told otherwise. */
const later = (who: Client, days = 1 / 1440) => actorAt(who, new Date(who.at.getTime() + days * day));
const news = async (who: Client) => (await homeOverview(who)).fresh;

beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
});

const pattern = (baseVersion = 0) =>
  shareFormulation(world.coach, {
    ...{ ...of(), baseVersion, lead: "The evenings.", wayOut: "" },
    turns: [
      {
        ...{ id: crypto.randomUUID(), clientId: world.ben.personId },
        ...{ trigger: "Late", meaning: "", reaction: "" },
      },
    ],
  });

async function summary(who: string, time: string) {
  const one = { day: "2026-03-09", time, minutes: 50, rhythm: "once", times: 1 } as const;
  await bookAppointments(world.coach, { ...of(), who, ...one });
  const { past } = await coupleAppointments(world.coach, of());
  const found = past.find(({ startsAt }) => startsAt.toISOString().includes(`T${time}`));
  const appointmentId = found?.appointmentId ?? "";
  await shareSummary(world.coach, { appointmentId, words: "Words." });
  return { appointmentId };
}

const review = () =>
  saveReview(world.coach, {
    ...{ ...of(), baseRevision: 0, parts: [], view: "rely", words: "Look.", give: "yes" },
  });

describe("a proposed agreement", () => {
  test("waits for whoever did not write it, until they sign; then whoever signed first is told", async () => {
    const agreementId = await proposed(world.ana);
    await sign(world.ana, agreementId);
    expect(await news(world.ana)).toEqual([]);
    expect(await news(world.ben)).toEqual(["proposal"]);

    await sign(later(world.ben), agreementId);

    expect(await news(later(world.ben))).toEqual([]);
    expect(await news(later(world.ana))).toEqual(["agreed"]);
  });

  test("is new no more once they looked, and other words are", async () => {
    const agreementId = await proposed(world.coach, "Ours.", of());
    expect([await news(world.ana), await news(world.ben)]).toEqual([["proposal"], ["proposal"]]);
    await noteLook(later(world.ben), "agreements");
    expect(await news(later(world.ben))).toEqual([]);
    expect(await news(world.ana)).toEqual(["proposal"]);

    await changed(later(world.ana, 1), agreementId, 1, "Other words.");

    expect(await news(later(world.ben, 1))).toEqual(["proposal"]);
  });

  test("under a concern nothing of it is there for the other, as on their page of agreements", async () => {
    await raiseConcern(world.coach, { ...of(), aboutClientId: world.ana.personId, words: "words" });
    const before = await homeOverview(later(world.ana));
    await proposed(world.ben);

    expect(await homeOverview(later(world.ana))).toEqual(before);
    expect((await clientAgreements(world.ana)).proposed).toEqual([]);
  });
});

test("our pattern is new until it was looked at or answered, and each new version is", async () => {
  await pattern();
  expect([await news(world.ana), await news(world.ben)]).toEqual([["pattern"], ["pattern"]]);
  await answerFormulation(world.ana, { version: 1, answer: "accepted", words: "" });
  await noteLook(later(world.ben), "pattern");
  expect([await news(world.ana), await news(later(world.ben))]).toEqual([[], []]);

  const then = new Date(world.coach.at.getTime() + day);
  await shareFormulation(actorAt(world.coach, then), {
    ...{ ...of(), baseVersion: 1, lead: "The mornings.", wayOut: "" },
    turns: [
      {
        ...{ id: crypto.randomUUID(), clientId: world.ben.personId },
        ...{ trigger: "Early", meaning: "", reaction: "" },
      },
    ],
  });
  expect([await news(later(world.ana, 2)), await news(later(world.ben, 2))]).toEqual([
    ["pattern"],
    ["pattern"],
  ]);

  await takeBackFormulation(world.coach, { ...of(), version: 2 });
  expect([await news(later(world.ana, 2)), await news(later(world.ben, 2))]).toEqual([[], []]);
});

test("what was shared about a session is for those whose session it was, until they looked", async () => {
  const both = await summary("both", "10:00");
  await summary(world.ana.personId, "12:00");
  await noteLook(later(world.ben), "sessions");
  expect([await news(later(world.ana)), await news(later(world.ben))]).toEqual([["summary"], []]);

  await withdrawSummary(world.coach, both);
  expect(await news(world.ana)).toEqual(["summary"]);
  await noteLook(later(world.ana), "sessions");
  expect(await news(later(world.ana))).toEqual([]);
});

test("a summary of a session alone changes nothing for the other", async () => {
  const before = await homeOverview(world.ben);

  await summary(world.ana.personId, "12:00");

  expect(await homeOverview(world.ben)).toEqual(before);
});

test("a review is new until it was looked at or withdrawn; that one looked is not the other's to notice", async () => {
  const { reviewId } = await review();
  const his = await homeOverview(later(world.ben));
  expect(his.fresh).toEqual(["review"]);
  await noteLook(later(world.ana), "reviews");
  expect(await news(later(world.ana))).toEqual([]);
  expect(await homeOverview(later(world.ben))).toEqual(his);

  await withdrawReview(world.coach, { reviewId: reviewId ?? "" });
  expect(await news(world.ben)).toEqual([]);
});

test("after two weeks none of it is named any more, and nothing is once the work has closed", async () => {
  await proposed(world.coach, "Ours.", of());
  await pattern();
  await summary("both", "10:00");
  await review();
  expect(await news(world.ana)).toEqual(["proposal", "pattern", "review", "summary"]);
  expect(await news(later(world.ana, 14.1))).toEqual([]);

  await closeCouple(world.coach, { ...of(), atOnce: true });
  expect(await news(world.ana)).toEqual([]);
});
