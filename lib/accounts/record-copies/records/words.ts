/** What a copy may hold, one statement for each kind of thing, under the coach's own rights; `mayCopy` decides on each answer. */
import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { conflicts } from "@/db/schema/conflicts";
import { exerciseVersions } from "@/db/schema/exercises";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Whose } from "../rules";

export type SentAnswer = {
  fieldKey: string;
  value: unknown;
  audience: "self" | "coach" | "couple";
  released: boolean;
  held: boolean;
};

/** Every sheet that was sent, with all answers that the coach may read: whoever calls leaves out what the copy may not hold. */
export const sentSheets = (tx: Tx, coupleId: string) =>
  tx
    .select({
      responseId: responses.id,
      clientId: responses.clientId,
      title: exerciseVersions.title,
      content: exerciseVersions.content,
      mode: assignments.mode,
      role: assignmentPartners.role,
      startsOn: assignments.startsOn,
      submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt),
      answers: sql<SentAnswer[]>`(select ${jsonRows({
        fieldKey: answers.fieldKey,
        value: sql`${answers.value}`,
        audience: answers.audience,
        released: sql<boolean>`${answers.releasedAt} is not null`,
        held: sql<boolean>`${answers.heldFrom} is not null`,
      })} from ${answers} where ${eq(answers.coupleId, responses.coupleId)} and ${eq(answers.responseId, responses.id)})`,
    })
    .from(responses)
    .innerJoin(
      assignments,
      and(eq(assignments.coupleId, responses.coupleId), eq(assignments.id, responses.assignmentId)),
    )
    .innerJoin(exerciseVersions, versionOfAssignment)
    .leftJoin(
      assignmentPartners,
      and(
        eq(assignmentPartners.coupleId, assignments.coupleId),
        eq(assignmentPartners.assignmentId, assignments.id),
        eq(assignmentPartners.clientId, responses.clientId),
      ),
    )
    .where(and(eq(responses.coupleId, coupleId), isNotNull(responses.submittedAt)))
    .orderBy(asc(responses.submittedAt), asc(responses.id));

/** What was told in check-ins is told to the counselor alone: only of those who have agreed to that. */
export function toldCheckIns(tx: Tx, coupleId: string, whose: Whose) {
  const of = whose.filter(({ confided }) => confided).map(({ clientId }) => clientId);
  const { clientId, weekOn, wording, rely, open, hope, trusted } = pulses;
  const { line } = pulseNotes;
  // Never a partner's to read, whoever else may.
  const ofTheirOwn = <C extends PgColumn>(column: C) =>
    whose.length > 1 ? sql<number | null>`null::smallint` : column;
  const ease = ofTheirOwn(pulseNotes.ease);
  const [selfRely, selfOpen] = [ofTheirOwn(pulseNotes.selfRely), ofTheirOwn(pulseNotes.selfOpen)];
  const selfWording = ofTheirOwn(pulseNotes.selfWording);
  return tx
    .select({
      clientId,
      weekOn,
      wording,
      rely,
      open,
      hope,
      ease,
      trusted,
      selfRely,
      selfOpen,
      selfWording,
      line,
    })
    .from(pulses)
    .innerJoin(
      pulseNotes,
      and(
        eq(pulseNotes.coupleId, pulses.coupleId),
        eq(pulseNotes.clientId, clientId),
        eq(pulseNotes.weekOn, weekOn),
      ),
    )
    .where(
      and(
        eq(pulses.coupleId, coupleId),
        of.length > 0 ? inArray(clientId, of) : sql`false`,
        // A week of somebody about whom something is held is for their own copy.
        whose.length > 1 ? isNull(pulses.heldFrom) : undefined,
      ),
    )
    .orderBy(desc(weekOn), asc(clientId));
}

type Events = { onlyBy: string | null; ownOf: string | null };

/** Events that both can read, and of one partner's own also what is held from the other; once what both read has closed, only theirs. */
export const sharedEvents = (tx: Tx, coupleId: string, { onlyBy, ownOf }: Events) =>
  tx
    .select({
      conflictId: conflicts.id,
      title: conflicts.title,
      onDate: conflicts.onDate,
      facts: conflicts.facts,
    })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.coupleId, coupleId),
        isNotNull(conflicts.releasedAt),
        or(isNull(conflicts.heldFrom), ownOf === null ? undefined : eq(conflicts.authorClientId, ownOf)),
        onlyBy === null ? undefined : eq(conflicts.authorClientId, onlyBy),
      ),
    )
    .orderBy(asc(conflicts.onDate), asc(conflicts.id));
