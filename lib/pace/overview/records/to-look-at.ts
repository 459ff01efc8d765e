/** What somebody has not looked at or answered yet, as parts of the statement of their first page, which brings along `couples` and their row of `home_looks`. Their own rights decide what is there to be found. */
import "server-only";
import { and, eq, exists, gt, lt, not, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { agreementSignatures, agreementTakeBacks } from "@/db/schema/agreement-signatures";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { couples } from "@/db/schema/couples";
import { formulationAnswers, formulations } from "@/db/schema/formulations";
import { homeLooks } from "@/db/schema/home-looks";
import { progressReviews } from "@/db/schema/progress-reviews";
import { sessionSummaries } from "@/db/schema/session-summaries";

const one = { one: sql`1` };
const some = (rows: SQLWrapper) => sql<boolean>`${exists(rows)}`;
const ofCouple = (table: { practiceId: PgColumn; coupleId: PgColumn }) =>
  and(eq(table.practiceId, couples.practiceId), eq(table.coupleId, couples.id));

/** @param lately an instant: nothing older is new */
export function toLookAt(tx: Tx, { me, lately }: { me: string; lately: string }) {
  const newer = (time: PgColumn, look: PgColumn) => gt(time, sql`greatest(${lately}::timestamptz, ${look})`);
  /** Their own name under these words, or that they took it back from them. */
  const mine = (table: typeof agreementSignatures | typeof agreementTakeBacks) =>
    and(
      ofCouple(table),
      eq(table.agreementId, agreementVersions.agreementId),
      eq(table.version, agreementVersions.version),
      eq(table.clientId, me),
    );
  const signed = tx.select(one).from(agreementSignatures).where(mine(agreementSignatures));
  const takenBack = tx.select(one).from(agreementTakeBacks).where(mine(agreementTakeBacks));
  const signedBefore = tx
    .select(one)
    .from(agreementSignatures)
    .where(and(mine(agreementSignatures), lt(agreementSignatures.signedAt, agreementVersions.signedAt)));
  const answered = tx
    .select(one)
    .from(formulationAnswers)
    .where(
      and(
        ofCouple(formulationAnswers),
        eq(formulationAnswers.version, formulations.version),
        eq(formulationAnswers.clientId, me),
      ),
    );
  return {
    proposal: some(
      tx
        .select(one)
        .from(agreementVersions)
        .where(
          and(
            ofCouple(agreementVersions),
            eq(agreementVersions.state, "proposed"),
            sql`${agreementVersions.clientId} is distinct from ${me}::uuid`,
            newer(agreementVersions.proposedAt, homeLooks.agreements),
            not(exists(signed)),
            not(exists(takenBack)),
          ),
        ),
    ),
    agreed: some(
      tx
        .select(one)
        .from(agreementVersions)
        .where(
          and(
            ofCouple(agreementVersions),
            eq(agreementVersions.state, "active"),
            newer(agreementVersions.signedAt, homeLooks.agreements),
            exists(signedBefore),
          ),
        ),
    ),
    pattern: some(
      tx
        .select(one)
        .from(formulations)
        .where(
          and(ofCouple(formulations), newer(formulations.sharedAt, homeLooks.pattern), not(exists(answered))),
        ),
    ),
    summary: some(
      tx
        .select(one)
        .from(sessionSummaries)
        .where(and(ofCouple(sessionSummaries), newer(sessionSummaries.sharedAt, homeLooks.sessions))),
    ),
    review: some(
      tx
        .select(one)
        .from(progressReviews)
        .where(and(ofCouple(progressReviews), newer(progressReviews.givenAt, homeLooks.reviews))),
    ),
  };
}
