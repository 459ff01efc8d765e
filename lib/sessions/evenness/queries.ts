/** How evenly comments, exercises and reading went to the two of them in the last weeks. Never for a client: only a counselor can ask. */
import "server-only";
import { and, asc, count, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { comments } from "@/db/schema/comments";
import { clients } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import type { Coach } from "@/lib/platform/auth/actor";
import { weeksBack } from "./rules";
import type { EvennessRow } from "./types";

type Asked = { coupleId: string; since: string };

const mirrorRows = builtOnce((tx, { coupleId, since }: Asked) => {
  const lately = (time: PgColumn) => gte(time, sql`${since}`);
  const assigned = tx
    .select({ n: count() })
    .from(assignmentPartners)
    .innerJoin(
      assignments,
      and(
        eq(assignments.coupleId, assignmentPartners.coupleId),
        eq(assignments.id, assignmentPartners.assignmentId),
      ),
    )
    .where(
      and(
        eq(assignmentPartners.coupleId, clients.coupleId),
        eq(assignmentPartners.clientId, clients.id),
        isNull(assignments.withdrawnAt),
        lately(assignments.createdAt),
      ),
    );
  const own = and(
    eq(responses.coupleId, clients.coupleId),
    eq(responses.clientId, clients.id),
    isNotNull(responses.submittedAt),
    lately(responses.submittedAt),
  );
  const hours = sql`extract(epoch from ${responses.readAt} - ${responses.submittedAt}) / 3600`;
  const sent = tx.select({ n: count() }).from(responses).where(own);
  const read = tx
    .select({ n: count(responses.readAt) })
    .from(responses)
    .where(own);
  const median = tx
    .select({ h: sql`percentile_cont(0.5) within group (order by ${hours})` })
    .from(responses)
    .where(and(own, isNotNull(responses.readAt)));
  const said = tx
    .select({ n: count() })
    .from(comments)
    .where(
      and(
        eq(comments.coupleId, clients.coupleId),
        eq(comments.toClientId, clients.id),
        isNull(comments.withdrawnAt),
        lately(comments.createdAt),
      ),
    );
  const number = (rows: typeof sent | typeof assigned | typeof read | typeof said) =>
    sql<number>`(${rows})`.mapWith(Number);
  return tx
    .select({
      clientId: clients.id,
      firstName: clients.firstName,
      assigned: number(assigned),
      sent: number(sent),
      read: number(read),
      hoursUntilRead: sql<number | null>`(${median})::float8`,
      comments: number(said),
    })
    .from(clients)
    .where(eq(clients.coupleId, coupleId))
    .orderBy(asc(clients.place));
});

/** The first partner first; nothing for a couple that is not this counselor's. */
export const evennessMirror = (coach: Coach, { coupleId }: { coupleId: string }): Promise<EvennessRow[]> =>
  readAs(coach, (tx) =>
    mirrorRows(tx, {
      coupleId,
      since: new Date(coach.at.getTime() - weeksBack * 7 * 86_400_000).toISOString(),
    }),
  );
