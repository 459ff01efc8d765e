/** In SQL: the couples that a caseload is asked for, and what it is asked with. */
import "server-only";
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import type { CaseloadShown, CaseloadView } from "../types";

/** `these`: those that are named, whatever their status. */
export type Which = CaseloadShown | "these";
export type Page = { at: string; day: string; ids: string; offset: number };
export type Chosen = { which: Which; sort: Exclude<CaseloadView["sort"], "attention"> };

/** As PostgreSQL writes a list; of a search that was not made: empty, for all. */
export const listOf = (ids: readonly string[] | null) => (ids ? `{${ids}}` : "");

/** A list that is looked into once and hashed, never gone through one by one. */
const named = (ids: string) => sql`(select unnest(nullif(${ids}::text, '')::uuid[]))`;

const ofStatus = (show: CaseloadShown): SQL =>
  show === "current" ? ne(couples.status, "closed") : eq(couples.status, show);

/** @param ids what a search found, by `listOf` */
export const isAskedFor = (which: Which, ids: string): SQL | undefined =>
  which === "these"
    ? inArray(couples.id, named(ids))
    : and(ofStatus(which), sql`(${ids}::text = '' or ${inArray(couples.id, named(ids))})`);

/** Stands in `with`. */
export const lookedAt = (tx: Tx, which: Which, ids: string) =>
  tx.$with("looked").as(
    tx
      .select({
        practiceId: couples.practiceId,
        coupleId: couples.id,
        label: couples.label,
        status: couples.status,
        startedOn: couples.startedOn,
      })
      .from(couples)
      .where(isAskedFor(which, ids)),
  );
export type Looked = ReturnType<typeof lookedAt>;
