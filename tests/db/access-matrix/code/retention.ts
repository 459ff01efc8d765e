// Promise: keeping and erasing records, tried by everybody.
import { sendTestMail } from "@/lib/practice/jobs/commands";
import { practiceJobs } from "@/lib/practice/jobs/queries";
import { noteJob } from "@/lib/practice/jobs/records";
import { chooseRetention, liftHold, setHold } from "@/lib/practice/retention/commands";
import { recordRetention, retentionOverview } from "@/lib/practice/retention/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient } from "./entry";

const mark = "zzhold-saxifrage";
const owners = { coach: "works", colleague: "not found", stranger: "works", ...noClient } as const;

const held = async (world: World) => {
  const { coupleId } = world.couple;
  const { holds } = await retentionOverview(world.coach);
  const there = holds.find((one) => one.coupleId === coupleId);
  const holdId = there?.holdId ?? (await setHold(world.coach, { coupleId, reason: mark })).holdId;
  return { coupleId, holdId, reason: mark, marks: [mark] };
};
const free = async (world: World) => {
  const it = await held(world);
  await liftHold(world.coach, it);
  return it;
};

export const retentionEntries: Entry[] = [
  entry(
    "practice/jobs/commands",
    { sendTestMail },
    { prepare: async () => ({}), gets: owners, auditAction: "mail.test" },
  ),
  entry(
    "practice/jobs/queries",
    { practiceJobs },
    {
      prepare: async ({ coach: { practiceId, at } }) => {
        await noteJob({ practiceId, job: "notices", at, problem: "zzjob-trefoil" });
        return { marks: ["zzjob-trefoil"] };
      },
      gets: { coach: "shows", colleague: "not found", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/retention/commands",
    { chooseRetention },
    {
      prepare: async () => ({ recordYears: 9, draftDays: 60 }),
      input: (it) => [it],
      gets: owners,
      auditAction: "retention.choose",
    },
  ),
  entry(
    "practice/retention/commands",
    { setHold },
    { prepare: free, input: (it) => [it], gets: { ...owners, stranger: "refusal" }, auditAction: "hold.set" },
  ),
  entry(
    "practice/retention/commands",
    { liftHold },
    {
      prepare: held,
      input: (it) => [it],
      gets: { ...owners, stranger: "not found" },
      auditAction: "hold.lift",
    },
  ),
  entry(
    "practice/retention/queries",
    { retentionOverview },
    { prepare: held, gets: { coach: "shows", colleague: "not found", stranger: "quiet", ...noClient } },
  ),
  entry(
    "practice/retention/queries",
    { recordRetention },
    {
      prepare: async (world) => ({ ...(await held(world)), marks: ['"heldSince":"2'] }),
      input: (it) => [it],
      gets: { coach: "shows", colleague: "not found", stranger: "not found", ...noClient },
    },
  ),
];
