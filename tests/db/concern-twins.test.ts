// Promise: whatever two people do in whatever order, a concern somewhere in between changes nothing that either can ask for.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { saveReview } from "@/lib/sessions/reviews/commands";
import { coupleReview, myReview } from "@/lib/sessions/reviews/queries";
import { asked, plain, seenBy } from "@/tests/factories/seen-by";
import { type Deed, deeds, halves, openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld, type World } from "@/tests/factories/world";
import { letIdsGrow } from "@/tests/setup/growing-ids";
import { worldUrl } from "@/tests/setup/world-url";

let world: World;
beforeAll(async () => {
  await letIdsGrow((await worldUrl()).adminUrl);
  world = await makeWorld(new Date("2026-01-28T10:00:00Z"));
});

/** Asked with the ids of what they have; or about something of their own, told to nobody; or made of what is asked here (tests/db/own-copy.test.ts). */
const askedOtherwise = [
  "agreement",
  "myConflict",
  "clientSheet",
  "outcomesOf",
  "commitmentToShrink",
  "agreementDraft",
  "ownCopy",
  "myPlan",
  "myReview",
  "myQuestions",
];
const ofOneself = [
  "accountNewsOf",
  "devices",
  "myCounselor",
  "myFeed",
  "myNotices",
  "ownSignIn",
  "refusedTries",
  "sharedSince",
];

test("every query of a client is asked", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)queries\.ts$/.test(path),
  );
  const ask =
    /export (?:async )?(?:function|const) (\w+)(?: = )?\(?\s*(?:async )?\(?\s*(?:client|actor): (?:Client|Actor|Anyone)\b|export \{ (client\w+) \} from/g;
  const found = files.flatMap((path) =>
    [...readFileSync(`lib/${path}`, "utf8").matchAll(ask)].map(([, one, passedOn]) => one ?? passedOn ?? ""),
  );
  expect(found.sort()).toEqual([...Object.keys(asked), ...askedOtherwise, ...ofOneself].sort());
});

type Who = "ana" | "ben";
/** `at`: minutes after the beginning. */
type Deeds = { who: Who; deed: Deed; at: number }[];
type Told = { before: Deeds; after: Deeds; viewer: Who; settled: boolean };

/** What is left when all that is held of the other was never done: nothing after it, and no half that only they knew of. */
function without({ before, after, viewer }: Told): { before: Deeds; after: Deeds } {
  const both = (deed: Deed) =>
    ["ana", "ben"].every((who) => before.some((one) => one.who === who && one.deed === deed));
  return {
    before: before.filter(({ who, deed }) => who === viewer || !halves.includes(deed) || both(deed)),
    after: after.filter(({ who }) => who === viewer),
  };
}

/** One thing after the other, minutes apart. @returns what the viewer was told, each time */
async function tell(twin: Twin, told: Deeds, viewer: Who): Promise<string[]> {
  const answers: string[] = [];
  for (const { who, deed, at } of told) {
    const then = new Date(twin[who].at.getTime() + at * 60_000);
    const said = await deeds[deed](actorAt(twin[who], then), twin).then(
      () => "done",
      (error: unknown) => {
        if (error instanceof Refusal) return error.message;
        throw error;
      },
    );
    if (who === viewer) answers.push(`${deed}: ${said}`);
  }
  return answers;
}

const twoDaysOn = (client: Client) => actorAt(client, new Date(client.at.getTime() + 2 * 86_400_000));

/** Given by their counselor with everything in it. @returns what the viewer finds there */
async function reviewGiven({ coupleId, ana: { at } }: Twin, viewer: Client): Promise<unknown> {
  const { draft } = await coupleReview(world.coach, { coupleId });
  const { reviewId } = await saveReview(actorAt(world.coach, new Date(at.getTime() + 86_400_000)), {
    ...{ coupleId, baseRevision: draft.revision, view: "rely", words: "We look back.", give: "yes" },
    parts: ["goals", "done", "trend", "chart", "agreements", "jar"],
  });
  return plain(await myReview(viewer, { reviewId: reviewId ?? "" }));
}

