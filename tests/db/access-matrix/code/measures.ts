// Promise: results of measures are entered, read and removed by the couple's counselor alone.
import { practiceNumbers } from "@/lib/caseload/numbers/queries";
import { answerMeasure, declineMeasure } from "@/lib/measures/answers/commands";
import { askMeasure, endAsk, openWords, seeAnswers } from "@/lib/measures/asked/commands";
import { coupleAsks, myAnsweredAsks, myAnswersToMeasures, myQuestions } from "@/lib/measures/asked/queries";
import { enterResult, removeResult } from "@/lib/measures/commands";
import { importMeasure, offerMeasure, saveMeasure } from "@/lib/measures/own/commands";
import { measureFile, ownerMeasure, ownerMeasures, practiceMeasures } from "@/lib/measures/own/queries";
import { coupleMeasures } from "@/lib/measures/queries";
import { askFor, makeMeasure, ownMeasure, slotOf } from "@/tests/factories/measures";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const done = { coach: "works", colleague: "not found", stranger: "not found", ...noClient } as const;

const inputOf = (world: World) => ({
  ...{ coupleId: world.couple.coupleId, clientId: world.ana.personId },
  ...{ measure: "rdas" as const, onDate: "2026-03-02", total: "41.25", answers: "" },
});

const entered = async (world: World) => {
  await enterResult(world.coach, inputOf(world));
  const [one] = await coupleMeasures(world.coach, world.couple);
  const resultId = one?.partners.flatMap(({ results }) => results)[0]?.resultId ?? "";
  return { coupleId: world.couple.coupleId, resultId, marks: [resultId] };
};

