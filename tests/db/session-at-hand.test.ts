import { beforeEach, expect, test } from "vitest";
import { assignInSession } from "@/lib/assignments/planned/commands";
import { NotFound } from "@/lib/platform/errors";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { sessionAtHand } from "@/lib/sessions/at-hand/queries";
import { saveDisclosureText, takeCounselorStep } from "@/lib/sessions/disclosure/commands";
import { filePoint, pointDiscussed } from "@/lib/sessions/points/commands";
import { saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

/** Three sessions, a week apart: with both, with Ben alone, with both. */
let world: World;
let later: World;
let sessions: string[];
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T09:00:00Z"));
  const { coupleId } = world.couple;
  const at = { coupleId, time: "10:00", minutes: 50, rhythm: "once" as const, times: 1 };
  await bookAppointments(world.coach, { ...at, who: "both", day: "2026-03-10" });
  await bookAppointments(world.coach, { ...at, who: world.ben.personId, day: "2026-03-17" });
  await bookAppointments(world.coach, { ...at, who: "both", day: "2026-03-24" });
  later = daysLater(world, 13);
  const { past, upcoming } = await coupleAppointments(later.coach, world.couple);
  sessions = [...past, ...upcoming]
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
    .map(({ appointmentId }) => appointmentId);
});

const atHand = (session: number, coach = later.coach) =>
  sessionAtHand(coach, { coupleId: world.couple.coupleId, appointmentId: sessions[session] ?? "" });
const note = { baseRevision: 0, writer: null, attended: [], focus: "", done: "", response: "", risk: "" };
const planned = (session: number, plan: string) =>
  saveProgressNote(world.coach, { ...note, appointmentId: sessions[session] ?? "", plan });

test("the agenda for both, with what was taken up of it, and nothing of what is for the counselor alone", async () => {
  const { coupleId } = world.couple;
  const both = { audience: "couple" as const };
  const { pointId } = await filePoint(world.ana, { ...both, words: "The week in August" });
  await filePoint(world.ben, { ...both, words: "Money" });
  await filePoint(world.ben, { ...both, words: "Sundays" });
  await filePoint(world.ana, { audience: "coach", words: "zqalone" });
  const lines = ["The week in August", "Sundays", "A line of mine"];
  await saveAgenda(world.coach, { coupleId, baseRevision: 0, lines, share: "yes" });
  await pointDiscussed(world.coach, { pointId });

  const { agenda } = await atHand(2);

  expect(agenda).toMatchObject({
    shared: true,
    lines: [
      { words: "The week in August", pointId: null, takenUp: true },
      { words: "Sundays", pointId: expect.any(String), takenUp: false },
      { words: "A line of mine", pointId: null, takenUp: false },
    ],
    more: [{ words: "Money", authorName: "Ben" }],
  });
  expect(JSON.stringify(agenda)).not.toContain("zqalone");
});

test("the plan of the session before, of the same people", async () => {
  await planned(0, "Begin with August");
  await planned(1, "zqalone with Ben");

  expect((await atHand(2)).plan).toEqual({
    words: "Begin with August",
    on: new Date("2026-03-10T10:00:00Z"),
  });
  expect((await atHand(0)).plan).toBeNull();
  expect((await atHand(1)).plan).toMatchObject({ words: "Begin with August" });
});

test("what was assigned in the session before, and in this one", async () => {
  const { coupleId } = world.couple;
  await assignInSession(world.coach, {
    ...{ coupleId, exerciseId: await world.exercise("map-of-causes-mine-first"), mode: "apart" },
    partners: [
      { clientId: world.ana.personId, role: "injured" },
      { clientId: world.ben.personId, role: "involved" },
    ],
    ...{ why: "Where you are", startsOn: null, dueOn: null, repeat: "once", times: 1 },
    ...{ releaseRule: "automatic", factsSettled: true, appointmentId: sessions[0] ?? "" },
    ...{ what: "ten minutes", whenWords: "Sunday", whereWords: "", obstacle: "", sure: [7, null] },
  });

  const assigned = [{ what: "ten minutes", whenWords: "Sunday" }];
  expect(await atHand(0)).toMatchObject({ assignedBefore: [], assignedHere: assigned });
  expect(await atHand(2)).toMatchObject({ assignedBefore: assigned, assignedHere: [] });
});

test("a disclosure beside a session with both once both know of it, before that with its teller alone; no word of it", async () => {
  const facts = { kind: "facts" as const, words: "zqfacts", baseRevision: 0, writer: "one" };
  const { disclosureId } = await saveDisclosureText(world.ben, { ...facts, disclosureId: null });
  const step = (name: "read" | "ask_questions") =>
    takeCounselorStep(world.coach, { disclosureId, step: name, reason: null });
  const withBoth = async () => (await atHand(2)).disclosures;
  expect((await atHand(1, world.coach)).disclosures).toEqual([]);

  await saveDisclosureText(world.ben, { ...facts, disclosureId, send: "yes" });

  const names = { involvedName: "Ben", injuredName: "Ana" };
  expect((await atHand(1)).disclosures).toEqual([{ disclosureId, ...names, state: "sent", step: "read" }]);
  expect(await withBoth()).toEqual([]);
  await step("read");
  expect(await withBoth()).toEqual([]);
  await step("ask_questions");
  expect(await withBoth()).toEqual([{ disclosureId, ...names, state: "asked", step: null }]);
  expect(JSON.stringify([await atHand(1), await atHand(2)])).not.toContain("zqfacts");
});

test("a session after which another began has the agenda of another day no more", async () => {
  expect((await atHand(0)).agenda).toBeNull();
  expect((await atHand(2)).agenda).toEqual({ shared: false, lines: [], more: [] });
});

test("is for their own counselor", async () => {
  await expect(atHand(2, later.colleague)).rejects.toThrow(NotFound);
  await expect(atHand(2, later.stranger)).rejects.toThrow(NotFound);
});
