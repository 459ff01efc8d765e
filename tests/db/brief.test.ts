import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { talkInSession } from "@/lib/sessions/agenda/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { askTimeAlone, filePoint } from "@/lib/sessions/points/commands";
import { savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { nothingYet, noVerdict } from "@/lib/trust/rules/sentences";
import { thisWeek } from "@/lib/trust/rules/when";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-03-10T09:00:00Z");
let world: World;
let later: World;
let appointmentId: string;
beforeEach(async () => {
  world = await makeWorld(start);
  const booking = { coupleId: world.couple.coupleId, who: "both", time: "10:00", minutes: 50 };
  await bookAppointments(world.coach, { ...booking, day: "2026-03-10", rhythm: "weekly", times: 2 });
  later = daysLater(world, 5);
  const { past } = await coupleAppointments(later.coach, world.couple);
  appointmentId = past[0]?.appointmentId ?? "";
});

const brief = (coach = later.coach) => sessionBrief(coach, world.couple);
const note = { baseRevision: 0, writer: null, attended: [], focus: "", done: "", response: "", risk: "" };

test("tells from the last session to the next", async () => {
  expect(await brief()).toMatchObject({
    since: new Date("2026-03-10T10:00:00Z"),
    next: new Date("2026-03-17T10:00:00Z"),
    plan: null,
  });
  expect((await brief(world.coach)).since).toBeNull();
});

test("holds what each sent, brought and was thankful for since then, and what comes first", async () => {
  const ana = actorAt(world.ana, new Date("2026-03-12T09:00:00Z"));
  const before = actorAt(world.ben, new Date("2026-03-10T09:30:00Z"));
  const thanks = { kind: "you_did", how: "send" } as const;
  await giveThanks(before, { ...thanks, body: "for the walk", submitKey: randomUUID() });
  await giveThanks(ana, { ...thanks, body: "for the tea", submitKey: randomUUID() });
  const assignmentId = await mapOfCauses(world);
  const { responseId } = await handIn(ana, assignmentId, { not_clear: "The loans" });
  await talkInSession(later.coach, { responseId, note: "Start here" });
  await filePoint(ana, { words: "The week in August", audience: "coach" });
  await askTimeAlone(ana);

  const told = await brief();

  expect(told.answers).toMatchObject([{ responseId, firstName: "Ana", unread: true }]);
  expect(told.points).toMatchObject([{ words: "The week in August", audience: "coach", authorName: "Ana" }]);
  expect(told.items).toMatchObject([{ note: "Start here" }]);
  expect(told.alone).toMatchObject([{ firstName: "Ana" }]);
  expect(told.kindness.map(({ entry }) => entry.who?.name)).toEqual(["Ana"]);
  expect(told.checks.map(({ due }) => due?.why)).toEqual(["first", "first"]);
  expect(told.trust.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
});

test("brings along the plan of the last note, and nothing of a private one", async () => {
  await saveProgressNote(world.coach, { ...note, appointmentId, plan: "Begin with August" });
  const words = "zzprivate-wolfsbane";
  await savePrivateNote(world.coach, { appointmentId, baseRevision: 0, writer: null, words });

  const told = await brief();

  expect(told.plan).toEqual({ words: "Begin with August", on: new Date("2026-03-10T10:00:00Z") });
  expect(JSON.stringify(told)).not.toContain(words);
});

test("says of each first what changed in the mean of the five questions, then the usual level of two", async () => {
  const weeks = Array.from({ length: 20 }, (_, week) =>
    actorAt(world.ana, daysLater(world, 7 * week).ana.at),
  );
  for (const [week, ana] of weeks.entries()) {
    const level = (week < 10 ? 4 : 8) + (week % 2);
    const five = { rely: level, open: level, hope: level, ease: level, trusted: level, line: null };
    await answerPulse(ana, { weekOn: thisWeek(ana.timeZone, ana.at), ...five, submitKey: randomUUID() });
  }

  const { trust } = await brief(daysLater(world, 7 * 20).coach);

  expect(trust).toMatchObject([
    {
      name: "Ana",
      mean: [expect.stringMatching(/^Since about May \d+ the answers have been higher: around 8/), noVerdict],
      rely: [expect.stringMatching(/^Around 8\.5, /)],
    },
    { name: "Ben", mean: [nothingYet], rely: [nothingYet] },
  ]);
});

test("is for their own counselor", async () => {
  await expect(brief(later.colleague)).rejects.toThrow(NotFound);
  await expect(brief(later.stranger)).rejects.toThrow(NotFound);
});

test("the agenda is what both can read, and before that what is drafted", async () => {
  const { coupleId } = world.couple;
  expect((await brief()).agenda).toEqual([]);
  const { revision } = await saveAgenda(later.coach, { coupleId, baseRevision: 0, lines: ["The letters"] });
  expect((await brief()).agenda).toEqual(["The letters"]);
  await saveAgenda(later.coach, {
    ...{ coupleId, baseRevision: revision, lines: ["The letters", "Thursday"], share: "yes" },
  });
  await saveAgenda(later.coach, { coupleId, baseRevision: revision + 1, lines: ["Something else"] });
  expect((await brief()).agenda).toEqual(["The letters", "Thursday"]);
});
