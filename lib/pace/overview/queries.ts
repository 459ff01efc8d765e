/** What the two of them have with each other just now, for a client's first page: in one transaction. */
import "server-only";
import { Temporal } from "temporal-polyfill";
import { readAs } from "@/db/reads";
import { isCurrent, readSpaces } from "@/lib/pace/space/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { toldSince } from "@/lib/practice/people/rules";
import { editableUntil, thisWeek } from "@/lib/trust/rules/when";
import { overviewRow } from "./records/row";
import { before, lookDays } from "./rules";
import type { FreshThing, HomeOverview } from "./types";

const freshDays = 7;
/** What waits for them before what asks for nothing. */
const things: FreshThing[] = [
  ...(["proposal", "agreed", "pattern", "review", "summary"] as const),
  ...(["doubt", "answer", "thanks", "word"] as const),
];
/** Nothing new is agreed once they know that the work is ending. */
const whileOpen: readonly FreshThing[] = ["proposal", "agreed"];
/** About their own sessions, alone ones too: not of the two. */
const alone: readonly FreshThing[] = ["summary"];

/** One statement; a second where space is planned or running. */
export function homeOverview(client: Client): Promise<HomeOverview> {
  const { at, coupleId, personId: me } = client;
  const today = dayIn(client.timeZone, at);
  return readAs(client, async (tx) => {
    const row = firstOrNotFound(
      await overviewRow(tx, {
        ...{ me, coupleId, today },
        weekday: Temporal.PlainDate.from(today).dayOfWeek,
        monday: thisWeek(client.timeZone, at),
        at: at.toISOString(),
        tookOverAfter: toldSince(at).toISOString(),
        since: before(at, freshDays),
        lately: before(at, lookDays),
      }),
    );
    const rest = row.ours ?? row.alone;
    const overview: HomeOverview = {
      today,
      partnerName: row.partnerName,
      rest: rest ? { kind: row.ours ? "ours" : "alone", untilOn: rest.untilOn } : null,
      spaces: row.space ? (await readSpaces(tx, client, coupleId)).filter(isCurrent) : [],
      fresh: things.filter((thing) => row[thing] && (row.begunEnding === null || !whileOpen.includes(thing))),
      everGiven: row.everGiven,
      dayOffered: row.dayOffered,
      ending: row.begunEnding === null ? "open" : row.begunEnding ? "begun" : "told",
      newCoach: row.newCoach,
      cover: row.cover,
      asked: row.asked,
      askedToLook: row.askedToLook,
      standsOpen: row.standsOpen,
      sessionToLookBackAt: row.sessionToLookBackAt,
      questions: row.questions.map(({ askId }) => askId),
      checkIn: row.saidAt ? (at < editableUntil(row.saidAt) ? "editable" : "said") : "open",
    };
    return client.alone ? withoutTheOther(overview) : overview;
  });
}

/** Nothing of it speaks of somebody who does not take part. */
const withoutTheOther = (overview: HomeOverview): HomeOverview => ({
  ...overview,
  ...{ spaces: [], dayOffered: false, asked: false },
  fresh: overview.fresh.filter((thing) => alone.includes(thing)),
  rest: overview.rest?.kind === "ours" ? null : overview.rest,
});
