/** What happened, on a timeline: conflicts, setbacks, and the pattern that the counselor has shared. */
import "server-only";
import { sql } from "drizzle-orm";
import { conflictSummaries } from "@/db/schema/cause-maps";
import { conflicts } from "@/db/schema/conflicts";
import { formulations } from "@/db/schema/formulations";
import { setbacks } from "@/db/schema/setbacks";
import { type Branch, branch, noonOf, ofCouple } from "./branches";

export const conflictBranches: Branch[] = [
  {
    kind: "conflicts",
    for: "both",
    // The day it happened. When it was written down is nobody's but the counselor's, so without a day it is theirs alone.
    rows: branch((reader) => ({
      what: sql`'conflict'`,
      id: conflicts.id,
      at: reader.clientId
        ? noonOf(conflicts.onDate, reader)
        : sql`coalesce(${noonOf(conflicts.onDate, reader)}, ${conflicts.createdAt})`,
      title: conflicts.title,
      from: conflicts,
      where: reader.clientId
        ? sql`${ofCouple(conflicts, reader)} and ${conflicts.onDate} is not null`
        : ofCouple(conflicts, reader),
    })),
  },
  {
    kind: "conflicts",
    for: "both",
    rows: branch((reader) => ({
      what: sql`case ${conflictSummaries.kind} when 'differently' then 'seen_differently' else 'said_together' end`,
      id: conflictSummaries.conflictId,
      at: conflictSummaries.settledAt,
      title: conflicts.title,
      text: conflictSummaries.words,
      from: sql`${conflictSummaries} join ${conflicts}
        on ${conflicts.practiceId} = ${conflictSummaries.practiceId} and ${conflicts.coupleId} = ${conflictSummaries.coupleId} and ${conflicts.id} = ${conflictSummaries.conflictId}`,
      where: sql`${ofCouple(conflictSummaries, reader)} and ${conflictSummaries.state} = 'standing'`,
    })),
  },
  {
    kind: "conflicts",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'setback'`,
      id: setbacks.id,
      at: noonOf(setbacks.happenedOn, reader),
      who: sql`case when ${setbacks.together} then null else ${setbacks.clientId} end`,
      text: setbacks.whatHappened,
      from: setbacks,
      where: ofCouple(setbacks, reader),
    })),
  },
  {
    kind: "conflicts",
    for: "both",
    // Partners find the version on the table; what either said to it is on nobody's line.
    rows: branch((reader) => ({
      what: sql`'pattern_shared'`,
      id: formulations.coupleId,
      at: formulations.sharedAt,
      text: sql`${formulations.content} ->> 'lead'`,
      occurrence: formulations.version,
      from: formulations,
      where: ofCouple(formulations, reader),
    })),
  },
];
