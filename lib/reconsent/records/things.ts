/** What can be held: where it stands, whose it is, and how it is spoken of. What is of a day or a week is not asked for again. */
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { answers } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { causeMaps, conflictSummaries } from "@/db/schema/cause-maps";
import { commitments } from "@/db/schema/commitments";
import { conflictViews } from "@/db/schema/conflict-views";
import { conflicts } from "@/db/schema/conflicts";
import { doubtAnswers, doubts } from "@/db/schema/doubts";
import { exerciseVersions } from "@/db/schema/exercises";
import { sharedGoals } from "@/db/schema/goals";
import { marbles } from "@/db/schema/marbles";
import { askingWords, paces } from "@/db/schema/pace";
import { pulseOffers } from "@/db/schema/pulse-sharing";
import { repairs } from "@/db/schema/repairs";
import { setbacks } from "@/db/schema/setbacks";
import { gentleWords, thanks } from "@/db/schema/thanks";
import { transparencyPlans } from "@/db/schema/transparency";
import type { ThingKind } from "../terms";
import { type Thing, thing } from "./thing";

const exerciseTitle = sql`(select ${exerciseVersions.title} from ${assignments}
  join ${exerciseVersions} on ${exerciseVersions.practiceId} = ${assignments.practiceId}
    and ${exerciseVersions.exerciseId} = ${assignments.exerciseId} and ${exerciseVersions.version} = ${assignments.version}
  where ${assignments.practiceId} = ${answers.practiceId} and ${assignments.coupleId} = ${answers.coupleId}
    and ${assignments.id} = ${answers.assignmentId})`;

export const things: Readonly<Record<ThingKind, Thing>> = {
  exercise: thing(answers, {
    key: [answers.responseId],
    author: answers.clientId,
    meant: and(eq(answers.audience, "couple"), isNull(answers.withdrawnAt), isNotNull(answers.clientId)),
    words: "An exercise",
    title: exerciseTitle,
    place: answers.assignmentId,
  }),
  cause_map: thing(causeMaps, {
    key: [causeMaps.conflictId, causeMaps.clientId],
    author: causeMaps.clientId,
    meant: eq(causeMaps.state, "ready"),
    words: "A map of causes",
    place: causeMaps.conflictId,
  }),
  conflict: thing(conflicts, {
    key: [conflicts.id],
    author: conflicts.authorClientId,
    meant: and(eq(conflicts.audience, "couple"), isNotNull(conflicts.authorClientId)),
    words: "Something that happened",
    place: conflicts.id,
    cameOn: "releasedAt",
  }),
  summary: thing(conflictSummaries, {
    key: [conflictSummaries.id],
    author: conflictSummaries.clientId,
    meant: inArray(conflictSummaries.state, ["proposed", "standing"]),
    words: "A wording about a conflict",
    place: conflictSummaries.conflictId,
  }),
  view: thing(conflictViews, {
    key: [conflictViews.conflictId, conflictViews.clientId],
    ...{ author: conflictViews.clientId, words: "Their view of a conflict", place: conflictViews.conflictId },
  }),
  setback: thing(setbacks, {
    key: [setbacks.id],
    author: setbacks.clientId,
    meant: eq(setbacks.audience, "couple"),
    words: "A setback",
    cameOn: "releasedAt",
  }),
  repair: thing(repairs, {
    ...{ key: [repairs.id], author: repairs.clientId, meant: isNull(repairs.withdrawnAt) },
    words: "Repairing a setback",
  }),
  marble: thing(marbles, { key: [marbles.id], author: marbles.authorId, words: "A marble" }),
  thanks: thing(thanks, {
    key: [thanks.id],
    author: thanks.authorId,
    meant: and(isNull(thanks.takenBackAt), isNotNull(thanks.sentAt)),
    words: "A thank-you",
    cameOn: "sentAt",
  }),
  gentle_word: thing(gentleWords, {
    key: [gentleWords.id],
    author: gentleWords.authorId,
    meant: isNull(gentleWords.takenBackAt),
    words: "A kind word",
    cameOn: "sentAt",
  }),
  how_to_ask: thing(askingWords, {
    key: [askingWords.clientId],
    author: askingWords.clientId,
    words: "How to ask about hard things",
  }),
  doubt: thing(doubts, {
    key: [doubts.id],
    author: doubts.askerId,
    meant: isNull(doubts.takenBackAt),
    words: "A doubt",
    cameOn: "askedAt",
  }),
  doubt_answer: thing(doubtAnswers, {
    key: [doubtAnswers.doubtId],
    author: doubtAnswers.authorId,
    words: "An answer to a doubt",
    cameOn: "answeredAt",
  }),
  promise: thing(commitments, {
    key: [commitments.id],
    author: commitments.clientId,
    meant: isNull(commitments.closedOn),
    words: "A promise",
  }),
  proposal: thing(agreementVersions, {
    key: [agreementVersions.agreementId, agreementVersions.version],
    author: agreementVersions.clientId,
    meant: and(eq(agreementVersions.state, "proposed"), isNotNull(agreementVersions.clientId)),
    words: "A proposal for an agreement",
    place: agreementVersions.agreementId,
    cameOn: "proposedAt",
  }),
  card: thing(boundaryCards, {
    key: [boundaryCards.id],
    author: boundaryCards.clientId,
    meant: and(eq(boundaryCards.audience, "couple"), isNull(boundaryCards.putAwayAt)),
    words: "A card about themselves",
  }),
  openness: thing(transparencyPlans, {
    key: [transparencyPlans.id],
    author: transparencyPlans.clientId,
    meant: isNull(transparencyPlans.stoppedAt),
    words: "What they tell for a while",
  }),
  pace: thing(paces, { key: [paces.clientId], author: paces.clientId, words: "Their pace" }),
  shared_goal: thing(sharedGoals, {
    key: [sharedGoals.id],
    author: sharedGoals.clientId,
    meant: isNull(sharedGoals.withdrawnAt),
    words: "A goal",
    cameOn: "sharedAt",
  }),
  sharing: thing(pulseOffers, {
    key: [pulseOffers.id],
    author: pulseOffers.clientId,
    meant: isNull(pulseOffers.revokedAt),
    words: "Sharing the weekly check-in",
  }),
};
