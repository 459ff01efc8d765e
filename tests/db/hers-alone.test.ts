// Promise: whatever one partner does alone, or their counselor for them alone, the other gets the same letters as before: on every page, in their copy, in their calendar, and by email.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { endFeed, makeFeed } from "@/lib/accounts/calendar/commands";
import { feedAt } from "@/lib/accounts/calendar/queries";
import { chooseNotices } from "@/lib/accounts/notices/commands";
import { somethingWaits } from "@/lib/accounts/notices/records/waiting";
import { eraseOwn } from "@/lib/accounts/own-data/commands";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { authorizeCopy, withdrawAuthorization } from "@/lib/accounts/record-copies/commands";
import { chooseTimeZone } from "@/lib/accounts/time-zone/commands";
import { comment } from "@/lib/assignments/comments/commands";
import { sayMinutes, setMinutes } from "@/lib/assignments/load/commands";
import { assignInSession } from "@/lib/assignments/planned/commands";
import { assignInSessionSchema } from "@/lib/assignments/planned/schema";
import { markReplyRead, withdrawReply, writeReply } from "@/lib/assignments/replies/commands";
import { voidAnswers } from "@/lib/assignments/voiding/commands";
import { dismissAttention } from "@/lib/caseload/attention/commands";
import { declineMeasure } from "@/lib/measures/answers/commands";
import { endAsk } from "@/lib/measures/asked/commands";
import { noteLook, noteSheetLook } from "@/lib/pace/overview/commands";
import { sayHardWeek } from "@/lib/plans/hard-week/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { saveIntake } from "@/lib/practice/intake/commands";
import { saveIntakeSchema } from "@/lib/practice/intake/schema";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { answerAlliance } from "@/lib/sessions/alliance/commands";
import { bookAppointments, cancelAppointment, moveAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveDisclosureText, takeCounselorStep, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import { myDisclosure } from "@/lib/sessions/disclosure/queries";
import { saveGoals } from "@/lib/sessions/goals/commands";
import { askTimeAlone, filePoint, timeAloneDone, withdrawPoint } from "@/lib/sessions/points/commands";
import { myAgenda, timeAloneAsked } from "@/lib/sessions/points/queries";
import { savePrivateNote } from "@/lib/sessions/private-notes/commands";
import { addAddendum, saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import { noteReviewsOpened, reopenReview, saveReview } from "@/lib/sessions/reviews/commands";
import { coupleReview } from "@/lib/sessions/reviews/queries";
import { saveAgenda } from "@/lib/sessions/shared-agenda/commands";
import { shareSummary, withdrawSummary } from "@/lib/sessions/summaries/commands";
import { handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { askFor, makeMeasure, slotOf } from "@/tests/factories/measures";
import { asked } from "@/tests/factories/seen-by";
import { addSupervisor, named, says } from "@/tests/factories/supervision";
import { makeWorld, stored, type World, worldPassword } from "@/tests/factories/world";

const tuesday = new Date("2026-03-17T09:00:00Z");
const soon = new Date("2026-03-17T11:00:00Z");
let world: World;
let ids: Record<"both" | "alone" | "review" | "sheet" | "ask" | "comment", string>;
let feed: string;

const book = async (who: string, time: string) => {
  const { coupleId } = world.couple;
  await bookAppointments(world.coach, {
    ...{ coupleId, who, day: "2026-03-16", time, minutes: 50, rhythm: "once" as const, times: 1 },
  });
  const { past } = await coupleAppointments(world.coach, { coupleId });
  return past.find(({ startsAt }) => startsAt.toISOString().includes(`T${time}`))?.appointmentId ?? "";
};

beforeAll(async () => {
  world = await makeWorld(tuesday);
  const both = await book("both", "10:00");
  const sheet = await mapOfCauses(world);
  const { reviewId } = await saveReview(world.coach, {
    ...{
      coupleId: world.couple.coupleId,
      baseRevision: 0,
      parts: [],
      view: "rely",
      words: "Look.",
      give: "yes",
    },
  });
  const open = await mapOfCauses(world);
  await handIn(world.ben, open, { triggers: "His" });
  const { responseId } = await handIn(world.ana, open, { triggers: "Hers" });
  const { commentId } = await comment(world.coach, { responseId, to: "both", body: "Look at these two." });
  ids = { both, sheet, review: reviewId ?? "", alone: "", ask: "", comment: commentId };
  await named(world.coach, world.couple.coupleId, (await addSupervisor(world)).supervisorId);
  feed = (await makeFeed(world.ben, { currentPassword: worldPassword })).token;
  await chooseNotices(world.ben, { news: "email", sessions: "day_before", checkIn: "email", hour: 18 });
  hisBefore = await his();
});

let hisBefore: Record<string, string>;

/** All that Ben can get, as it is sent: ids, order and times too. */
async function his(): Promise<Record<string, string>> {
  const ben = actorAt(world.ben, soon);
  const seen: Record<string, string> = {};
  for (const [name, query] of Object.entries(asked)) seen[name] = JSON.stringify(await query(ben));
  seen.copy = JSON.stringify(await ownCopy(ben));
  await stored(sql`delete from attempt_limits`);
  const calendar = await feedAt(feed, { network: "10.1.0.1", at: soon });
  seen.calendar = typeof calendar === "string" ? calendar : calendar.text.replace(/DTSTAMP:.*/g, "");
  const { practiceId, accountId, personId, coupleId } = world.ben;
  const reader = { practiceId, accountId, personId, coupleId, email: "", timeZone: "Europe/London" };
  const choice = { news: true, sessions: "day_before" as const, checkIn: true };
  const more = { today: "2026-03-17", since: tuesday, ...choice };
  seen.email = String(await somethingWaits({ ...reader, ...more }, soon));
  return seen;
}
const [ana, coach] = [() => actorAt(world.ana, soon), () => actorAt(world.coach, soon)];
const letter = (who: Client, words: string, more = {}) =>
  myDisclosure(who).then(({ mine }) =>
    saveDisclosureText(who, {
      ...{ kind: "facts", disclosureId: mine?.disclosureId ?? null, words, writer: "one" },
      ...{ baseRevision: mine?.texts.facts?.revision ?? 0, ...more },
    }),
  );
const hers = async () => (await myDisclosure(ana())).mine?.disclosureId ?? "";
const of = () => ({ coupleId: world.couple.coupleId });

/** In this order: later ones take up what earlier ones have begun. */
const deeds: Record<string, () => Promise<unknown>> = {
  "she calls the week hard": () => sayHardWeek(ana()),
  "she says how many minutes are good": () => sayMinutes(ana(), { minutes: 10 }),
  "her number is set": () => setMinutes(coach(), { ...of(), first: 30, second: null }),
  "she is asked for a measure": async () => {
    const { measure } = await makeMeasure(coach());
    [ids.ask = ""] = await askFor(coach(), { ...of(), clientIds: [world.ana.personId], measure });
  },
  "she would rather not": async () =>
    declineMeasure(ana(), { askId: ids.ask, slot: await slotOf(ana(), ids.ask) }),
  "it is asked no more": () => endAsk(coach(), { ...of(), askId: ids.ask }),
  "she saves goals": () =>
    saveGoals(ana(), {
      version: 0,
      goals: [{ goalId: randomUUID(), words: "leave", picture: null, reached: 1 }],
    }),
  "she changes them": () => saveGoals(ana(), { version: 1, goals: [] }),
  "she says how the session was": () =>
    answerAlliance(ana(), {
      appointmentId: ids.both,
      heard: 1,
      topics: 1,
      pace: 1,
      fair: 1,
      words: "unfair",
    }),
  "she brings a point": () => filePoint(ana(), { words: "to both, one day", audience: "couple" }),
  "and one for the counselor": () => filePoint(ana(), { words: "alone", audience: "coach" }),
  "she withdraws a point": async () => {
    const [first] = (await myAgenda(ana())).points;
    await withdrawPoint(ana(), { pointId: first?.pointId ?? "" });
  },
  "she writes back to a comment for both": async () => {
    await writeReply(ana(), { commentId: ids.comment, words: "for you alone" });
  },
  "it is read back": async () => {
    const [row] = await stored<{ id: string }>(sql`select id from comment_replies`);
    await markReplyRead(coach(), { replyId: row?.id ?? "" });
  },
  "she takes that back, too": async () => {
    const [row] = await stored<{ id: string }>(sql`select id from comment_replies`);
    await withdrawReply(ana(), { replyId: row?.id ?? "" });
  },
  "she asks for time alone": () => askTimeAlone(ana()),
  "she has had it": async () => {
    const alone = await timeAloneAsked(coach(), of());
    for (const { requestId } of alone) await timeAloneDone(coach(), { requestId });
  },
  "she writes a letter": () => letter(ana(), "what I did"),
  "she sends it": () => letter(ana(), "what I did", { send: "yes" }),
  "it is read": async () =>
    takeCounselorStep(coach(), { disclosureId: await hers(), step: "read", reason: null }),
  "it comes back to her": async () =>
    takeCounselorStep(coach(), { disclosureId: await hers(), step: "send_back", reason: null }),
  "she gives it up": async () =>
    takeOwnStep(ana(), { disclosureId: await hers(), step: "withdraw", kind: "facts" }),
  "she says where she stands": () =>
    saveIntake(ana(), saveIntakeSchema.parse({ version: 0, goal: "", words: "halfway out" })),
  "she says yes to supervision": () => says(ana(), "yes"),
  "she says no to it": () => says(ana(), "no"),
  "she chooses emails": () =>
    chooseNotices(ana(), { news: "email", sessions: "same_day", checkIn: "email", hour: 9 }),
  "she makes a calendar address": () => makeFeed(ana(), { currentPassword: worldPassword }),
  "she ends it": () => endFeed(ana()),
  "she moves to another time zone": () => chooseTimeZone(ana(), { timeZone: "Asia/Tokyo" }),
  "she authorizes a copy": () => authorizeCopy(ana(), { forWhom: "a lawyer", confided: true }),
  "she takes that back": () => withdrawAuthorization(ana()),
  "she keeps a draft": () => keep(ana(), ids.sheet, { not_clear: "half" }),
  "she hands it in": () => handIn(ana(), ids.sheet, { not_clear: "whole" }),
  "she takes it out": () =>
    voidAnswers(ana(), { assignmentId: ids.sheet, occurrence: 1, currentPassword: worldPassword }),
  "she erases what is hers alone": () => eraseOwn(ana(), { currentPassword: worldPassword }),
  "she looks where something new is": () => noteLook(ana(), "sessions"),
  "she opens an exercise that is new": () => noteSheetLook(ana(), { assignmentId: ids.sheet, occurrence: 1 }),
  "she opens a review": () => noteReviewsOpened(ana(), { reviewId: ids.review }),
  "a session of hers is booked": async () => {
    ids.alone = await book(world.ana.personId, "12:00");
  },
  "it is written about": () => shareSummary(coach(), { appointmentId: ids.alone, words: "for her" }),
  "that is taken back": () => withdrawSummary(coach(), { appointmentId: ids.alone }),
  "she says how that one was": () =>
    answerAlliance(ana(), { appointmentId: ids.alone, heard: 4, topics: 4, pace: 4, fair: 4, words: null }),
  "she is given something in it": async () =>
    assignInSession(
      coach(),
      assignInSessionSchema.parse({
        ...of(),
        exerciseId: await world.exercise("what-it-did-to-me"),
        ...{
          appointmentId: ids.alone,
          mode: "one",
          why: "For you.",
          what: "Ten minutes",
          whenWords: "Sunday",
        },
        ...{ partners: [{ clientId: world.ana.personId, role: "injured" }], startsOn: "", dueOn: "" },
        ...{ repeat: "once", times: 1 },
      }),
    ),
  "another of hers is booked": async () => {
    await bookAppointments(coach(), {
      ...{ ...of(), who: world.ana.personId, day: "2026-03-18", time: "12:00", minutes: 50 },
      ...{ rhythm: "once" as const, times: 1 },
    });
    const [next] = (await coupleAppointments(coach(), of())).upcoming;
    ids.alone = next?.appointmentId ?? "";
  },
  "it is moved": () =>
    moveAppointment(coach(), {
      ...{ appointmentId: ids.alone, day: "2026-03-18", time: "15:00", minutes: 50, scope: "this" },
    }),
  "and canceled": () => cancelAppointment(coach(), { appointmentId: ids.alone, scope: "this" }),
  "a note is written": () =>
    saveProgressNote(coach(), {
      ...{ appointmentId: ids.both, baseRevision: 0, writer: "one", attended: [world.ana.personId] },
      ...{ focus: "she", done: "", response: "", risk: "", plan: "", sign: "yes" as const },
    }).then(({ noteId }) => addAddendum(coach(), { noteId, words: "more of her" })),
  "a private one, too": () =>
    savePrivateNote(coach(), { appointmentId: ids.both, baseRevision: 0, writer: "one", words: "he lies" }),
  "an agenda is drafted": () => saveAgenda(coach(), { ...of(), baseRevision: 0, lines: ["not yet"] }),
  "a review is drafted": async () => {
    const { draft } = await coupleReview(coach(), of());
    await saveReview(coach(), {
      ...of(),
      baseRevision: draft.revision,
      parts: [],
      view: "rely",
      words: "next",
    });
  },
  "a review that she has opened is not reopened": () =>
    reopenReview(coach(), { reviewId: ids.review }).catch(() => {}),
  "something is not needed": () => dismissAttention(coach(), { ...of(), key: "no_session", words: "fine" }),
  "she says something is wrong": () =>
    answerQuietly(ana(), { signs: ["fear"], words: "at night", inPerson: true }),
};

test.each(Object.keys(deeds))("%s", async (name) => {
  await deeds[name]?.();

  expect(await his()).toEqual(hisBefore);
});

test("and the comparison can fail: what is for both is there", async () => {
  await shareSummary(coach(), { appointmentId: ids.both, words: "for both" });
  const now = await his();

  expect(Object.keys(now).filter((name) => now[name] !== hisBefore[name])).toEqual([
    "homeOverview",
    "mySessions",
    "copy",
    "email",
  ]);
});
