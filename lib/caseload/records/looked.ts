/** In SQL: the couples that a caseload is asked for, and what it is asked with. */
import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import type { CaseloadShown, CaseloadView } from "../types";
import { isUnread } from "./parts";
import type { Weeks } from "./weeks";

export type Page = Weeks & {
  day: string;
  at: string;
  /** This week's Monday. */
  week: string;
  /** The couples that a search found, as PostgreSQL writes a list; empty for all. */
  ids: string;
  offset: number;
};
export type Chosen = Pick<CaseloadView, "show" | "only" | "sort">;

/** Stands in `with`. */
export const lookedAt = (tx: Tx, show: CaseloadShown, ids: string) =>
  tx.$with("looked").as(
    tx
      .select({
        practiceId: couples.practiceId,
        coupleId: couples.id,
        label: couples.label,
        status: couples.status,
        episode: couples.episode,
        startedOn: couples.startedOn,
        unread: sql<number>`(${tx
          .select({ count: sql`count(*)::int` })
          .from(responses)
          .where(isUnread({ practiceId: couples.practiceId, coupleId: couples.id }))})`.as("unread"),
      })
      .from(couples)
      .where(
        and(
          show === "current" ? ne(couples.status, "closed") : eq(couples.status, show),
          sql`(${ids}::text = '' or ${couples.id} = any(nullif(${ids}::text, '')::uuid[]))`,
        ),
      ),
  );
export type Looked = ReturnType<typeof lookedAt>;
