/** Everything assigned to one couple, newest first, as their counselor may know of it. Inside a caller's transaction; what is only begun is nobody's. */
import "server-only";
import { and, asc, desc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { releases } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { clients } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import type { AssignedToCouple } from "../rules/cards";
import { hasOwn, hasShared, ofAssignment, versionOfAssignment } from "./versions";

/** Read, then taken out by whom it belongs to. */
const isVoided = and(isNotNull(responses.voidedAt), isNotNull(responses.readAt));

type Couple = { practiceId: string; coupleId: string };

const assigned = builtOnce((tx, { practiceId, coupleId }: Couple) => {
  const partners = tx
    .select({
      rows: jsonRows(
        { clientId: clients.id, firstName: clients.firstName, role: assignmentPartners.role },
        sql`${clients.place}`,
      ).as("partner_rows"),
    })
    .from(assignmentPartners)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, assignmentPartners.practiceId),
        eq(clients.coupleId, assignmentPartners.coupleId),
        eq(clients.id, assignmentPartners.clientId),
      ),
    )
    .where(ofAssignment(assignmentPartners))
    .as("partners");
  const seen = tx
    .select({
      rows: jsonRows(
        {
          responseId: responses.id,
          occurrence: responses.occurrence,
          clientId: responses.clientId,
          status: responses.status,
          setAsideUntil: responses.setAsideUntil,
          quality: responses.quality,
          submittedAt: responses.submittedAt,
          read: sql<boolean>`${responses.readAt} is not null`,
          voided: sql<boolean>`${isVoided} and ${responses.status} = 'in_progress'`,
        },
        sql`${responses.occurrence}`,
      ).as("response_rows"),
    })
    .from(responses)
    .where(and(ofAssignment(responses), or(ne(responses.status, "in_progress"), isVoided)))
    .as("seen");
  const opened = tx.select({ occurrence: releases.occurrence }).from(releases).where(ofAssignment(releases));
  return tx
    .select({
      assignmentId: assignments.id,
      exerciseId: assignments.exerciseId,
      title: exerciseVersions.title,
      minutes: exerciseVersions.minutes,
      mode: assignments.mode,
      why: assignments.why,
      startsOn: assignments.startsOn,
      dueOn: assignments.dueOn,
      recurrence: assignments.recurrence,
      releaseRule: assignments.releaseRule,
      withdrawnAt: assignments.withdrawnAt,
      sealed: exerciseVersions.sealed,
      hasOwn,
      hasShared,
      partners: partners.rows,
      responses: seen.rows,
      opened: sql<number[]>`array${opened}`,
    })
    .from(assignments)
    .innerJoin(exerciseVersions, versionOfAssignment)
    .innerJoinLateral(partners, sql`true`)
    .innerJoinLateral(seen, sql`true`)
    .where(and(eq(assignments.practiceId, practiceId), eq(assignments.coupleId, coupleId)))
    .orderBy(desc(assignments.createdAt), asc(assignments.id));
});

export const assignmentsOf = (tx: Tx, { practiceId, coupleId }: Couple): Promise<AssignedToCouple[]> =>
  assigned(tx, { practiceId, coupleId });
