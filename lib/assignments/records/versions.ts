/** The version of an exercise that was assigned, as parts of a statement: how it and what belongs to an assignment is joined, and single things that it says. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import type { Field } from "@/lib/library/exercises/schema/content";

type OfAssignment = { practiceId: PgColumn; coupleId: PgColumn; assignmentId: PgColumn };

/** Joins rows that belong to an assignment to `assignments`. */
export const ofAssignment = (table: OfAssignment) =>
  and(
    eq(table.practiceId, assignments.practiceId),
    eq(table.coupleId, assignments.coupleId),
    eq(table.assignmentId, assignments.id),
  );

/** Joins `exerciseVersions` to `assignments`. */
export const versionOfAssignment = and(
  eq(exerciseVersions.practiceId, assignments.practiceId),
  eq(exerciseVersions.exerciseId, assignments.exerciseId),
  eq(exerciseVersions.version, assignments.version),
);

export const exerciseFields = sql<Field[]>`${exerciseVersions.content} -> 'fields'`;

/** Whether it asks something of a partner who is assigned it in this role. */
export const asksOne = (role: PgColumn) =>
  sql<boolean>`(${exerciseVersions.askedRoles} ?| array['each', ${role}::text])`;
const isTogether = eq(assignments.mode, "together");

/** Which sheets the exercise has in the mode it was assigned in. */
export const hasOwn = sql<boolean>`(not ${isTogether} or ${exerciseVersions.asksEach})`;
export const hasShared = sql<boolean>`(${isTogether} and ${exerciseVersions.asksBoth})`;
