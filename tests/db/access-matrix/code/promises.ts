// Promise: who may do and find what with promises and lines of the day.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import {
  closeCommitment,
  makeCommitment,
  noteOnCommitment,
  removeNote,
  reopenNext,
  reportCommitment,
  tellEarly,
  whatNext,
} from "@/lib/commitments/commands";
import {
  commitmentsAtHome,
  commitmentToShrink,
  commitmentWeeks,
  coupleCommitments,
  myCommitments,
} from "@/lib/commitments/queries";
import { chooseDays, removeLine, writeDay } from "@/lib/everyday/day/commands";
import { dailyRecord, myDay } from "@/lib/everyday/day/queries";
import { homeOverview } from "@/lib/pace/overview/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { stored, type World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const words = "zzshared-promise-alder";
const differently = "zzcoach-differently-rowan";
const line = "zzshared-line-willow";

const dayOf = (world: World) => dayIn(world.ana.timeZone, world.ana.at);
const made = (startsOn: string, what = words) => ({
  words: what,
  toWhom: "partner" as const,
  startsOn,
  repeat: "once" as const,
  times: 1,
  confidence: 7,
  submitKey: randomUUID(),
});
/** Ana's, for today or in some days. */
const hers = async (world: World, inDays = 0, what = words) => {
  const onDate = addDays(dayOf(world), inDays);
  return {
    ...(await makeCommitment(world.ana, made(onDate, what))),
    onDate,
    coupleId: world.couple.coupleId,
  };
};
const reported = async (world: World, step: "keep" | "miss" = "keep") => {
  const promise = await hers(world);
  await reportCommitment(world.ana, { ...promise, step });
  return promise;
};
const seenDifferently = async (world: World) => {
  const promise = await reported(world);
  await noteOnCommitment(world.ben, { ...promise, words: differently });
  return { ...promise, marks: [differently] };
};
const written = async (world: World) => {
  const write = (who: Client) => {
    const lines = { success: line, challenge: null, laughed: null };
    return writeDay(who, { onDate: dayOf(world), ...lines, wants: "listen" });
  };
  await write(world.ana);
  return { coupleId: world.couple.coupleId, marks: [line] };
};

const elsewhere = { otherClient: "not found", clientElsewhere: "not found", ...noCoach } as const;
const onlyHers = { ana: "works", ben: "not found", ...elsewhere } as const;
const quietElsewhere = { otherClient: "quiet", clientElsewhere: "quiet", ...noCoach } as const;
const everyClient = {
  ana: "works",
  ben: "works",
  otherClient: "works",
  clientElsewhere: "works",
  ...noCoach,
} as const;

