// Promise: a screen that both partners look at shows nothing that one of them could not read alone.
import { beforeEach, describe, expect, test } from "vitest";
import { keepBoundaryCard } from "@/lib/agreements/cards/commands";
import { addMarble } from "@/lib/everyday/marbles/commands";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { bookAppointments, cancelAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { askTimeAlone, filePoint } from "@/lib/sessions/points/commands";
import { savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { sessionRoom } from "@/lib/sessions/room/queries";
import { type RoomPart, roomParts } from "@/lib/sessions/room/terms";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { offerPulse } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { aLine, signedByBoth } from "@/tests/factories/agreements";
import { seenBy } from "@/tests/factories/seen-by";
import { deeds, openTwin, type Twin } from "@/tests/factories/twins";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-01-28T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(start);
});

async function sessionOf(coupleId: string, who = "both", time = "12:00") {
  const when = { day: "2026-02-03", time, minutes: 50, rhythm: "once" as const, times: 1 };
  await bookAppointments(world.coach, { coupleId, who, ...when });
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  return upcoming.at(-1)?.appointmentId ?? "";
}
/** Without what the screen itself says: whom a line binds, and the day of a promise. */
const theirWords = (line: string) =>
  line.replace(/^(For|From) \w{3}, \w+ \d+, \d{4}( on)?$/, "").replace(/^.{1,12}: /, "");

async function everyPart(coupleId: string, coach = world.coach) {
  const appointmentId = await sessionOf(coupleId);
  const parts = {} as Record<RoomPart, string[]>;
  const turned = { shows: roomParts, since: new Date("2027-01-01") };
  for (const part of roomParts) {
    const { items } = await sessionRoom(coach, { coupleId, appointmentId, part, turned });
    parts[part] = items.flatMap(({ words, more }) => [words, ...more]);
  }
  return parts;
}

describe("whatever two people did", () => {
  const done = [
    "thanks",
    "marble",
    "promise",
    "card",
    "doubt",
    "answer",
    "pace",
    "plan",
    "setback",
    "proposal",
  ];
  const doAll = async (twin: Twin, minutes: number) => {
    for (const [i, name] of done.entries())
      for (const one of [twin.ana, twin.ben]) {
        const at = new Date(start.getTime() + (minutes + i) * 60_000);
        await deeds[name as keyof typeof deeds](actorAt(one, at), twin);
      }
  };

  test.each([
    ["without a concern", false],
    ["with one since the middle", true],
  ])("each line stands on the pages of both, %s", async (_, concern) => {
    const twin = await openTwin(world);
    await doAll(twin, 0);
    if (concern)
      await raiseConcern(world.coach, { coupleId: twin.coupleId, aboutClientId: null, words: "Fear." });
    await addMarble(twin.ana, {
      ...{ kind: "act", line: "zzmarble of the second part", onDate: "2026-01-28" },
      submitKey: crypto.randomUUID(),
    });
    await doAll(twin, 60);

    const parts = await everyPart(twin.coupleId);
    const seen = await Promise.all([twin.ana, twin.ben].map((one) => seenBy(one, twin)));

    expect([parts.promises.length, parts.jar.length, parts.thanks.length].every((n) => n > 0)).toBe(true);
    expect(parts.jar.includes("zzmarble of the second part")).toBe(!concern);
    for (const page of seen.map((one) => JSON.stringify(one)))
      for (const part of ["promises", "jar", "thanks", "agreements"] as const)
        expect(parts[part].map(theirWords).filter((line) => line && !page.includes(line))).toEqual([]);
  });
});

test("an agenda that is shared, and agreements that both have signed", async () => {
  const { coupleId } = world.couple;
  await saveAgenda(world.coach, { coupleId, baseRevision: 0, lines: ["The week in August"], share: "yes" });
  await saveAgenda(world.coach, { coupleId, baseRevision: 1, lines: ["zzdraft"] });
  await signedByBoth(world, "We stop when one of us says pause.");

  const { agenda, agreements } = await everyPart(coupleId);

  expect(agenda).toEqual(["The week in August"]);
  expect(agreements).toEqual(["How we disagree", "Both: We stop when one of us says pause."]);
});

test("the weeks of both are said once both have shared them, and nothing of the others", async () => {
  const { coupleId } = world.couple;
  const weeks = ["2026-01-26", "2026-02-02", "2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02"];
  const answer = (who: Client, weekOn: string, value: number) =>
    answerPulse(actorAt(who, new Date(`${weekOn}T12:00:00Z`)), {
      ...{ weekOn, rely: value, open: value, hope: value, ease: 1, trusted: value, line: "zzline" },
      submitKey: crypto.randomUUID(),
    });
  for (const weekOn of weeks) {
    await answer(world.ana, weekOn, weekOn < "2026-03-02" ? 4 : 10);
    await answer(world.ben, weekOn, 8);
  }
  const later = daysLater(world, 42);
  const range = { fromWeek: weeks[0] ?? "", toWeek: "2026-02-23" };
  await offerPulse(later.ana, range);
  expect((await everyPart(coupleId, later.coach)).weeks).toEqual([]);

  await offerPulse(later.ben, range);
  const said = (await everyPart(coupleId, later.coach)).weeks.join("\n");

  expect(said).toContain("Ana");
  expect(said).toContain("Shared weeks: January 26 to February 23");
  expect(said).toMatch(/Reliability: Around 4/);
  expect(said).toMatch(/Reliability: Around 8/);
  expect(said).not.toMatch(/zzline|\b10\b|ease/i);
});

test("no word of what is somebody's own, or the counselor's", async () => {
  const { coupleId } = world.couple;
  const appointmentId = await sessionOf(coupleId, "both", "15:00");
  const note = { appointmentId, baseRevision: 0, writer: null };
  const empty = { attended: [], done: "", response: "", risk: "", plan: "" };
  await saveProgressNote(world.coach, { ...note, ...empty, focus: "zzprogress" });
  await savePrivateNote(world.coach, { ...note, words: "zzprivate" });
  await filePoint(world.ana, { words: "zzpoint for the counselor", audience: "coach" });
  await filePoint(world.ana, { words: "zzpoint for both", audience: "couple" });
  await askTimeAlone(world.ana);
  await raiseConcern(world.coach, { coupleId, aboutClientId: world.ana.personId, words: "zzconcern" });
  const thanks = { kind: "you_did", how: "keep", submitKey: crypto.randomUUID() } as const;
  await giveThanks(world.ana, { ...thanks, body: "zzkept" });
  await keepBoundaryCard(world.ana, {
    ...{ cardId: null, title: "zzcard", items: [aLine("zzcard")], reviewOn: null, audience: "self" },
    submitKey: crypto.randomUUID(),
  });

  expect(JSON.stringify(await everyPart(coupleId))).not.toContain("zz");
});

test("is of sessions of both alone, that were not canceled", async () => {
  const { coupleId } = world.couple;
  const alone = await sessionOf(coupleId, world.ana.personId, "16:00");
  await expect(sessionRoom(world.coach, { coupleId, appointmentId: alone, part: "agenda" })).rejects.toThrow(
    NotFound,
  );
  const shared = await sessionOf(coupleId, "both", "18:00");
  await expect(
    sessionRoom(world.colleague, { coupleId, appointmentId: shared, part: "agenda" }),
  ).rejects.toThrow(NotFound);
  await cancelAppointment(world.coach, { appointmentId: shared, scope: "this" });
  await expect(sessionRoom(world.coach, { coupleId, appointmentId: shared, part: "agenda" })).rejects.toThrow(
    NotFound,
  );
});
