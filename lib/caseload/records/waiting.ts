/** In SQL: what waits for somebody in a counselor's couples, each thing looked up once for all of them. */
import "server-only";
import { and, asc, desc, eq, gt, isNull, lte, max, min, notInArray, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementSignatures } from "@/db/schema/agreement-signatures";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { clients } from "@/db/schema/couples";
import { doubtAnswers, doubts } from "@/db/schema/doubts";
import { formulationAnswers, formulations } from "@/db/schema/formulations";
import { measureAsks } from "@/db/schema/measure-asks";
import { measureResults } from "@/db/schema/measures";
import { progressReviews } from "@/db/schema/progress-reviews";
import type { Looked } from "../today/records";
import { noneOf, ofAny, ofCouple, partnersOf, toLookIn } from "./parts";

type Zone = { timeZone: string };

export const dayOf = (at: SQLWrapper, { timeZone }: Zone) =>
  sql`((${at}) at time zone ${timeZone}::text)::date`;
/** One value by the id it belongs to; null where there is none. */
export const byId = (id: SQLWrapper, value: SQLWrapper) => sql`json_object_agg(${id}, ${value})`;

/** The first day on which an agreement in force should have been looked at again. */
export const reviews = (tx: Tx, looked: Looked, { day }: { day: string }) => {
  const first = tx
    .select({ coupleId: agreementVersions.coupleId, on: min(agreementVersions.reviewOn).as("review_on") })
    .from(agreementVersions)
    .where(
      and(
        ofAny(agreementVersions, looked),
        eq(agreementVersions.state, "active"),
        lte(agreementVersions.reviewOn, day),
      ),
    )
    .groupBy(agreementVersions.coupleId)
    .as("reviews");
  return tx.select({ all: byId(first.coupleId, first.on) }).from(first);
};

/** The day of the latest review that was given to both, and not taken back. */
export const lookedBack = (tx: Tx, looked: Looked, moment: Zone) => {
  const { coupleId, givenAt, withdrawnAt } = progressReviews;
  const last = tx
    .select({ coupleId, on: dayOf(max(givenAt), moment).as("looked_back_on") })
    .from(progressReviews)
    .where(and(ofAny(progressReviews, looked), isNull(withdrawnAt)))
    .groupBy(coupleId)
    .as("looked_back");
  return tx.select({ all: byId(last.coupleId, last.on) }).from(last);
};

/** Who has not signed what is proposed, and since when the first of it waits. Not who cannot see it. */
export const unsigned = (tx: Tx, looked: Looked, moment: Zone) => {
  const { practiceId, coupleId, agreementId, version, proposedAt, heldFrom, state } = agreementVersions;
  const signature = tx
    .select({ one: sql`1` })
    .from(agreementSignatures)
    .where(
      and(
        ofCouple(agreementSignatures, { practiceId, coupleId }),
        eq(agreementSignatures.agreementId, agreementId),
        eq(agreementSignatures.version, version),
        eq(agreementSignatures.clientId, clients.id),
      ),
    );
  const waiting = tx
    .select({ clientId: clients.id, on: dayOf(sql`min(${proposedAt})`, moment).as("proposed_on") })
    .from(agreementVersions)
    .innerJoinLateral(partnersOf(tx, agreementVersions), sql`true`)
    .where(
      and(
        ...[ofAny(agreementVersions, looked), eq(state, "proposed"), isNull(clients.leftAt)],
        ...[sql`${heldFrom} is distinct from ${clients.id}`, noneOf(signature)],
      ),
    )
    .groupBy(clients.id)
    .as("waiting");
  return tx.select({ all: byId(waiting.clientId, waiting.on) }).from(waiting);
};

/** Since when the first doubt that the other can read has no answer. */
export const openDoubts = (tx: Tx, looked: Looked, moment: Zone) => {
  const answered = tx
    .select({ doubtId: doubtAnswers.doubtId })
    .from(doubtAnswers)
    .where(ofAny(doubtAnswers, looked));
  const open = tx
    .select({ coupleId: doubts.coupleId, on: dayOf(sql`min(${doubts.askedAt})`, moment).as("asked_on") })
    .from(doubts)
    .where(
      and(
        ...[ofAny(doubts, looked), isNull(doubts.takenBackAt), isNull(doubts.heldFrom)],
        notInArray(doubts.id, answered),
      ),
    )
    .groupBy(doubts.coupleId)
    .as("open_doubts");
  return tx.select({ all: byId(open.coupleId, open.on) }).from(open);
};

/** Who would change something in the formulation, as it is shared now, and since when. */
export const corrections = (tx: Tx, looked: Looked, moment: Zone) => {
  const { practiceId, coupleId, clientId, version, turn, answer, answeredAt } = formulationAnswers;
  const latest = tx
    .selectDistinctOn([clientId], {
      ...{ practiceId, coupleId, clientId, version, answer },
      on: dayOf(answeredAt, moment).as("corrected_on"),
    })
    .from(formulationAnswers)
    .where(ofAny(formulationAnswers, looked))
    .orderBy(asc(clientId), desc(version), desc(turn))
    .as("latest_answer");
  const newest = tx
    .select({ coupleId: formulations.coupleId, version: max(formulations.version).as("newest_version") })
    .from(formulations)
    .where(ofAny(formulations, looked))
    .groupBy(formulations.coupleId)
    .as("newest");
  const versions = tx.select({ all: toLookIn(newest.coupleId, newest.version) }).from(newest);
  const isNewest = sql`(${versions} ->> ${latest.coupleId}::text)::int = ${latest.version}`;
  return tx
    .select({ all: byId(latest.clientId, latest.on) })
    .from(latest)
    .where(and(eq(latest.answer, "corrected"), isNewest));
};

/** Who has answered a measure on their own page that their counselor has not seen, and since when. */
export const unreadMeasures = (tx: Tx, looked: Looked, moment: Zone) => {
  const { clientId, askId, enteredAt } = measureResults;
  const asks = tx
    .select({ seen: toLookIn(measureAsks.id, sql`coalesce(${measureAsks.seenAt}, '-infinity')`) })
    .from(measureAsks)
    .where(ofAny(measureAsks, looked));
  const unread = tx
    .select({ clientId, on: dayOf(sql`min(${enteredAt})`, moment).as("measured_on") })
    .from(measureResults)
    .where(and(ofAny(measureResults, looked), gt(enteredAt, sql`(${asks} ->> ${askId}::text)::timestamptz`)))
    .groupBy(clientId)
    .as("unread_measures");
  return tx.select({ all: byId(unread.clientId, unread.on) }).from(unread);
};
