/** Exercises, check-ins and marks on a timeline. */
import "server-only";
import { sql } from "drizzle-orm";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { releases } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { chartEvents } from "@/db/schema/chart-events";
import { exerciseVersions } from "@/db/schema/exercises";
import { pulseNotes } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import { setbacks } from "@/db/schema/setbacks";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { asSeen } from "@/lib/safety/records/as-seen";
import { type Branch, branch, noonOf, ofCouple } from "./branches";

const version = sql`join ${exerciseVersions} on ${versionOfAssignment}`;

export const workBranches: Branch[] = [
  {
    kind: "exercises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'exercise_given'`,
      id: assignments.id,
      at: assignments.createdAt,
      title: exerciseVersions.title,
      from: sql`${assignments} ${version}`,
      // A partner's own: that the other was given something is not theirs to know.
      where: reader.clientId
        ? sql`${ofCouple(assignments, reader)} and ${assignments.id} in (select ${assignmentPartners.assignmentId} from ${assignmentPartners})`
        : ofCouple(assignments, reader),
    })),
  },
  {
    kind: "exercises",
    for: "both",
    rows: branch((reader) => ({
      what: reader.clientId
        ? sql`'submitted'`
        : sql`case when ${responses.readAt} is null then 'to_read' else 'submitted' end`,
      id: reader.clientId ? responses.assignmentId : responses.id,
      at: responses.submittedAt,
      who: responses.clientId,
      title: exerciseVersions.title,
      occurrence: responses.occurrence,
      from: sql`${responses} join ${assignments}
        on ${assignments.practiceId} = ${responses.practiceId} and ${assignments.coupleId} = ${responses.coupleId} and ${assignments.id} = ${responses.assignmentId} ${version}`,
      where: sql`${ofCouple(responses, reader)} and ${responses.submittedAt} is not null`,
    })),
  },
  {
    kind: "exercises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'exchange_open'`,
      id: releases.assignmentId,
      at: releases.releasedAt,
      title: exerciseVersions.title,
      occurrence: releases.occurrence,
      from: sql`${asSeen(reader.actor, releases, "releases")} join ${assignments}
        on ${assignments.practiceId} = ${releases.practiceId} and ${assignments.coupleId} = ${releases.coupleId} and ${assignments.id} = ${releases.assignmentId} ${version}`,
      where: ofCouple(releases, reader),
    })),
  },
  {
    kind: "trust",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'check_in'`,
      id: pulseNotes.clientId,
      at: pulseNotes.submittedAt,
      who: pulseNotes.clientId,
      text: pulseNotes.line,
      occurrence: sql`(${pulseNotes.weekOn} - date '2001-01-01') / 7`,
      from: pulseNotes,
      where: ofCouple(pulseNotes, reader),
    })),
  },
  {
    kind: "marks",
    for: "both",
    rows: branch((reader) => ({
      what: sql`${chartEvents.kind}::text`,
      id: chartEvents.id,
      at: noonOf(chartEvents.onDate, reader),
      who: chartEvents.clientId,
      text: chartEvents.text,
      from: chartEvents,
      // A setback that was written down, and an agreement that was signed, stand there themselves.
      where: sql`${ofCouple(chartEvents, reader)} and not exists (
          select 1 from ${setbacks} where ${setbacks.practiceId} = ${chartEvents.practiceId} and ${setbacks.coupleId} = ${chartEvents.coupleId} and ${setbacks.chartEventId} = ${chartEvents.id})
        and not (${chartEvents.kind} in ('agreement_signed', 'agreement_changed') and exists (
          select 1 from ${agreementVersions}
          where ${agreementVersions.practiceId} = ${chartEvents.practiceId} and ${agreementVersions.coupleId} = ${chartEvents.coupleId} and ${agreementVersions.signedAt} = ${chartEvents.createdAt}))`,
    })),
  },
];
