/** Two questions about the occurrence that a row of `responses` belongs to, as parts of a statement. */
import "server-only";
import { and, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { releases } from "@/db/schema/answers";
import { assignmentPartners } from "@/db/schema/assignments";
import { responses } from "@/db/schema/responses";

type OccurrenceColumns = { coupleId: PgColumn; assignmentId: PgColumn; occurrence: PgColumn };

const sameAssignment = (table: Omit<OccurrenceColumns, "occurrence">, response: OccurrenceColumns) =>
  and(eq(table.coupleId, response.coupleId), eq(table.assignmentId, response.assignmentId));

const sameOccurrence = (table: OccurrenceColumns, response: OccurrenceColumns) =>
  and(sameAssignment(table, response), eq(table.occurrence, response.occurrence));

export const isOccurrenceOpen = (tx: Tx, response: OccurrenceColumns): SQL<boolean> => {
  const released = tx
    .select({ occurrence: releases.occurrence })
    .from(releases)
    .where(sameOccurrence(releases, response));
  return sql<boolean>`${exists(released)}`;
};

/** Everybody it was given to has submitted their own sheet. */
export const everybodySubmitted = (tx: Tx, response: OccurrenceColumns): SQL<boolean> => {
  const own = alias(responses, "own");
  const submitted = tx
    .select({ id: own.id })
    .from(own)
    .where(
      and(
        sameOccurrence(own, response),
        eq(own.clientId, assignmentPartners.clientId),
        isNotNull(own.submittedAt),
      ),
    );
  const all = tx
    .select({ all: sql`coalesce(bool_and(${exists(submitted)}), false)` })
    .from(assignmentPartners)
    .where(sameAssignment(assignmentPartners, response));
  return sql<boolean>`${all}`;
};
