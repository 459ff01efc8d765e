// Promise: goals and what is looked back at together, tried by everybody.
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { answerAlliance } from "@/lib/sessions/alliance/commands";
import { coupleAlliance, myAlliance } from "@/lib/sessions/alliance/queries";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { evennessMirror } from "@/lib/sessions/evenness/queries";
import { saveGoals, shareGoal, withdrawGoal } from "@/lib/sessions/goals/commands";
import { coupleGoals, myGoals } from "@/lib/sessions/goals/queries";
import { noteReviewsOpened, reopenReview, saveReview, withdrawReview } from "@/lib/sessions/reviews/commands";
import {
  coupleReview,
  givenReview,
  myReview,
  myReviews,
  reviewProposed,
} from "@/lib/sessions/reviews/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const mark = "zzgoal-harebell";

const save = async (client: Client) => {
  const goalId = crypto.randomUUID();
  const words = `${mark} ${goalId}`;
  const { version } = await myGoals(client);
  await saveGoals(client, { version, goals: [{ goalId, words, picture: null, reached: 3 }] });
  return goalId;
};
const saved = async (world: World) => ({
  goalId: await save(world.ana),
  coupleId: world.couple.coupleId,
  marks: [mark],
});
const shared = async (world: World) => {
  const goal = await saved(world);
  await shareGoal(world.ana, goal);
  return goal;
};
const quiet = { ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" } as const;
const onlyAna = { ...noCoach, ana: "shows", ...quiet } as const;
const nobodyElse = { ben: "not found", otherClient: "not found", clientElsewhere: "not found" } as const;

const allianceMark = "zzalliance-speedwell";
/** A session with both that was yesterday. */
const afterSession = async (world: World, answer: boolean) => {
  const { coupleId } = world.couple;
  const day = addDays(world.coach.at.toISOString().slice(0, 10), -1);
  minute += 31;
  const time = `0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  await bookAppointments(actorAt(world.coach, new Date(world.coach.at.getTime() - 3 * 86_400_000)), {
    ...{ coupleId, who: "both", day, time, minutes: 30, rhythm: "once" as const, times: 1 },
  });
  const open = await myAlliance(world.ana);
  const said = { appointmentId: open.open?.appointmentId ?? "", ...{ topics: 3, pace: null, fair: null } };
  if (answer) await answerAlliance(world.ana, { ...said, heard: 2, words: allianceMark });
  return { coupleId, said, marks: [allianceMark] };
};
let minute = 0;

const reviewMark = "zzreview-columbine";
const chosen = async (world: World, give?: "yes") => {
  const { coupleId } = world.couple;
  const { draft } = await coupleReview(world.coach, { coupleId });
  const words = `${reviewMark} ${crypto.randomUUID()}`;
  const more = { view: "rely" as const, parts: [], words, ...(give ? { give } : {}) };
  const { reviewId } = await saveReview(world.coach, { coupleId, baseRevision: draft.revision, ...more });
  return { coupleId, reviewId: reviewId ?? "", marks: [reviewMark] };
};
const given = (world: World) => chosen(world, "yes");
const listed = async (world: World) => {
  const review = await given(world);
  return { ...review, marks: [review.reviewId] };
};
const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;
const mineOrNone = { coach: "shows", colleague: "not found", stranger: "not found", ...noClient } as const;

export const reviewEntries: Entry[] = [
  entry(
    "sessions/evenness/queries",
    { evennessMirror },
    {
      prepare: async (world) => ({ coupleId: world.couple.coupleId, marks: [world.ana.personId] }),
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, they read their own names and nothing else.
      gets: {
        ...{ coach: "shows", colleague: "quiet", stranger: "quiet", ...noClient },
        ...{ ana: "shows", ben: "shows" },
      },
    },
  ),
  entry(
    "sessions/alliance/queries",
    { myAlliance },
    { prepare: (world) => afterSession(world, true), gets: onlyAna },
  ),
  entry(
    "sessions/alliance/queries",
    { coupleAlliance },
    {
      prepare: (world) => afterSession(world, true),
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, Ana reads her own.
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient, ana: "shows" },
    },
  ),
  entry(
    "sessions/alliance/commands",
    { answerAlliance },
    {
      prepare: (world) => afterSession(world, false),
      input: ({ said }) => [{ ...said, heard: 3, words: null }],
      gets: {
        ...noCoach,
        ...{ ana: "works", ben: "works", otherClient: "not found", clientElsewhere: "not found" },
      },
      auditAction: "alliance.answer",
    },
  ),
  entry(
    "sessions/reviews/queries",
    { coupleReview },
    { prepare: (world) => chosen(world), input: ({ coupleId }) => [{ coupleId }], gets: mineOrNone },
  ),
  entry(
    "sessions/reviews/queries",
    { reviewProposed },
    {
      prepare: given,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...mineOrNone, coach: "quiet", colleague: "quiet", stranger: "quiet" },
    },
  ),
  entry(
    "sessions/reviews/queries",
    { givenReview },
    {
      prepare: given,
      input: ({ coupleId, reviewId }) => [{ coupleId, reviewId }],
      gets: mineOrNone,
    },
  ),
  entry("sessions/reviews/queries", { myReviews }, { prepare: listed, gets: { ...onlyAna, ben: "shows" } }),
  entry(
    "sessions/reviews/queries",
    { myReview },
    {
      prepare: given,
      input: ({ reviewId }) => [{ reviewId }],
      gets: { ...noCoach, ...nobodyElse, ana: "shows", ben: "shows" },
    },
  ),
  entry(
    "sessions/reviews/commands",
    { saveReview },
    {
      prepare: async (world) => {
        const { coupleId } = world.couple;
        const { draft } = await coupleReview(world.coach, { coupleId });
        const words = crypto.randomUUID();
        return { coupleId, baseRevision: draft.revision, parts: [], view: "rely" as const, words };
      },
      input: (input) => [input],
      gets: done,
      auditAction: "review.save",
    },
  ),
  entry(
    "sessions/reviews/commands",
    { withdrawReview },
    {
      prepare: given,
      input: ({ reviewId }) => [{ reviewId }],
      gets: done,
      auditAction: "review.withdraw",
    },
  ),
  entry(
    "sessions/reviews/commands",
    { reopenReview },
    {
      prepare: async (world) => {
        const { coupleId } = world.couple;
        const { draft } = await coupleReview(world.coach, { coupleId });
        // Nothing of another in the way of its words.
        const empty = {
          coupleId,
          baseRevision: draft.revision,
          parts: [],
          view: "rely" as const,
          words: null,
        };
        await saveReview(world.coach, empty);
        return given(world);
      },
      input: ({ reviewId }) => [{ reviewId }],
      gets: done,
      auditAction: "review.reopen",
    },
  ),
  entry(
    "sessions/reviews/commands",
    { noteReviewsOpened },
    {
      when: "one that is not theirs, or all of theirs: nothing is said either way",
      prepare: given,
      input: ({ reviewId }) => [{ reviewId }],
      gets: { ...noCoach, ana: "quiet", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry("sessions/goals/queries", { myGoals }, { prepare: saved, gets: onlyAna }),
  entry(
    "sessions/goals/queries",
    { myGoals },
    { when: "once she shares it", prepare: shared, gets: { ...onlyAna, ben: "shows" } },
  ),
  entry(
    "sessions/goals/queries",
    { coupleGoals },
    {
      prepare: saved,
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, Ana reads her own.
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient, ana: "shows" },
    },
  ),
  entry(
    "sessions/goals/commands",
    { saveGoals },
    {
      prepare: async (world) => ({ ...(await saved(world)), words: crypto.randomUUID() }),
      input: ({ goalId, words }) => [
        { version: 0, goals: [{ goalId, words, picture: null, reached: null }] },
      ],
      gets: { ...noCoach, ana: "refusal", ben: "works", otherClient: "works", clientElsewhere: "works" },
      auditAction: "goals.save",
    },
  ),
  entry(
    "sessions/goals/commands",
    { shareGoal },
    {
      prepare: saved,
      input: ({ goalId }) => [{ goalId }],
      gets: { ...noCoach, ana: "works", ...nobodyElse },
      auditAction: "goal.share",
    },
  ),
  entry(
    "sessions/goals/commands",
    { withdrawGoal },
    {
      prepare: shared,
      input: ({ goalId }) => [{ goalId }],
      gets: { ...noCoach, ana: "works", ...nobodyElse },
      auditAction: "goal.stop_sharing",
    },
  ),
];