/** @param concern none for the control */
async function story(told: { before: Deeds; after: Deeds }, { viewer, settled }: Told, concern: boolean) {
  const twin = await openTwin(world);
  const { coupleId } = twin;
  const answers = await tell(twin, told.before, viewer);
  if (concern)
    await raiseConcern(world.coach, { coupleId, aboutClientId: twin.ana.personId, words: randomUUID() });
  answers.push(...(await tell(twin, told.after, viewer)));
  const later = twoDaysOn(twin[viewer]);
  const reviews = [await reviewGiven(twin, later)];
  if (concern && settled) {
    const { open } = await safetyConcerns(world.coach, { coupleId });
    for (const { concernId } of open) await settleConcern(world.coach, { concernId, reason: "so" });
  }
  reviews.push(await reviewGiven(twin, later));
  return { answers, reviews, seen: await seenBy(later, twin) };
}

const some = (from: number) =>
  fc
    .array(
      fc.record({
        who: fc.constantFrom<Who>("ana", "ben"),
        deed: fc.constantFrom(...(Object.keys(deeds) as Deed[])),
      }),
      { minLength: 3, maxLength: 9 },
    )
    .map((told): Deeds => told.map((one, at) => ({ ...one, at: from + at })));
const anything = fc.record({
  before: some(0),
  after: some(100),
  viewer: fc.constantFrom<Who>("ana", "ben"),
  settled: fc.boolean(),
});

test("whatever both do, before it and after it, it looks and answers as if the other had stopped there", async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (told) => {
      expect(await story(told, told, true)).toEqual(await story(without(told), told, false));
    }),
    { numRuns: 12, seed: 20_260_128, endOnFailure: true },
  );
});

test("the comparison can fail: without a concern the other's thanks are there", async () => {
  const told: Told = {
    before: [],
    after: [{ who: "ana", deed: "thanks", at: 1 }],
    viewer: "ben",
    settled: false,
  };

  expect(await story(told, told, false)).not.toEqual(await story(without(told), told, false));
});

const doors: readonly Deed[] = [
  ...(["plan", "doubt", "setback", "pace", "paceSheet", "thanks", "marble", "word", "day"] as const),
  ...(["proposal", "promise", "conflict", "card"] as const),
];
/** What answers something of the other's: theirs is there before. */
const answering: readonly (readonly [Deed, Deed])[] = [
  ["answer", "doubt"],
  ...halves.map((deed) => [deed, deed] as const),
];

describe("each door, with a concern and without", () => {
  const later = async (twin: Twin) => ({
    author: await seenBy(twoDaysOn(twin.ana), twin),
    other: await seenBy(twoDaysOn(twin.ben), twin),
  });
  const untouched = async (first: Deeds) => {
    const twin = await openTwin(world);
    await tell(twin, first, "ben");
    return (await later(twin)).other;
  };
  const told = async (first: Deeds, deed: Deed, concern: boolean) => {
    const twin = await openTwin(world);
    const { coupleId, ana } = twin;
    await tell(twin, first, "ben");
    if (concern)
      await raiseConcern(world.coach, { coupleId, aboutClientId: ana.personId, words: randomUUID() });
    await tell(twin, [{ who: "ana", deed, at: 1 }], "ana");
    return later(twin);
  };
  let quiet: unknown;
  beforeAll(async () => {
    quiet = await untouched([]);
  });

  test.each(doors)(
    "%s: nothing new for the other, as ever for its author; without a concern it is there",
    async (deed) => {
      const [held, plainly] = await Promise.all([true, false].map((concern) => told([], deed, concern)));
      expect(held?.other).toEqual(quiet);
      expect(held?.author).toEqual(plainly?.author);
      expect(plainly?.other).not.toEqual(quiet);
    },
  );

  test.each(answering)(
    "%s, after the other’s %s: nothing new; without a concern it is there",
    async (deed, before) => {
      const first: Deeds = [{ who: "ben", deed: before, at: 0 }];
      const [held, plainly, none] = await Promise.all([
        told(first, deed, true),
        told(first, deed, false),
        untouched(first),
      ]);
      expect(held.other).toEqual(none);
      expect(plainly.other).not.toEqual(none);
    },
  );
});
