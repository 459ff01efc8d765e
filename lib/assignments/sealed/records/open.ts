/** Opening answers to the partner. Needs the system role and a locked assignment. */
import "server-only";
import { and, count, eq, exists, getTableName, isNotNull, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import { assignmentPartners } from "@/db/schema/assignments";
import { lastSeenRows } from "@/db/schema/last-seen";
import { responses } from "@/db/schema/responses";
import { exact, insertFrom } from "@/db/statements";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { opensAlone } from "../rules/opening";
import type { LockedAssignment, OccurrencePlace } from "./lock";

type OfAssignment = { practiceId: PgColumn; coupleId: PgColumn; assignmentId: PgColumn };

const ofAssignment = (table: OfAssignment, place: OccurrencePlace) =>
  and(
    eq(table.practiceId, place.practiceId),
    eq(table.coupleId, place.coupleId),
    eq(table.assignmentId, place.assignmentId),
  );

const ofOccurrence = (table: OfAssignment & { occurrence: PgColumn }, place: OccurrencePlace) =>
  and(ofAssignment(table, place), eq(table.occurrence, place.occurrence));

export async function isReleased(system: Tx, place: OccurrencePlace): Promise<boolean> {
  const [counted] = await system
    .select({ open: count() })
    .from(releases)
    .where(ofOccurrence(releases, place));
  return counted !== undefined && counted.open > 0;
}

/** Everybody it was given to has submitted their own sheet of this occurrence. */
export async function everybodySubmitted(system: Tx, place: OccurrencePlace): Promise<boolean> {
  const submitted = system
    .select({ id: responses.id })
    .from(responses)
    .where(
      and(
        ofOccurrence(responses, place),
        eq(responses.clientId, assignmentPartners.clientId),
        isNotNull(responses.submittedAt),
      ),
    );
  const [asked] = await system
    .select({ all: sql<boolean | null>`bool_and(${exists(submitted)})` })
    .from(assignmentPartners)
    .where(ofAssignment(assignmentPartners, place));
  return asked?.all === true;
}

/** Something of it waits until its author was asked again; until then the occurrence stays sealed for both. */
export async function hasHeldAnswer(system: Tx, place: OccurrencePlace): Promise<boolean> {
  const held = await system
    .select({ fieldKey: answers.fieldKey })
    .from(answers)
    .where(
      and(
        ofOccurrence(answers, place),
        eq(answers.audience, "couple"),
        isNull(answers.withdrawnAt),
        isNotNull(answers.heldFrom),
      ),
    )
    .limit(1);
  return held.length > 0;
}

/** @returns how many answers opened; with a response id only that one's. What is held counts as sent, and stays out of sight. */
async function openAnswers(
  system: Tx,
  place: OccurrencePlace,
  at: Date,
  responseId?: string,
): Promise<number> {
  const opened = await system
    .update(answers)
    .set({ releasedAt: at })
    .where(
      and(
        ofOccurrence(answers, place),
        eq(answers.audience, "couple"),
        isNull(answers.releasedAt),
        isNull(answers.withdrawnAt),
        responseId ? eq(answers.responseId, responseId) : undefined,
      ),
    )
    .returning({ fieldKey: answers.fieldKey });
  return opened.length;
}

/** Once open it stays so; a second call opens what has been shared since. */
export async function releaseAnswers(
  system: Tx,
  place: OccurrencePlace,
  at: Date,
  responseId?: string,
): Promise<void> {
  const person = sql`nullif(current_setting('app.person_id', true), '')::uuid`;
  // One that is kept from whoever opens it now is there for them from now on, and for its other reader since it was.
  const seen = system.$with("seen").as(
    insertFrom(
      system,
      lastSeenRows,
      {
        practiceId: releases.practiceId,
        coupleId: releases.coupleId,
        tableName: getTableName(releases),
        rowKey: sql`concat_ws('/', ${releases.assignmentId}, ${releases.occurrence})`,
        readerId: releases.heldFrom,
        content: sql`to_jsonb(${releases}) - ${releases.heldFrom.name}::text - ${releases.heldAt.name}::text
          || jsonb_build_object(${releases.releasedAt.name}::text, ${at.toISOString()}::timestamptz)`,
      },
      sql`from ${releases} where ${and(ofOccurrence(releases, place), eq(releases.heldFrom, person))}`,
    )
      .onConflictDoNothing()
      .returning({ rowKey: lastSeenRows.rowKey }),
  );
  await system
    .with(seen)
    .insert(releases)
    .values(exact(releases, { ...place, releasedAt: at }))
    .onConflictDoNothing();
  await openAnswers(system, place, at, responseId);
}

/**
 * After something was submitted or shared further: opens what may be open now, and nothing else. Where each one's words open
 * alone, nothing is written unless there are words: an empty row would say "they have answered".
 */
export async function openWhatIsReady(
  system: Tx,
  actor: Actor,
  place: OccurrencePlace,
  assignment: LockedAssignment,
  { responseId, shared }: { responseId: string; shared: boolean },
  reason: string,
): Promise<void> {
  if (assignment.ending) return;
  if (shared) {
    await openAnswers(system, place, actor.at, responseId);
    return;
  }
  const alone = opensAlone(assignment);
  const opens =
    alone || (await isReleased(system, place))
      ? (await openAnswers(system, place, actor.at, responseId)) > 0
      : !assignment.withdrawn &&
        assignment.releaseRule === "automatic" &&
        (await everybodySubmitted(system, place)) &&
        !(await hasHeldAnswer(system, place));
  if (!opens) return;
  await releaseAnswers(system, place, actor.at, alone ? responseId : undefined);
  await recordSystemEvent(system, {
    practiceId: place.practiceId,
    coupleId: place.coupleId,
    at: actor.at,
    action: "exchange.open",
    subjectKind: "assignment",
    subjectId: place.assignmentId,
    reason,
    scope: "practice",
  });
}
