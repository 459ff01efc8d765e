// Promise: whatever two people do in whatever order, a concern somewhere in between changes nothing that either can ask for.
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { agreement, clientAgreements } from "@/lib/agreements/queries";
import { openQuestions } from "@/lib/asked-again/queries";
import { actorAt, type Client } from "@/lib/auth/actor";
import { betweenAtHome } from "@/lib/between/queries";
import { myConflict, myConflicts } from "@/lib/conflicts/queries";
import { dayOffered, myDay } from "@/lib/daily/queries";
import { Refusal } from "@/lib/errors";
import { sharedPattern } from "@/lib/formulations/queries";
import { myWords } from "@/lib/gentle-words/queries";
import { clientRecord, clientSheet, nextSteps } from "@/lib/homework/queries";
import { myJar } from "@/lib/marbles/queries";
import { myPace } from "@/lib/pace/queries";
import { myPauses } from "@/lib/pauses/queries";
import { myPromises, promisesAtHome } from "@/lib/promises/queries";
import { pulseForThisWeek } from "@/lib/pulses/queries";
import { myDoubts } from "@/lib/reassurance/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { mySpace } from "@/lib/space/queries";
import { myThanks } from "@/lib/thanks/queries";
import { myTimeline } from "@/lib/timeline/queries";
import { clientTransparency } from "@/lib/transparency/queries";
import { sharing, trustPicture } from "@/lib/trust/queries";
import { type Deed, deeds, halves, openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld, type World } from "@/tests/factories/world";
import { letIdsGrow } from "@/tests/setup/growing-ids";
import { worldUrl } from "@/tests/setup/world-url";

let world: World;
beforeAll(async () => {
  await letIdsGrow((await worldUrl()).adminUrl);
  world = await makeWorld(new Date("2026-01-28T10:00:00Z"));
});

/** Everything a client can ask for that names nothing. */
const asked = {
  ...{ clientAgreements, betweenAtHome, myConflicts, myDay, dayOffered, sharedPattern, myWords, nextSteps },
  ...{
    clientRecord,
    myJar,
    myPace,
    myPauses,
    promisesAtHome,
    myPromises,
    pulseForThisWeek,
    myDoubts,
    mySpace,
  },
  ...{ myThanks, myTimeline, clientTransparency, sharing, trustPicture, openQuestions },
} satisfies Record<string, (client: Client) => Promise<unknown>>;

/** Asked with the ids of what they have; or about something of their own, told to nobody. */
const askedOtherwise = [
  "agreement",
  "myConflict",
  "clientSheet",
  "cameOf",
  "promiseToShrink",
  "agreementDraft",
];
const ofOneself = ["devices", "myCounselor", "refusedTries"];

test("every query of a client is asked", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)queries\.ts$/.test(path),
  );
  const ask =
    /export (?:async )?(?:function|const) (\w+)(?: = )?\(?\s*(?:async )?\(?\s*(?:client|actor): (?:Client|Actor)\b|export \{ (client\w+) \} from/g;
  const found = files.flatMap((path) =>
    [...readFileSync(`lib/${path}`, "utf8").matchAll(ask)].map(([, one, passedOn]) => one ?? passedOn ?? ""),
  );
  expect(found.sort()).toEqual([...Object.keys(asked), ...askedOtherwise, ...ofOneself].sort());
});

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Ids of two couples differ, and with them the order of what has one day; the pages' order is held elsewhere. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value
      .map(plain)
      .map((one) => JSON.stringify(one))
      .sort();
  if (value instanceof Map) return plain([...value]);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string") return value.replace(ids, "id");
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.replace(ids, "id"), key === "hash" ? "" : plain(inner)]),
  );
};

async function seenBy(client: Client, twin: Twin): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(asked)) seen[name] = plain(await query(client));
  for (const { agreementId } of Object.values(await clientAgreements(client)).flat() as {
    agreementId?: string;
  }[])
    if (agreementId)
      seen[`agreement ${agreementId}`.replace(ids, "")] = plain(await agreement(client, { agreementId }));
  seen.conflict = plain(await myConflict(client, twin.conflictId));
  for (const [slug, id] of Object.entries(twin.given))
    seen[slug] = plain(await clientSheet(client, id).catch((error: Error) => error.name));
  return seen;
}

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

/** @param concern none for the control */
async function story(told: { before: Deeds; after: Deeds }, { viewer, settled }: Told, concern: boolean) {
  const twin = await openTwin(world);
  const { coupleId } = twin;
  const answers = await tell(twin, told.before, viewer);
  if (concern)
    await raiseConcern(world.coach, { coupleId, aboutClientId: twin.ana.personId, words: randomUUID() });
  answers.push(...(await tell(twin, told.after, viewer)));
  if (concern && settled) {
    const { standing } = await safetyConcerns(world.coach, { coupleId });
    for (const { concernId } of standing) await settleConcern(world.coach, { concernId, reason: "so" });
  }
  const later = twoDaysOn(twin[viewer]);
  return { answers, seen: await seenBy(later, twin) };
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
  "plan",
  "doubt",
  "setback",
  "pace",
  "paceSheet",
  "thanks",
  "marble",
  "word",
  "day",
  "proposal",
  "promise",
  "conflict",
  "card",
];

describe("each door, with a concern and without", () => {
  let untouched: unknown;
  beforeAll(async () => {
    const twin = await openTwin(world);
    untouched = await seenBy(twoDaysOn(twin.ben), twin);
  });

  test.each(doors)(
    "%s: nothing new for the other, as ever for its author; without a concern it is there",
    async (deed) => {
      const [held, plainly] = await Promise.all(
        [true, false].map(async (concern) => {
          const twin = await openTwin(world);
          const { coupleId, ana, ben } = twin;
          if (concern)
            await raiseConcern(world.coach, { coupleId, aboutClientId: ana.personId, words: randomUUID() });
          await tell(twin, [{ who: "ana", deed, at: 1 }], "ana");
          return { author: await seenBy(twoDaysOn(ana), twin), other: await seenBy(twoDaysOn(ben), twin) };
        }),
      );
      expect(held?.other).toEqual(untouched);
      expect(held?.author).toEqual(plainly?.author);
      expect(plainly?.other).not.toEqual(untouched);
    },
  );
});