export const promiseEntries: Entry[] = [
  entry(
    "commitments/commands",
    { makeCommitment },
    {
      prepare: async (world) => ({ onDate: dayOf(world) }),
      input: ({ onDate }) => [made(onDate)],
      gets: everyClient,
      auditAction: "promise.make",
    },
  ),
  entry(
    "commitments/commands",
    { reportCommitment },
    {
      prepare: hers,
      input: ({ commitmentId, onDate }) => [{ commitmentId, onDate, step: "keep" as const }],
      gets: onlyHers,
      auditAction: "promise.report",
    },
  ),
  entry(
    "commitments/commands",
    { tellEarly },
    {
      prepare: (world) => hers(world, 3),
      input: ({ commitmentId, onDate }) => [
        { commitmentId, onDate, reason: "r", proposal: "p", newOn: null },
      ],
      gets: onlyHers,
      auditAction: "promise.tell_early",
    },
  ),
  entry(
    "commitments/commands",
    { whatNext },
    {
      prepare: (world) => reported(world, "miss"),
      input: ({ commitmentId, onDate }) => [{ commitmentId, onDate, next: "let_go" as const, newOn: null }],
      gets: onlyHers,
      auditAction: "promise.what_next",
    },
  ),
  entry(
    "commitments/commands",
    { reopenNext },
    {
      prepare: async (world) => {
        const promise = await reported(world, "miss");
        await whatNext(world.ana, { ...promise, next: "let_go", newOn: null });
        return promise;
      },
      input: ({ commitmentId, onDate }) => [{ commitmentId, onDate }],
      gets: onlyHers,
      auditAction: "promise.what_next_undo",
    },
  ),
  entry(
    "commitments/commands",
    { closeCommitment },
    {
      prepare: hers,
      input: ({ commitmentId }) => [{ commitmentId }],
      gets: onlyHers,
      auditAction: "promise.close",
    },
  ),
  entry(
    "commitments/commands",
    { noteOnCommitment },
    {
      when: "each for themselves",
      prepare: (world) => reported(world),
      input: ({ commitmentId, onDate }) => [{ commitmentId, onDate, words: "as I saw it" }],
      gets: { ana: "works", ben: "works", ...elsewhere },
      auditAction: "promise.note",
    },
  ),
  entry(
    "commitments/commands",
    { removeNote },
    {
      when: "of the one who saw it differently",
      prepare: seenDifferently,
      input: ({ commitmentId, onDate }) => [{ commitmentId, onDate }],
      gets: { ana: "not found", ben: "works", ...elsewhere },
      auditAction: "promise.remove_note",
    },
  ),
  entry(
    "commitments/queries",
    { commitmentsAtHome },
    {
      // The list is short and goes by the words.
      prepare: async (world) => ({ ...(await hers(world, 0, "0 elder")), marks: ["0 elder"] }),
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "commitments/queries",
    { myCommitments },
    {
      when: "what is promised",
      prepare: async (world) => {
        const { commitmentId } = await hers(world);
        return { marks: [commitmentId] };
      },
      input: () => [{}],
      gets: { ana: "shows", ben: "shows", ...quietElsewhere },
    },
  ),
  entry(
    "commitments/queries",
    { myCommitments },
    {
      when: "that it was seen differently",
      prepare: seenDifferently,
      input: () => [{}],
      gets: { ana: "quiet", ben: "shows", ...quietElsewhere },
    },
  ),
  entry(
    "commitments/queries",
    { commitmentToShrink },
    {
      prepare: async (world) => ({ ...(await hers(world)), marks: [words] }),
      input: ({ commitmentId }) => [commitmentId],
      gets: { ...onlyHers, ana: "shows" },
    },
  ),
  entry(
    "commitments/queries",
    { commitmentWeeks },
    {
      prepare: async (world) => ({ ...(await reported(world)), marks: [world.ana.personId] }),
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, partners would count what they can read anyway; no page of theirs does.
      gets: {
        coach: "shows",
        colleague: "quiet",
        stranger: "quiet",
        ...noClient,
        ana: "shows",
        ben: "shows",
      },
    },
  ),
  entry(
    "commitments/queries",
    { coupleCommitments },
    {
      prepare: seenDifferently,
      input: ({ coupleId }) => [{ coupleId }],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
  entry(
    "everyday/day/commands",
    { writeDay },
    {
      prepare: async (world) => ({ onDate: dayOf(world) }),
      input: ({ onDate }) => [
        { onDate, success: null, challenge: null, laughed: "The parrot", wants: "hug" as const },
      ],
      gets: everyClient,
      auditAction: "check_in.write",
    },
  ),
  entry(
    "everyday/day/commands",
    { removeLine },
    {
      prepare: async (world) => {
        await written(world);
        const [row] = await stored<{ id: string }>(
          sql`select id from check_in_lines where client_id = ${world.ana.personId} and words = ${line}`,
        );
        return { lineId: row?.id ?? "" };
      },
      input: ({ lineId }) => [{ lineId }],
      gets: onlyHers,
      auditAction: "check_in.remove",
    },
  ),
  entry(
    "everyday/day/commands",
    { chooseDays },
    {
      prepare: async () => ({}),
      input: () => [{ days: [1, 3] }],
      gets: everyClient,
      auditAction: "check_in.choose_days",
    },
  ),
  entry(
    "pace/overview/queries",
    { homeOverview },
    {
      when: "on a day that Ana alone chose",
      prepare: async (world) => {
        await stored(sql`delete from check_in_lines returning id`);
        await stored(sql`delete from check_in_days returning client_id`);
        await chooseDays(world.ana, { days: [1, 2, 3, 4, 5, 6, 7] });
        return { marks: ['"dayOffered":true'] };
      },
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "everyday/day/queries",
    { myDay },
    {
      when: "the lines",
      prepare: written,
      input: () => [{}],
      gets: { ana: "shows", ben: "shows", ...quietElsewhere },
    },
  ),
  entry(
    "everyday/day/queries",
    { myDay },
    {
      when: "which days somebody chose",
      prepare: async (world) => {
        await chooseDays(world.ana, { days: [2, 6] });
        return { marks: ['"days":[2,6]'] };
      },
      input: () => [{}],
      gets: { ana: "shows", ben: "quiet", ...quietElsewhere },
    },
  ),
  entry(
    "everyday/day/queries",
    { dailyRecord },
    {
      prepare: written,
      input: ({ coupleId }) => [{ coupleId }],
      // Forced, partners would find what is for both anyway.
      gets: {
        coach: "shows",
        colleague: "not found",
        stranger: "not found",
        ...noClient,
        ana: "shows",
        ben: "shows",
      },
    },
  ),
];
