/** What the system role is needed for: each partner's own version of a review, and that one is on somebody's screen, which neither partner may read. */
import "server-only";
import { and, eq, getTableName, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { lastSeenRows } from "@/db/schema/last-seen";
import { progressReviews } from "@/db/schema/progress-reviews";
import { insertOnly } from "@/db/statements";
import { readingFor, switchToSystem } from "@/db/system";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import type { ReviewPart } from "../terms";
import type { ReviewContent, ReviewSources } from "../types";
import { sourcesAsRead } from "./as-read";
import { type Asked, lookingBack } from "./sources";

type ForReader = { readerId: string; sources: ReviewSources };

/** What either of them can read just now, each in a transaction with their rights: never inside another, which would keep a connection waiting. @throws NotFound */
export async function sourcesOfEach(
  coach: Coach,
  { coupleId, view }: Omit<Asked, "since">,
): Promise<ForReader[]> {
  const { practiceId, timeZone, at } = coach;
  const { since, people } = await readAs(coach, (tx) => lookingBack(tx, coach, coupleId));
  return Promise.all(
    people.map(async ({ clientId }) => {
      const whom = { kind: "client" as const, practiceId, coupleId, personId: clientId };
      const sources = await readingFor({ ...whom, accountId: "" }, (tx) =>
        sourcesAsRead(tx, { ...whom, timeZone, at }, { people, view, since }),
      );
      return { readerId: clientId, sources };
    }),
  );
}

/** Kept beside a review for whoever reads another one than both: theirs alone, as the row itself would be. */
export const keepForReader = (
  tx: Tx,
  { kind, practiceId }: Coach,
  { coupleId, reviewId, readerId }: { coupleId: string; reviewId: string; readerId: string },
  content: ReviewContent,
): Promise<unknown> =>
  switchToSystem(tx, kind, "a review holds what each can read", (system) =>
    insertOnly(system, lastSeenRows, {
      ...{ practiceId, coupleId, readerId, content },
      tableName: getTableName(progressReviews),
      rowKey: `${reviewId}/${readerId}`,
    }),
  );

/** Of one that is taken back nothing stays with either. @returns the parts that there were for one of them */
export const takeFromReaders = (
  tx: Tx,
  { kind, practiceId }: Coach,
  { coupleId, reviewId }: { coupleId: string; reviewId: string },
): Promise<ReviewPart[]> =>
  switchToSystem(tx, kind, "a review is taken back", async (system) => {
    const parts = sql<ReviewPart[]>`${lastSeenRows.content} -> 'parts'`;
    const rows = await system
      .update(lastSeenRows)
      .set({ content: sql`jsonb_build_object('parts', ${parts})` })
      .where(
        and(
          eq(lastSeenRows.practiceId, practiceId),
          eq(lastSeenRows.coupleId, coupleId),
          eq(lastSeenRows.tableName, getTableName(progressReviews)),
          sql`starts_with(${lastSeenRows.rowKey}, ${`${reviewId}/`})`,
        ),
      )
      .returning({ parts });
    return rows.flatMap((row) => row.parts);
  });

/** Beside `progressReviews` in a statement: this reader's own version of one. */
export const isReadersOwn = (readerId: string) =>
  and(
    eq(lastSeenRows.practiceId, progressReviews.practiceId),
    eq(lastSeenRows.coupleId, progressReviews.coupleId),
    eq(lastSeenRows.tableName, getTableName(progressReviews)),
    eq(lastSeenRows.rowKey, sql`concat_ws('/', ${progressReviews.id}, ${readerId}::text)`),
    eq(lastSeenRows.readerId, readerId),
  );

/** @param reviewId null for all of theirs */
export const markOpened = (tx: Tx, client: Client, reviewId: string | null): Promise<void> =>
  switchToSystem(tx, client.kind, "a review is opened", async (system) => {
    await system
      .update(progressReviews)
      .set({ opened: true })
      .where(
        and(
          eq(progressReviews.practiceId, client.practiceId),
          eq(progressReviews.coupleId, client.coupleId),
          reviewId === null ? undefined : eq(progressReviews.id, reviewId),
          isNull(progressReviews.withdrawnAt),
          eq(progressReviews.opened, false),
        ),
      );
  });