const none = { colleague: "not found", stranger: "not found", ...noClient } as const;
const made = async (world: World) => {
  const name = `zzmeasure ${crypto.randomUUID()}`;
  return { ...(await makeMeasure(world.coach, { name })), name, marks: [name] };
};
/** Asked of Ana, who has begun it, or sent it. */
const askedAna = async (world: World, answer: "begun" | "sent" = "begun") => {
  const { coupleId } = world.couple;
  const word = `zzquestion ${crypto.randomUUID()}`;
  const { measure } = await makeMeasure(world.coach, { items: `${word}\nNo\nYes`, reversed: "", cutOff: "" });
  const asking = { coupleId, clientIds: [world.ana.personId], measure };
  const [askId = ""] = await askFor(world.coach, {
    ...asking,
    rhythm: "weeks",
    everyWeeks: "1",
    untilOn: "2099-01-01",
  });
  const which = { askId, slot: await slotOf(world.ana, askId) };
  if (answer === "sent") await answerMeasure(world.ana, { ...which, later: false, answers: { 1: 1 } });
  return { coupleId, askId, which, marks: [word] };
};
const nobodyElse = { ben: "not found", otherClient: "not found", clientElsewhere: "not found" } as const;
const onlyAna = { ...noCoach, ...nobodyElse, ana: "shows" } as const;
const quietly = { ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet" } as const;

export const measureEntries: Entry[] = [
  entry(
    "measures/own/queries",
    { practiceMeasures },
    {
      prepare: made,
      gets: { coach: "shows", colleague: "shows", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "measures/own/queries",
    { ownerMeasures },
    { prepare: made, gets: { ...none, coach: "shows", stranger: "quiet" } },
  ),
  entry(
    "measures/own/queries",
    { ownerMeasure },
    { prepare: made, input: ({ measure }) => [{ measure }], gets: { ...none, coach: "shows" } },
  ),
  entry(
    "measures/own/queries",
    { measureFile },
    { prepare: made, input: ({ measure }) => [{ measure }], gets: { ...none, coach: "shows" } },
  ),
  entry(
    "measures/own/commands",
    { saveMeasure },
    {
      prepare: made,
      input: ({ measure }) => [ownMeasure({ measure, version: "1" })],
      gets: { ...none, coach: "works" },
      auditAction: "measure.define",
    },
  ),
  entry(
    "measures/own/commands",
    { offerMeasure },
    {
      prepare: made,
      input: ({ measure }) => [{ measure, offered: "no" as const }],
      gets: { ...none, coach: "works" },
      auditAction: "measure.define",
    },
  ),
  entry(
    "measures/own/commands",
    { importMeasure },
    {
      prepare: async (world) => ({ text: await measureFile(world.coach, await made(world)) }),
      input: ({ text }) => [{ text }],
      gets: { ...none, coach: "works", stranger: "works" },
      auditAction: "measure.define",
    },
  ),
  entry(
    "measures/asked/queries",
    { myQuestions },
    { prepare: (world) => askedAna(world), input: ({ askId }) => [{ askId }], gets: onlyAna },
  ),
  entry(
    "measures/asked/queries",
    { myAnswersToMeasures },
    { prepare: (world) => askedAna(world, "sent"), gets: { ...onlyAna, ...quietly } },
  ),
  entry(
    "measures/asked/queries",
    { myAnsweredAsks },
    {
      prepare: async (world) => ({ marks: [(await askedAna(world, "sent")).askId] }),
      gets: { ...onlyAna, ...quietly },
    },
  ),
  entry(
    "measures/asked/queries",
    { coupleAsks },
    {
      prepare: async (world) => {
        const { askId, coupleId } = await askedAna(world);
        return { coupleId, marks: [askId] };
      },
      input: ({ coupleId }) => [{ coupleId }],
      gets: { ...none, coach: "shows" },
    },
  ),
  entry(
    "measures/asked/commands",
    { askMeasure },
    {
      prepare: async (world) => ({
        ...{ coupleId: world.couple.coupleId, clientIds: [world.ana.personId], rhythm: "once" as const },
        ...{ everyWeeks: null, untilOn: null, measure: (await made(world)).measure },
      }),
      input: (input) => [input],
      gets: { ...none, coach: "works" },
      auditAction: "measure.ask",
    },
  ),
  entry(
    "measures/asked/commands",
    { endAsk },
    {
      prepare: (world) => askedAna(world),
      input: ({ coupleId, askId }) => [{ coupleId, askId }],
      gets: { ...none, coach: "works" },
      auditAction: "measure.end_ask",
    },
  ),
  entry(
    "measures/asked/commands",
    { openWords },
    {
      prepare: (world) => askedAna(world),
      input: ({ coupleId, askId }) => [{ coupleId, askId, open: "yes" as const }],
      gets: { ...none, coach: "works" },
      auditAction: "measure.open_words",
    },
  ),
  entry(
    "measures/asked/commands",
    { seeAnswers },
    {
      prepare: (world) => askedAna(world),
      input: ({ coupleId }) => [{ coupleId, upTo: new Date().toISOString() }],
      gets: { ...none, coach: "works" },
      auditAction: "measure.see",
    },
  ),
  entry(
    "measures/answers/commands",
    { answerMeasure },
    {
      prepare: (world) => askedAna(world),
      input: ({ which }) => [{ ...which, later: false, answers: { 1: 1 } }],
      gets: { ...onlyAna, ana: "works" },
      auditAction: "measure.answer",
    },
  ),
  entry(
    "measures/answers/commands",
    { declineMeasure },
    {
      prepare: (world) => askedAna(world),
      input: ({ which }) => [which],
      // Whether she passed is on no list.
      gets: { ...onlyAna, ana: "quiet" },
    },
  ),
  entry(
    "caseload/numbers/queries",
    { practiceNumbers },
    {
      // Numbers of one's own practice; there is nothing of anybody's to look for.
      prepare: async () => ({ marks: ["one_partner"] }),
      gets: { coach: "shows", colleague: "not found", stranger: "shows", ...noClient },
    },
  ),
  entry(
    "measures/queries",
    { coupleMeasures },
    {
      prepare: entered,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "measures/commands",
    { enterResult },
    {
      prepare: async (world) => inputOf(world),
      input: (input) => [input],
      gets: done,
      auditAction: "measure.enter",
    },
  ),
  entry(
    "measures/commands",
    { removeResult },
    {
      prepare: entered,
      input: ({ coupleId, resultId }) => [{ coupleId, resultId }],
      gets: done,
      auditAction: "measure.remove",
    },
  ),
];
