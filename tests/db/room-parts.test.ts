// Promise: on a screen that is turned, no part tells by what is missing in it that something is held from one of the two.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { leaveOutUnready } from "@/lib/sessions/room/commands";
import { sessionRoom } from "@/lib/sessions/room/queries";
import { type RoomPart, roomParts } from "@/lib/sessions/room/terms";
import type { Turning } from "@/lib/sessions/room/types";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { offerPulse } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { deeds, openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-01-28T10:00:00Z");
const weekOn = "2026-01-26";
let world: World;
beforeAll(async () => {
  world = await makeWorld(start);
});

/** A week on, when the first one can be shared. */
const at = (minutes: number) => new Date(start.getTime() + (7 * 1440 + minutes) * 60_000);
const coachAt = (minutes: number) => actorAt(world.coach, at(minutes));
const pulse = (who: Client, value: number) =>
  answerPulse(who, {
    ...{ weekOn, rely: value, open: value, hope: value, ease: 1, trusted: value, line: "" },
    submitKey: randomUUID(),
  });
const share = (who: Client) => offerPulse(who, { fromWeek: weekOn, toWeek: weekOn });

/** Two couples who did the same, with a session to come; in one of them a concern was raised before Ben did the last things. */
async function couple(
  concern: boolean,
  later: (ben: Client, twin: Twin) => Promise<unknown>,
  shares = later === share,
) {
  const twin = await openTwin(world);
  const { coupleId } = twin;
  await saveAgenda(world.coach, { coupleId, baseRevision: 0, lines: ["The week in August"], share: "yes" });
  for (const [i, name] of (["thanks", "marble", "promise"] as const).entries())
    for (const one of ["ana", "ben"] as const)
      await deeds[name](actorAt(twin[one], at(one === "ana" ? i : i + 10)), twin);
  for (const one of ["ana", "ben"] as const) await pulse(twin[one], 4);
  if (shares) await share(actorAt(twin.ana, at(20)));
  if (concern) await raise(coupleId);
  await later(actorAt(twin.ben, at(30)), twin);
  const when = { day: "2026-02-03", time: "12:00", minutes: 50, rhythm: "once" as const, times: 1 };
  await bookAppointments(world.coach, { coupleId, who: "both", ...when });
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  return { ...twin, of: { coupleId, appointmentId: upcoming[0]?.appointmentId ?? "" } };
}
const raise = (coupleId: string) =>
  raiseConcern(world.coach, { coupleId, aboutClientId: null, words: "Fear." });
type Couple = Awaited<ReturnType<typeof couple>>;

/** As it is an hour after the beginning. */
async function turn({ of }: Couple): Promise<Turning> {
  return { shows: await leaveOutUnready(coachAt(60), of, roomParts), since: at(60) };
}
async function screenOf({ of }: Couple, turned: Turning | null) {
  const parts = {} as Record<RoomPart, { part: RoomPart; lines: (string | null)[] }>;
  for (const asked of roomParts) {
    const { part, items } = await sessionRoom(coachAt(90), { ...of, part: asked, turned });
    parts[asked] = { part, lines: items.flatMap(({ by, words, more }) => [by, words, ...more]) };
  }
  return parts;
}

const doings: [RoomPart, string, (ben: Client, twin: Twin) => Promise<unknown>][] = [
  ["thanks", "sends thanks", deeds.thanks],
  ["promises", "makes a promise", deeds.promise],
  ["jar", "puts a marble in", deeds.marble],
  ["weeks", "says yes to sharing", share],
];

describe("since a concern was raised", () => {
  test.each(doings)(
    "the part %s is not on it when Ben %s, and the rest is as ever",
    async (left, _, later) => {
      const [ours, control] = [await couple(true, later), await couple(false, later)];
      const [turned, turnedControl] = [await turn(ours), await turn(control)];

      expect(turnedControl.shows).toEqual(roomParts);
      expect(turned.shows).toEqual(roomParts.filter((part) => part !== left));
      const [seen, seenControl] = [await screenOf(ours, turned), await screenOf(control, turnedControl)];
      expect(seenControl[left].lines).not.toEqual([]);
      expect(seen).toEqual({ ...seenControl, [left]: seenControl.agenda });
      expect(await screenOf(ours, null)).toEqual(seen);
    },
  );

  test("the weeks are not on it when Ben answers one of them anew", async () => {
    const both = async (concern: boolean) => {
      const one = await couple(false, share);
      if (concern) await raise(one.of.coupleId);
      await pulse(one.ben, 9);
      return one;
    };
    const [ours, control] = [await both(true), await both(false)];

    expect((await turn(ours)).shows).not.toContain("weeks");
    expect((await turn(control)).shows).toContain("weeks");
  });
});

test("what Ben does while it is turned is on neither, with a concern and without", async () => {
  const nothing = async () => undefined;
  const [ours, control] = [await couple(true, nothing), await couple(false, nothing)];
  const [turned, turnedControl] = [await turn(ours), await turn(control)];
  const before = await screenOf(ours, turned);
  expect(turned.shows).toEqual(roomParts);
  expect(await screenOf(control, turnedControl)).toEqual(before);

  for (const one of [ours, control])
    for (const name of ["thanks", "promise", "marble"] as const)
      await deeds[name](actorAt(one.ben, at(70)), one);

  expect(await screenOf(ours, turned)).toEqual(before);
  expect(await screenOf(control, turnedControl)).toEqual(before);
});

test("a part is back once its author was asked again, whatever they said", async () => {
  for (const answer of ["yes", "no"] as const) {
    const ours = await couple(true, deeds.thanks);
    const { open } = await safetyConcerns(world.coach, { coupleId: ours.coupleId });
    for (const { concernId } of open) await settleConcern(world.coach, { concernId, reason: "so" });
    expect((await turn(ours)).shows).not.toContain("thanks");

    await askAgain(world.coach, { coupleId: ours.coupleId, clientId: ours.ben.personId });
    for (const { questionId } of await openQuestions(ours.ben))
      await answerAgain(actorAt(ours.ben, at(50)), { questionId, answer });

    expect((await turn(ours)).shows).toContain("thanks");
  }
});

test("what its counselor leaves out is not on it; the agenda always is", async () => {
  const ours = await couple(false, deeds.thanks);
  const shows = await leaveOutUnready(coachAt(60), ours.of, ["jar", "nothing"]);
  expect(shows).toEqual(["agenda", "jar"]);

  const seen = await screenOf(ours, { shows, since: at(60) });

  for (const part of roomParts) expect(seen[part].part).toBe(part === "jar" ? "jar" : "agenda");
});
