/** The version of an exercise that was assigned, as parts of a statement: how it and what belongs to an assignment is joined, and single things that it says. */
import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import type { StoredAs } from "@/db/schema/stored";
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

const text = (key: keyof StoredAs<"exerciseContent">) =>
  sql<string>`${exerciseVersions.content} ->> ${sql.raw(`'${key}'`)}`;

export const exerciseTitle = text("title");
export const exerciseAim = text("aim");
export const exerciseMinutes = sql<number>`(${text("minutes")})::int`;
/** Answers open once both are in. */
export const isSealed = sql<boolean>`coalesce((${text("sealed")})::boolean, false)`;
export const exerciseFields = sql<Field[]>`${exerciseVersions.content} -> 'fields'`;

/** Whether it asks something. @param path a condition on one field, as SQL/JSON has it. @param names what `$…` in it stands for */
export const asks = (path: string, names?: SQL) =>
  sql<boolean>`jsonb_path_exists(${exerciseVersions.content}, ${sql.raw(`'$.fields[*] ? (${path})'`)}${names ? sql`, ${names}` : sql``})`;
const isTogether = eq(assignments.mode, "together");

/** Which sheets the exercise has in the mode it was assigned in. */
export const hasOwn = sql<boolean>`(not ${isTogether} or ${asks(`@.role != "joint"`)} or ${exerciseVersions.content} -> 'fields' = '[]')`;
export const hasShared = sql<boolean>`(${isTogether} and ${asks(`@.role == "joint"`)})`;
