/** What a person promised and how they told of it, their pace, their space and their openness, inside their own transaction. */
import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commitmentConfidences, commitments } from "@/db/schema/commitments";
import { commitmentOccurrences, occurrenceNotes } from "@/db/schema/occurrences";
import { askingWords, paces } from "@/db/schema/pace";
import { spaces } from "@/db/schema/pauses";
import { transparencyPlans } from "@/db/schema/transparency";
import { rhythmInWords } from "@/lib/commitments/rules/days";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { CopiedPace, CopiedPromise, CopiedPromised } from "../types/told";

const promiseRows = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({
      id: commitments.id,
      words: commitments.words,
      toWhom: commitments.toWhom,
      startsOn: commitments.startsOn,
      recurrence: commitments.recurrence,
      closedOn: commitments.closedOn,
      confidence: commitmentConfidences.confidence,
    })
    .from(commitments)
    .leftJoin(
      commitmentConfidences,
      and(
        eq(commitmentConfidences.coupleId, commitments.coupleId),
        eq(commitmentConfidences.commitmentId, commitments.id),
      ),
    )
    .where(and(eq(commitments.coupleId, coupleId), eq(commitments.clientId, personId)))
    .orderBy(desc(commitments.startsOn), commitments.id);

/** Days on which something was said; a day to come says nothing. */
const dayRows = (tx: Tx, { coupleId, personId }: Client) => {
  const { commitmentId, onDate, state, reason, proposal, next } = commitmentOccurrences;
  return tx
    .select({ commitmentId, onDate, state, reason, proposal, next })
    .from(commitmentOccurrences)
    .where(
      and(
        eq(commitmentOccurrences.coupleId, coupleId),
        eq(commitmentOccurrences.clientId, personId),
        ne(state, "planned"),
      ),
    )
    .orderBy(desc(onDate), commitmentId);
};

/** To their counselor alone, about a day of a promise: of their own or of the other's. */
const noteRows = (tx: Tx, { coupleId, personId }: Client) =>
  tx
    .select({
      commitmentId: occurrenceNotes.commitmentId,
      onDate: occurrenceNotes.onDate,
      words: occurrenceNotes.words,
      promise: commitments.words,
    })
    .from(occurrenceNotes)
    .leftJoin(
      commitments,
      and(
        eq(commitments.coupleId, occurrenceNotes.coupleId),
        eq(commitments.id, occurrenceNotes.commitmentId),
      ),
    )
    .where(and(eq(occurrenceNotes.coupleId, coupleId), eq(occurrenceNotes.clientId, personId)))
    .orderBy(desc(occurrenceNotes.onDate), occurrenceNotes.commitmentId);

async function ownPace(tx: Tx, { coupleId, personId, timeZone }: Client): Promise<CopiedPace | null> {
  const { pace, notNowPhases, notNowCauses, notNowWords, howToAsk, wordEvery, setAt } = paces;
  const [[mine], [asks]] = await Promise.all([
    tx
      .select({ pace, notNowPhases, notNowCauses, notNowWords, howToAsk, wordEvery, setAt })
      .from(paces)
      .where(and(eq(paces.coupleId, coupleId), eq(paces.clientId, personId))),
    tx
      .select({ body: askingWords.body })
      .from(askingWords)
      .where(and(eq(askingWords.coupleId, coupleId), eq(askingWords.clientId, personId))),
  ]);
  if (!mine) return null;
  const { setAt: at, ...said } = mine;
  return { ...said, shownHow: asks?.body ?? null, on: dayIn(timeZone, at) };
}

async function ownSpaces(tx: Tx, { coupleId, personId, timeZone }: Client) {
  const { startsAt, backAt, contact, kindWord, body, backNote } = spaces;
  const rows = await tx
    .select({ startsAt, backAt, contact, kindWord, body, backNote })
    .from(spaces)
    .where(and(eq(spaces.coupleId, coupleId), eq(spaces.askerId, personId)))
    .orderBy(desc(startsAt), spaces.id);
  return rows.map(({ startsAt: from, backAt: to, ...space }) => ({
    ...space,
    ...{ on: dayIn(timeZone, from), backOn: dayIn(timeZone, to) },
  }));
}

const ownOpenness = (tx: Tx, { coupleId, personId }: Client) => {
  const { area, words, why, givenOn, untilOn } = transparencyPlans;
  return tx
    .select({ area, words, why, givenOn, untilOn })
    .from(transparencyPlans)
    .where(and(eq(transparencyPlans.coupleId, coupleId), eq(transparencyPlans.clientId, personId)))
    .orderBy(desc(givenOn), transparencyPlans.id);
};

export async function ownPromised(tx: Tx, client: Client): Promise<CopiedPromised> {
  const today = dayIn(client.timeZone, client.at);
  const [rows, days, notes, pace, own, openness] = await Promise.all([
    promiseRows(tx, client),
    dayRows(tx, client),
    noteRows(tx, client),
    ownPace(tx, client),
    ownSpaces(tx, client),
    ownOpenness(tx, client),
  ]);
  return {
    promises: rows.map(
      ({ id, recurrence, ...promise }): CopiedPromise => ({
        ...promise,
        rhythm: rhythmInWords({ startsOn: promise.startsOn, recurrence }, today),
        days: days.flatMap(({ commitmentId, ...day }) => (commitmentId === id ? [day] : [])),
      }),
    ),
    toldAlone: notes.map(({ commitmentId, promise, ...note }) => ({
      ...{ ...note, promise, mine: rows.some(({ id }) => id === commitmentId) },
    })),
    ...{ pace, spaces: own, openness },
  };
}
