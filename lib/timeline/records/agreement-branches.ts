/** What two people have agreed on, and what one has promised, on a timeline. */
import "server-only";
import { and, eq, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { commitments } from "@/db/schema/commitments";
import { commitmentOccurrences, occurrenceNotes } from "@/db/schema/occurrences";
import { asSeen } from "@/lib/safety/records/as-seen";
import { type Branch, branch, noonOf, ofCouple } from "./branches";

const earlier = alias(agreementVersions, "earlier");

/** As the reader counts: a version that is kept from them leaves no gap. */
const countOfVersion = sql`(select count(*)::int from ${agreementVersions} earlier where ${and(
  eq(earlier.practiceId, agreementVersions.practiceId),
  eq(earlier.coupleId, agreementVersions.coupleId),
  eq(earlier.agreementId, agreementVersions.agreementId),
  lte(earlier.version, agreementVersions.version),
)})`;

export const agreementBranches: Branch[] = [
  {
    kind: "agreements",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'agreement_proposed'`,
      id: agreementVersions.agreementId,
      at: agreementVersions.proposedAt,
      title: sql`${agreementVersions.words} ->> 'title'`,
      occurrence: countOfVersion,
      from: agreementVersions,
      where: ofCouple(agreementVersions, reader),
    })),
  },
  {
    kind: "agreements",
    for: "both",
    // When each signed alone stands nowhere: only that both have.
    rows: branch((reader) => ({
      what: sql`'agreement_both_signed'`,
      id: agreementVersions.agreementId,
      at: agreementVersions.signedAt,
      title: sql`${agreementVersions.words} ->> 'title'`,
      occurrence: countOfVersion,
      from: agreementVersions,
      where: sql`${ofCouple(agreementVersions, reader)} and ${agreementVersions.signedAt} is not null`,
    })),
  },
  {
    kind: "agreements",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'agreement_over'`,
      id: agreementVersions.agreementId,
      at: agreementVersions.closedAt,
      title: sql`${agreementVersions.words} ->> 'title'`,
      occurrence: countOfVersion,
      from: agreementVersions,
      where: sql`${ofCouple(agreementVersions, reader)} and ${agreementVersions.state} in ('ended', 'withdrawn') and ${agreementVersions.signedAt} is not null`,
    })),
  },
  {
    kind: "agreements",
    // Written long before it was opened, perhaps: the day is its author's and the counselor's.
    for: "coach",
    rows: branch((reader) => ({
      what: sql`'boundary_card'`,
      id: boundaryCards.id,
      at: boundaryCards.createdAt,
      who: boundaryCards.clientId,
      title: sql`${boundaryCards.words} ->> 'title'`,
      from: boundaryCards,
      where: sql`${ofCouple(boundaryCards, reader)} and ${boundaryCards.audience} = 'couple' and ${boundaryCards.putAwayAt} is null`,
    })),
  },
];

export const commitmentBranches: Branch[] = [
  {
    kind: "promises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'promise'`,
      id: commitments.id,
      at: noonOf(commitments.startsOn, reader),
      who: commitments.clientId,
      text: commitments.words,
      from: commitments,
      // What begins later has not happened yet.
      where: sql`${ofCouple(commitments, reader)} and ${commitments.startsOn} <= ${reader.today}::date`,
    })),
  },
  {
    kind: "promises",
    for: "both",
    rows: branch((reader) => ({
      what: sql`'promise_' || ${commitmentOccurrences.state}`,
      id: commitmentOccurrences.commitmentId,
      // Told early stands on the day it was told.
      at: noonOf(sql`least(${commitmentOccurrences.onDate}, ${commitmentOccurrences.reportedOn})`, reader),
      who: commitmentOccurrences.clientId,
      text: commitments.words,
      from: sql`${asSeen(reader.actor, commitmentOccurrences, "commitment_occurrences")} join ${commitments}
        on ${commitments.practiceId} = ${commitmentOccurrences.practiceId} and ${commitments.coupleId} = ${commitmentOccurrences.coupleId} and ${commitments.id} = ${commitmentOccurrences.commitmentId}`,
      where: sql`${ofCouple(commitmentOccurrences, reader)} and ${commitmentOccurrences.state} not in ('planned', 'cancelled')`,
    })),
  },
  {
    kind: "promises",
    for: "coach",
    rows: branch((reader) => ({
      what: sql`'promise_note'`,
      id: occurrenceNotes.commitmentId,
      at: occurrenceNotes.createdAt,
      who: occurrenceNotes.clientId,
      text: occurrenceNotes.words,
      from: occurrenceNotes,
      where: ofCouple(occurrenceNotes, reader),
    })),
  },
];
