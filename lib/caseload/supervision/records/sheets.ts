/** Exercises of a supervised couple, and what was sent that is open to both. */
import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { SupervisedExercise } from "../types";

/** So many at most, the newest; the page says so. */
export const mostExercises = 60;

const answersOf = sql<{ fieldKey: string; value: unknown }[]>`(select ${jsonRows({
  fieldKey: answers.fieldKey,
  value: sql`${answers.value}`,
})} from ${answers} where ${and(eq(answers.coupleId, responses.coupleId), eq(answers.responseId, responses.id))})`;

/** @param names of whoever is read, by client */
export async function exercisesOf(
  tx: Tx,
  coupleId: string,
  names: ReadonlyMap<string, string>,
): Promise<SupervisedExercise[]> {
  const given = await tx
    .select({
      assignmentId: assignments.id,
      title: exerciseVersions.title,
      content: exerciseVersions.content,
      mode: assignments.mode,
      startsOn: assignments.startsOn,
      withdrawn: sql<boolean>`${assignments.withdrawnAt} is not null`,
    })
    .from(assignments)
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(eq(assignments.coupleId, coupleId))
    .orderBy(desc(assignments.startsOn), asc(assignments.id))
    .limit(mostExercises);
  if (given.length === 0) return [];
  const sent = await tx
    .select({
      assignmentId: responses.assignmentId,
      clientId: responses.clientId,
      submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt),
      role: assignmentPartners.role,
      answers: answersOf,
    })
    .from(responses)
    .leftJoin(
      assignmentPartners,
      and(
        eq(assignmentPartners.coupleId, responses.coupleId),
        eq(assignmentPartners.assignmentId, responses.assignmentId),
        eq(assignmentPartners.clientId, responses.clientId),
      ),
    )
    .where(
      and(
        eq(responses.coupleId, coupleId),
        inArray(
          responses.assignmentId,
          given.map(({ assignmentId }) => assignmentId),
        ),
      ),
    )
    .orderBy(asc(responses.submittedAt), asc(responses.id));
  return given.map(({ content, mode, ...exercise }) => ({
    ...exercise,
    sheets: sent.flatMap(({ assignmentId, clientId, submittedAt, role, answers: said }) => {
      if (assignmentId !== exercise.assignmentId) return [];
      const fields = fieldsFor(content, mode, role ?? "each");
      return [
        {
          author: clientId === null ? null : (names.get(clientId) ?? ""),
          submittedAt,
          answers: fields.flatMap((field) => {
            const answer = said.find(({ fieldKey }) => fieldKey === field.key);
            return answer ? [{ field, value: answer.value }] : [];
          }),
        },
      ];
    }),
  }));
}
