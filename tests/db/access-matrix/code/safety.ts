// Promise: safety concerns and signals, tried by everybody.
import { randomUUID } from "node:crypto";
import { reviewSignal } from "@/lib/caseload/signals/commands";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { heldThings, openQuestions } from "@/lib/reconsent/queries";
import { answerAlone, recordJudgment } from "@/lib/safety/check/commands";
import { safetyChecks } from "@/lib/safety/check/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { proposed } from "@/tests/factories/agreements";
import { lowEase } from "@/tests/factories/signals";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { plant } from "./plant";

const { concern, check } = plant;
const raised = async ({ coach, couple: { coupleId } }: World) => {
  await raiseConcern(coach, { coupleId, aboutClientId: null, words: concern });
  const { open } = await safetyConcerns(coach, { coupleId });
  return { coupleId, concernId: open[0]?.concernId ?? "", marks: [concern] };
};

/** A thank-you of Ana's, sent while a concern was open that is settled since. */
const heldThanks = async (world: World) => {
  const { coupleId, concernId } = await raised(world);
  const thanks = { kind: "you_did" as const, body: "For the soup.", how: "send" as const };
  const { thanksId } = await giveThanks(world.ana, { ...thanks, submitKey: randomUUID() });
  await settleConcern(world.coach, { concernId, reason: "talked it over" });
  return { coupleId, clientId: world.ana.personId, marks: [thanksId] };
};
const asked = async (world: World) => {
  const held = await heldThanks(world);
  await askAgain(world.coach, held);
  const [question] = await openQuestions(world.ana);
  return { questionId: question?.questionId ?? "", marks: [question?.questionId ?? ""] };
};

const answered = async (world: World) => {
  const { couple, ana } = world;
  await answerAlone(ana, { yes: ["fear"], no: [], words: check, inPerson: false });
  const nextOn = addDays(dayIn(world.coach.timeZone, world.coach.at), 30);
  return { coupleId: couple.coupleId, clientId: ana.personId, nextOn, marks: [check] };
};

export const safetyEntries: Entry[] = [
  entry(
    "caseload/signals/queries",
    { coupleSignals },
    {
      prepare: raised,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "caseload/signals/commands",
    { reviewSignal },
    {
      when: "a low answer",
      prepare: async (world) => ({ signalId: await lowEase(world) }),
      input: ({ signalId }) => [{ signalId, kind: "low_ease" as const, words: "We talked." }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "signal.review",
    },
  ),
  entry(
    "caseload/signals/commands",
    { reviewSignal },
    {
      when: "a one-sided line",
      prepare: async (world) => {
        await proposed(world.ana, `Ben will show me his phone ${randomUUID()}.`);
        const { signals } = await coupleSignals(world.coach, world.couple);
        return { signalId: signals.find(({ kind }) => kind === "one_sided")?.signalId ?? "" };
      },
      input: ({ signalId }) => [{ signalId, kind: "one_sided" as const, words: null }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "signal.review",
    },
  ),
  entry(
    "safety/queries",
    { safetyConcerns },
    {
      prepare: raised,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "reconsent/queries",
    { heldThings },
    {
      prepare: heldThanks,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "reconsent/commands",
    { askAgain },
    {
      prepare: heldThanks,
      input: ({ coupleId, clientId }) => [{ coupleId, clientId }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "safety.ask_again",
    },
  ),
  entry(
    "reconsent/queries",
    { openQuestions },
    {
      prepare: asked,
      input: () => [],
      gets: { ...noCoach, ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
  entry(
    "reconsent/commands",
    { answerAgain },
    {
      prepare: asked,
      input: ({ questionId }) => [{ questionId, answer: "yes" as const }],
      gets: {
        ...noCoach,
        ana: "works",
        ben: "not found",
        otherClient: "not found",
        clientElsewhere: "not found",
      },
      auditAction: "safety.answer_again",
    },
  ),
  entry(
    "safety/commands",
    { settleConcern },
    {
      prepare: raised,
      input: ({ concernId }) => [{ concernId, reason: "talked it over" }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "safety.settle",
    },
  ),
  entry(
    "safety/commands",
    { raiseConcern },
    {
      prepare: async ({ couple: { coupleId } }) => ({ coupleId }),
      input: ({ coupleId }) => [{ coupleId, aboutClientId: null, words: "Something new" }],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "safety.raise",
    },
  ),
  // Last: what is answered leaves a concern open.
  entry(
    "safety/check/commands",
    { answerAlone },
    {
      prepare: async () => ({}),
      input: () => [{ yes: [], no: ["fear" as const], words: null, inPerson: false }],
      gets: {
        ...noCoach,
        ...{ ana: "works", ben: "works", otherClient: "works", clientElsewhere: "works", unsigned: "works" },
      },
      auditAction: "safety.check",
    },
  ),
  entry(
    "safety/check/queries",
    { safetyChecks },
    {
      prepare: answered,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "safety/check/commands",
    { recordJudgment },
    {
      prepare: answered,
      input: ({ coupleId, clientId, nextOn }) => [
        { coupleId, clientId, way: "spoken" as const, words: "We talked.", nextOn },
      ],
      gets: { coach: "works", colleague: "not found", stranger: "not found", ...noClient },
      auditAction: "safety.judge",
    },
  ),
];
