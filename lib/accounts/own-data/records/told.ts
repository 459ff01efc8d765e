/** What a person wrote outside of exercises, inside their own transaction: for a session, back to a comment, about a pattern, as a doubt, and for whom they authorized a copy. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agendaPoints } from "@/db/schema/agenda";
import { assignments } from "@/db/schema/assignments";
import { commentReplies } from "@/db/schema/comment-replies";
import { doubtAnswers, doubtNotes, doubts } from "@/db/schema/doubts";
import { exerciseVersions } from "@/db/schema/exercises";
import { formulationAnswers } from "@/db/schema/formulations";
import { copyAuthorizations } from "@/db/schema/record-copies";
import { ofAssignment, versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { CopiedDoubt, CopiedTold } from "../types/told";
import { cardsPutAway, keptKindness } from "./kept";

/** For the next session, talked about or not, and withdrawn ones too: those are theirs alone. */
const ownPoints = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({
      words: agendaPoints.words,
      audience: agendaPoints.audience,
      at: agendaPoints.filedAt,
      withdrawn: sql<boolean>`${agendaPoints.withdrawnAt} is not null`,
    })
    .from(agendaPoints)
    .where(and(eq(agendaPoints.coupleId, coupleId), eq(agendaPoints.clientId, personId)))
    .orderBy(desc(agendaPoints.filedAt), desc(agendaPoints.id));

/** To comments, whether they can still read those or not; withdrawn ones too. */
const ownReplies = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({
      title: exerciseVersions.title,
      words: commentReplies.words,
      at: commentReplies.sentAt,
      withdrawn: sql<boolean>`${commentReplies.withdrawnAt} is not null`,
    })
    .from(commentReplies)
    .innerJoin(assignments, ofAssignment(commentReplies))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(and(eq(commentReplies.coupleId, coupleId), eq(commentReplies.clientId, personId)))
    .orderBy(desc(commentReplies.sentAt), desc(commentReplies.id));

const patternAnswers = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({
      answer: formulationAnswers.answer,
      words: formulationAnswers.words,
      at: formulationAnswers.answeredAt,
    })
    .from(formulationAnswers)
    .where(and(eq(formulationAnswers.coupleId, coupleId), eq(formulationAnswers.clientId, personId)))
    .orderBy(desc(formulationAnswers.version), desc(formulationAnswers.turn));

const given = { hear: doubtAnswers.hear, calm: doubtAnswers.calm, recommit: doubtAnswers.recommit };
const itsAnswer = and(eq(doubtAnswers.coupleId, doubts.coupleId), eq(doubtAnswers.doubtId, doubts.id));

/** Theirs with the answer, if there is one to read, and what they answered to the other's. */
async function ownDoubts(tx: Tx, client: Client): Promise<CopiedDoubt[]> {
  const on = (at: Date) => dayIn(client.timeZone, at);
  const [asked, answered] = await Promise.all([
    tx
      .select({ body: doubts.body, at: doubts.askedAt, answer: given, helped: doubtNotes.helped })
      .from(doubts)
      .leftJoin(doubtAnswers, itsAnswer)
      .leftJoin(doubtNotes, and(eq(doubtNotes.coupleId, doubts.coupleId), eq(doubtNotes.doubtId, doubts.id)))
      .where(and(eq(doubts.coupleId, client.coupleId), eq(doubts.askerId, client.personId)))
      .orderBy(desc(doubts.askedAt), doubts.id),
    tx
      .select({ body: doubts.body, at: doubtAnswers.answeredAt, answer: given })
      .from(doubtAnswers)
      .leftJoin(doubts, itsAnswer)
      .where(and(eq(doubtAnswers.coupleId, client.coupleId), eq(doubtAnswers.authorId, client.personId)))
      .orderBy(desc(doubtAnswers.answeredAt), doubtAnswers.doubtId),
  ]);
  return [
    ...asked.map(({ at, ...one }) => ({ ...one, mine: true, on: on(at) })),
    ...answered.map(({ at, ...one }) => ({ ...one, mine: false, on: on(at), helped: null })),
  ];
}

const authorizations = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({
      forWhom: copyAuthorizations.forWhom,
      confided: copyAuthorizations.confided,
      signedOn: copyAuthorizations.signedOn,
    })
    .from(copyAuthorizations)
    .where(and(eq(copyAuthorizations.coupleId, coupleId), eq(copyAuthorizations.clientId, personId)))
    .orderBy(desc(copyAuthorizations.signedOn), copyAuthorizations.id);

export async function ownTold(tx: Tx, client: Client): Promise<CopiedTold> {
  const on = (at: Date) => dayIn(client.timeZone, at);
  const [points, replies, pattern, doubted, kindness, putAway, authorized] = await Promise.all([
    ownPoints(tx, client),
    ownReplies(tx, client),
    patternAnswers(tx, client),
    ownDoubts(tx, client),
    keptKindness(tx, client),
    cardsPutAway(tx, client),
    authorizations(tx, client),
  ]);
  return {
    points: points.map(({ at, ...point }) => ({ ...point, on: on(at) })),
    replies: replies.map(({ at, ...reply }) => ({ ...reply, on: on(at) })),
    pattern: pattern.map(({ at, ...said }) => ({ ...said, on: on(at) })),
    doubts: doubted,
    ...{ kindness, putAway, authorized },
  };
}
