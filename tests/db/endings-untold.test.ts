// Promise: whoever has not been told of an ending finds on every page what was there before, but for what their partner was told of first.
import { expect, test } from "vitest";
import { beginSeparation } from "@/lib/endings/commands";
import { chooseDays } from "@/lib/everyday/day/commands";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { filePoint } from "@/lib/sessions/points/commands";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { asked, plain } from "@/tests/factories/seen-by";
import { deeds, openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld } from "@/tests/factories/world";

/** Every place in an answer, and what is there. */
function* places(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value !== "object" || value === null) yield [path, JSON.stringify(value) ?? "nothing"];
  else if (Array.isArray(value)) yield [path, JSON.stringify(value)];
  else for (const [key, inner] of Object.entries(value)) yield* places(inner, `${path}.${key}`);
}

async function found(who: Client): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const [name, query] of Object.entries(asked))
    for (const [path, words] of places(plain(await query(who)), name)) all.set(path, words);
  return all;
}

const changedBetween = (before: Map<string, string>, after: Map<string, string>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));

/** All that a couple does between sessions, each of both; and a session of both, with an agenda. */
async function lived(): Promise<Twin> {
  const world = await makeWorld();
  const twin = await openTwin(world);
  const { ana, ben, coupleId } = twin;
  const { word, day: line, ...each } = deeds;
  for (const deed of [word, line]) await deed(ana);
  for (const who of [ana, ben]) for (const deed of Object.values(each)) await deed(who, twin);
  for (const who of [ana, ben]) await chooseDays(who, { days: [1, 2, 3, 4, 5, 6, 7] });
  const day = dayIn(ben.timeZone, new Date(ben.at.getTime() + 3 * 86_400_000));
  await bookAppointments(world.coach, {
    ...{ coupleId, who: "both", day, time: "10:00", minutes: 50, rhythm: "once" as const, times: 1 },
  });
  await saveAgenda(world.coach, { coupleId, baseRevision: 0, lines: ["The holidays"], share: "yes" });
  await filePoint(ben, { words: "Something of mine", audience: "couple" });
  return twin;
}

/** Said to whoever begins it, before they do: what has ended, and that nothing new is sent or begun between the two. */
const toldFirst = [
  ...["clientAgreements.proposed", "clientAgreements.past", "clientAgreements.people.ending"],
  ...["clientTransparency.open", "clientTransparency.mine", "clientTransparency.theirs"],
  ...["sharing.offers", "sharing.shared", "sharing.before"],
  ...["myDay.ending", "myJar.ending", "myPauses.ending", "myCommitments.ending", "myDoubts.paused"],
  ...["myThanks.ending", "myDisclosure.ending", "homeOverview.dayOffered"],
];

test("nothing else changes on any page of theirs, and of what is new only the proposal that ended goes", async () => {
  const { ana, ben } = await lived();
  const before = await found(ben);

  await beginSeparation(ana, { atOnce: false });

  const after = await found(ben);
  expect(changedBetween(before, after)).toEqual(expect.arrayContaining(toldFirst));
  expect(changedBetween(before, after).toSorted()).toEqual([...toldFirst, "homeOverview.fresh"].toSorted());
  const fresh = JSON.parse(before.get("homeOverview.fresh") ?? "[]") as string[];
  expect(JSON.parse(after.get("homeOverview.fresh") ?? "[]")).toEqual(
    fresh.filter((kind) => !kind.includes("proposal")),
  );
});
