// Promise: a copy of the record holds sessions, goals, promises, reviews and questionnaires, and of each only what those who authorized it may let out.
import { beforeEach, expect, test } from "vitest";
import { recordParts } from "@/components/accounts/record-copies/copy-parts";
import { authorizeCopy, makeCopy } from "@/lib/accounts/record-copies/commands";
import { recordCopy } from "@/lib/accounts/record-copies/queries";
import { addAfterwards } from "@/lib/assignments/responses/commands";
import { makeCommitment, noteOnCommitment, reportCommitment, tellEarly } from "@/lib/commitments/commands";
import { shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { closeCouple } from "@/lib/endings/commands";
import { enterResult } from "@/lib/measures/commands";
import { enterResultSchema } from "@/lib/measures/schema";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { raiseConcern } from "@/lib/safety/commands";
import { bookAppointments, cancelAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveGoals, shareGoal } from "@/lib/sessions/goals/commands";
import { saveReview, withdrawReview } from "@/lib/sessions/reviews/commands";
import { coupleReview } from "@/lib/sessions/reviews/queries";
import { shareSummary, withdrawSummary } from "@/lib/sessions/summaries/commands";
import { inDays } from "@/tests/factories/agreements";
import { written } from "@/tests/factories/conflicts";
import { assigned, handIn } from "@/tests/factories/homework";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
/** Two days later, when what was booked has taken place. */
let later: Coach;
const of = () => ({ coupleId: world.couple.coupleId });

async function session(who: string, time: string, words: string): Promise<string> {
  const one = { day: "2026-03-11", time, minutes: 50, rhythm: "once", times: 1 } as const;
  await bookAppointments(world.coach, { ...of(), who, ...one });
  const { upcoming } = await coupleAppointments(world.coach, of());
  const found = upcoming.find(({ startsAt }) => startsAt.toISOString().includes(`T${time}`));
  const appointmentId = found?.appointmentId ?? "";
  await shareSummary(later, { appointmentId, words });
  return appointmentId;
}

async function goal(who: Client, words: string, version = 0) {
  const one = { goalId: crypto.randomUUID(), words, picture: `${words} picture`, reached: 4 };
  await saveGoals(who, {
    version,
    goals: [one, { ...one, goalId: crypto.randomUUID(), words: `${words} kept` }],
  });
  await shareGoal(who, one);
}

async function promise(who: Client, words: string) {
  const startsOn = inDays(who, 3);
  const { commitmentId } = await makeCommitment(who, {
    ...{ words, toWhom: "us", startsOn, repeat: "once", times: 1, confidence: 2 },
    submitKey: crypto.randomUUID(),
  });
  await tellEarly(who, {
    ...{
      commitmentId,
      onDate: startsOn,
      reason: `${words} reason`,
      proposal: `${words} instead`,
      newOn: null,
    },
  });
  await noteOnCommitment(who, { commitmentId, onDate: startsOn, words: `${words} note` });
}

const measured = (who: Client, total: number) =>
  enterResult(
    world.coach,
    enterResultSchema.parse({
      ...{ ...of(), clientId: who.personId, measure: "csi_16" },
      ...{ onDate: inDays(who, -1), total: String(total) },
    }),
  );

beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T10:15:00Z"));
  later = actorAt(world.coach, new Date("2026-03-12T10:15:00Z"));
  await session("both", "10:00", "zz both");
  await session(world.ana.personId, "12:00", "zz hers alone");
  await session(world.ben.personId, "14:00", "zz his alone");
  await withdrawSummary(later, { appointmentId: await session("both", "16:00", "zz withdrawn") });
  await goal(world.ana, "zz her goal");
  await goal(world.ben, "zz his goal");
  await promise(world.ana, "zz her promise");
  await promise(world.ben, "zz his promise");
  await measured(world.ana, 33);
  await measured(world.ben, 44);
  const review = { ...of(), baseRevision: 0, parts: [], view: "rely" as const, give: "yes" as const };
  await saveReview(world.coach, { ...review, words: "zz review" });
});

async function copyOf(whose: Client[], confided: Client[]): Promise<string> {
  for (const who of whose)
    await authorizeCopy(actorAt(who, later.at), {
      ...{ forWhom: "our lawyer", confided: confided.includes(who) },
    });
  const [only, ...more] = whose;
  const ofClient = more.length > 0 ? null : (only?.personId ?? null);
  const { copyId } = await makeCopy(later, { ...of(), ofClient });
  return JSON.stringify(recordParts(await recordCopy(later, { ...of(), copyId }), "counselor"));
}

const open = ["zz both", "zz her goal", "zz his goal", "zz review"].concat(
  ["her", "his"].flatMap((who) => [`zz ${who} promise reason`, `zz ${who} promise instead`]),
);
const inNone = ["zz withdrawn", "goal kept", "promise note", "2 of 10", "4 of 10"];
const expectIn = (copy: string, inside: string[], outside: string[]) => {
  for (const one of inside) expect(copy, one).toContain(one);
  for (const one of [...outside, ...inNone]) expect(copy, one).not.toContain(one);
  expect(copy).not.toMatch(/\d\d:\d\d|T\d\d/);
};

