// Promise: the access ledger, tried by everybody.
import { noteOpened } from "@/lib/practice/openings/commands";
import { myOpenings } from "@/lib/practice/openings/queries";
import type { World } from "@/tests/factories/world";
import { type Entry, entry, noClient, noCoach } from "./entry";

const opened = async ({ coach, couple }: World) => {
  const it = { coupleId: couple.coupleId, part: "record" as const, clientId: null };
  await noteOpened({ ...coach, at: new Date("2026-02-03T10:00:00Z"), name: "zzreader-saxifrage" }, it);
  return { ...it, marks: ["zzreader-saxifrage"] };
};

export const openingEntries: Entry[] = [
  entry(
    "practice/openings/commands",
    { noteOpened },
    {
      // The line is its own record: it leaves none in the activity log.
      prepare: opened,
      input: (it) => [it],
      gets: { coach: "quiet", colleague: "quiet", stranger: "quiet", ...noClient },
    },
  ),
  entry(
    "practice/openings/queries",
    { myOpenings },
    {
      prepare: opened,
      gets: { ...noCoach, ana: "shows", ben: "shows", otherClient: "quiet", clientElsewhere: "quiet" },
    },
  ),
];
