/** In SQL: what waits sealed until the counselor opens it, and is there from everybody it was assigned to. Looked up once for all of a counselor's couples. */
import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { safetyConcerns } from "@/db/schema/safety";
import { jsonRows } from "@/db/statements";
import { ofAssignment, versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Looked } from "../today/records";
import { noneOf, ofAny, ofCouple } from "./parts";
import { byId, dayOf } from "./waiting";

/** In the words of its index, which is looked into alone. By couple, the latest time of each exercise: `ready` as in lib/assignments/sealed/rules/opening, each with something in it for the other, and not while nothing opens between the two. */
export const readyToOpen = (tx: Tx, looked: Looked, moment: { timeZone: string }) => {
  const asked = tx
    .select({ count: sql`count(*)` })
    .from(assignmentPartners)
    .where(ofAssignment(assignmentPartners));
  const opened = tx
    .select({ one: sql`1` })
    .from(releases)
    .where(and(ofAssignment(releases), eq(releases.occurrence, responses.occurrence)));
  const forTheOther = tx
    .select({ count: sql`count(distinct ${answers.clientId})` })
    .from(answers)
    .where(
      and(
        ...[ofAssignment(answers), eq(answers.occurrence, responses.occurrence)],
        ...[eq(answers.audience, "couple"), isNull(answers.releasedAt)],
        isNull(answers.withdrawnAt),
      ),
    );
  const whole = tx
    .select({
      occurrence: sql<number>`${responses.occurrence}`.as("whole_occurrence"),
      at: sql`max(${responses.submittedAt})`.as("whole_at"),
    })
    .from(responses)
    .where(and(ofAssignment(responses), isNotNull(responses.submittedAt), isNotNull(responses.clientId)))
    .groupBy(responses.occurrence)
    .having(and(sql`count(*) = (${asked}) and (${forTheOther}) = (${asked})`, noneOf(opened)))
    .orderBy(desc(responses.occurrence))
    .limit(1)
    .as("whole");
  const concern = tx
    .select({ one: sql`1` })
    .from(safetyConcerns)
    .where(and(ofCouple(safetyConcerns, assignments), isNull(safetyConcerns.settledAt)));
  const ready = tx
    .select({
      coupleId: assignments.coupleId,
      rows: jsonRows(
        {
          assignmentId: assignments.id,
          occurrence: sql<number>`${whole.occurrence}`,
          title: exerciseVersions.title,
          on: dayOf(whole.at, moment),
        },
        sql`${whole.at}, ${assignments.id}`,
      ).as("ready_rows"),
    })
    .from(assignments)
    .innerJoin(exerciseVersions, versionOfAssignment)
    .innerJoinLateral(whole, sql`true`)
    .where(
      and(
        ...[ofAny(assignments, looked), isNull(assignments.withdrawnAt)],
        ...[sql`${assignments.releaseRule} = 'coach'`, noneOf(concern)],
      ),
    )
    .groupBy(assignments.coupleId)
    .as("ready");
  return tx.select({ all: byId(ready.coupleId, ready.rows) }).from(ready);
};