test("for both: what is open to both; a session alone of whoever lets it out, and no questionnaire of either", async () => {
  const copy = await copyOf([world.ana, world.ben], [world.ana]);

  expectIn(copy, [...open, "zz hers alone"], ["zz his alone", "33 (", "44 ("]);
});

test("for one: theirs and what is open to both, and of the other's nothing more", async () => {
  const copy = await copyOf([world.ben], [world.ben]);

  expectIn(copy, [...open, "zz his alone", "44 ("], ["zz hers alone", "33 ("]);
});

test("without what was told in confidence it holds no session alone and no questionnaire", async () => {
  expectIn(await copyOf([world.ben], []), open, ["zz his alone", "zz hers alone", "33 (", "44 ("]);
});

test("once what both read has closed, it is one's own goals and promises", async () => {
  await closeCouple(later, { ...of(), atOnce: true });

  expectIn(
    await copyOf([world.ben], []),
    ["zz his goal", "zz his promise"],
    ["zz both", "zz review", "zz her goal", "zz her promise"],
  );
});

test("what is held from the other is in its author's alone, and what was there before stays for both", async () => {
  await raiseConcern(later, { ...of(), aboutClientId: world.ana.personId, words: "zz concern" });
  const then = actorAt(world.ben, new Date("2026-03-12T08:00:00Z"));
  await promise(then, "zz new promise");

  expectIn(await copyOf([world.ana, world.ben], []), open, ["zz new promise", "zz concern"]);
  expectIn(await copyOf([world.ana], []), open, ["zz new promise"]);
  expectIn(await copyOf([world.ben], []), [...open, "zz new promise"], ["zz concern"]);
});

test("of what the other changes while a concern is open, it holds what is seen in the app", async () => {
  const at = actorAt(world.ana, later.at);
  const day = { words: "zz call", toWhom: "us", startsOn: inDays(at, 0), repeat: "once", times: 1 } as const;
  const { commitmentId } = await makeCommitment(at, {
    ...{ ...day, confidence: null, submitKey: crypto.randomUUID() },
  });
  await reportCommitment(at, { commitmentId, onDate: day.startsOn, step: "keep" });
  const partners = [{ clientId: at.personId, role: "each" as const }];
  const assignmentId = await assigned(world, "listen-or-advice", { mode: "one", partners });
  const [sheet, audiences] = [
    { assignmentId, occurrence: 1, sheet: "own" as const },
    { wish: "couple" as const },
  ];
  await handIn(at, assignmentId, { wish: "hug", about: "zz work" }, { audiences });
  const before = await copyOf([world.ben], []);

  await raiseConcern(later, { ...of(), aboutClientId: world.ben.personId, words: "zz concern" });
  await reportCommitment(at, { commitmentId, onDate: day.startsOn, step: "undo" });
  await reportCommitment(at, { commitmentId, onDate: day.startsOn, step: "miss" });
  await addAfterwards(at, { ...sheet, values: { wish: "space" }, audiences });

  expect(before).toMatch(/zz call.*[Kk]ept/);
  expect(await copyOf([world.ben], [])).toBe(before);
});

test("of what its author shares meanwhile, nothing is missing in theirs: neither an evening nor a review", async () => {
  await raiseConcern(later, { ...of(), aboutClientId: world.ana.personId, words: "zz concern" });
  const ben = actorAt(world.ben, later.at);
  const { conflictId } = await writeConflict(ben, written({ onDate: "2026-03-09", title: "zz his evening" }));
  await shareConflict(ben, { conflictId });
  await goal(ben, "zz his other", 1);
  const { draft } = await coupleReview(later, of());
  const review = { ...of(), baseRevision: draft.revision, parts: ["goals" as const], view: "rely" as const };
  await saveReview(later, { ...review, words: "zz back", give: "yes" });

  const held = ["zz his evening", "zz his other"];
  expectIn(await copyOf([world.ben], []), held, []);
  expectIn(await copyOf([world.ana], []), ["zz back"], held);
  expectIn(await copyOf([world.ana, world.ben], []), ["zz back"], held);
});

test("neither a canceled session nor a withdrawn review is in it, and nothing that is still to come", async () => {
  const one = { ...of(), who: "both", time: "10:00", minutes: 50, rhythm: "once", times: 1 } as const;
  await bookAppointments(world.coach, { ...one, day: "2026-03-20" });
  await bookAppointments(world.coach, { ...one, day: "2026-03-11", time: "18:00" });
  const { upcoming } = await coupleAppointments(world.coach, of());
  const evening = upcoming.find(({ startsAt }) => startsAt.toISOString().includes("T18:00"));
  await cancelAppointment(world.coach, { appointmentId: evening?.appointmentId ?? "", scope: "this" });
  const before = await copyOf([world.ana, world.ben], []);
  expect(before).not.toContain("2026-03-20");

  const { given } = await coupleReview(later, of());
  await withdrawReview(later, { reviewId: given[0]?.reviewId ?? "" });
  expect(await copyOf([world.ana, world.ben], [])).not.toContain("zz review");
});
