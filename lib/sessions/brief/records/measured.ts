/** What each partner answered to measures in the last two months. A part of the brief's statement. */
import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { measureAsks } from "@/db/schema/measure-asks";
import { measureVersions } from "@/db/schema/measure-versions";
import { measureResults } from "@/db/schema/measures";
import { jsonRows } from "@/db/statements";
import { byClient, ours } from "./checks";

/** By partner, the latest first. */
export const measuredOf = (tx: Tx, at: unknown) =>
  tx
    .select({
      rows: jsonRows(
        {
          firstName: clients.firstName,
          name: sql<string>`${measureVersions.definition} ->> 'name'`,
          onDate: measureResults.onDate,
          total: sql<number>`${measureResults.total}`,
          isNew: sql<boolean>`${measureResults.enteredAt} > coalesce(${measureAsks.seenAt}, '-infinity')`,
        },
        sql`${clients.place}, ${measureResults.enteredAt} desc`,
      ),
    })
    .from(measureResults)
    .innerJoin(clients, byClient(measureResults))
    .innerJoin(
      measureAsks,
      and(
        eq(measureAsks.practiceId, measureResults.practiceId),
        eq(measureAsks.coupleId, measureResults.coupleId),
        eq(measureAsks.id, measureResults.askId),
      ),
    )
    .innerJoin(
      measureVersions,
      and(
        eq(measureVersions.practiceId, measureAsks.practiceId),
        eq(measureVersions.measure, measureAsks.measure),
        eq(measureVersions.version, measureAsks.version),
      ),
    )
    .where(
      and(ours(measureResults), gt(measureResults.enteredAt, sql`${at}::timestamptz - interval '60 days'`)),
    );
