// Promise: who finds what on a couple's timeline.
import { coupleTimeline, myTimeline } from "@/lib/timeline/queries";
import { type Entry, entry, noClient, noCoach } from "./entry";
import { plant, planted } from "./plant";

const line = async (world: Parameters<typeof planted.pulse>[0]) => ({
  coupleId: (await planted.pulse(world)).coupleId,
  marks: [plant.line],
});

export const timelineEntries: Entry[] = [
  entry(
    "timeline/queries",
    { coupleTimeline },
    {
      prepare: line,
      // Of one kind: by now so much has happened in this world that the line is on no first page.
      input: ({ coupleId }) => [{ coupleId, kind: "trust" as const }],
      // Forced, the author would find her own line.
      gets: {
        coach: "shows",
        colleague: "not found",
        stranger: "not found",
        ...noClient,
        ana: "shows",
        otherClient: "by type",
      },
    },
  ),
  entry(
    "timeline/queries",
    { myTimeline },
    {
      prepare: line,
      input: () => [{ kind: "trust" as const }],
      gets: { ana: "shows", ben: "quiet", otherClient: "quiet", clientElsewhere: "quiet", ...noCoach },
    },
  ),
];
