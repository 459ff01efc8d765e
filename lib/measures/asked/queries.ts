/** What a partner is asked and has answered, for themselves; and for their counselor what they asked of whom. */
import "server-only";
import { count, eq, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { measureResults } from "@/db/schema/measures";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf, peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { inWords } from "../rules";
import type { Definition, Wording } from "../types";
import { asksOfCouple, askWithWords, draftOf, sentAnswers } from "./records/asks";
import { slotsNow } from "./records/slots";
import { fieldsOf, questionsOf, wordsFor } from "./rules";
import type { Ask, MyQuestions, Sent } from "./types";

type Row = { onDate: string; answers: number[] | null; definition: Definition; wording: Wording | null };

const sentOf = ({ onDate, answers, definition, wording }: Row): Sent[] =>
  wording && answers ? [{ on: onDate, answers: inWords(definition, wording, answers) }] : [];

/** @throws NotFound */
export const myQuestions = (client: Client, { askId }: { askId: string }): Promise<MyQuestions> =>
  readAs(client, async (tx) => {
    const { personId: me, at } = client;
    const now = { me, at: at.toISOString(), today: dayIn(client.timeZone, at) };
    const slots = slotsNow(tx, now);
    const [{ coachName }, ask, rows, [open]] = await Promise.all([
      peopleAround(tx, client),
      askWithWords(tx, askId),
      sentAnswers(tx, { me, askId }),
      tx.select({ slot: slots.slot }).from(slots).where(eq(slots.askId, askId)),
    ]);
    const { definition, wording, wordsOpenedAt } = ask;
    const slot = open?.slot ?? null;
    const [draft] = slot ? await draftOf(tx, askId, slot) : [];
    const isSent = slot !== null && rows.some((row) => row.slot === slot);
    return {
      coachName,
      lead: wording?.lead ?? "",
      credit: wording?.credit ?? "",
      questions: wording ? questionsOf(definition, wording) : [],
      slot: isSent ? null : slot,
      declined: Boolean(draft?.declinedAt),
      begun: fieldsOf(draft?.answers ?? {}),
      mayMiss: definition.missing?.most ?? 0,
      sent: rows.flatMap(sentOf),
      words: wordsOpenedAt
        ? wordsFor(
            definition,
            rows.map(({ answers }) => answers ?? []),
          )
        : null,
    };
  });

/** Everything they have ever sent, the latest first: for their own copy. */
export const myAnswersToMeasures = (client: Client): Promise<Sent[]> =>
  readAs(client, async (tx) => (await sentAnswers(tx, { me: client.personId })).flatMap(sentOf));

/** Which asks they have answered, and when last; the latest first. */
export const myAnsweredAsks = (client: Client): Promise<{ askId: string; on: string; times: number }[]> =>
  readAs(client, async (tx) => {
    const { askId, onDate, clientId } = measureResults;
    const rows = await tx
      .select({ askId, on: sql<string>`max(${onDate})::text`, times: count() })
      .from(measureResults)
      .where(eq(clientId, client.personId))
      .groupBy(askId)
      .orderBy(sql`max(${onDate}) desc`, askId);
    return rows.flatMap(({ askId: id, ...rest }) => (id ? [{ askId: id, ...rest }] : []));
  });

/** @throws NotFound */
export const coupleAsks = (coach: Coach, { coupleId }: { coupleId: string }): Promise<Ask[]> =>
  readAs(coach, async (tx) => {
    const [, partners, rows] = await Promise.all([
      requireCouple(tx, coupleId),
      partnersOf(tx, coupleId),
      asksOfCouple(tx, coupleId),
    ]);
    const today = dayIn(coach.timeZone, coach.at);
    // Nobody else's are among them; what is no partner's of theirs is not there.
    return rows
      .filter(({ clientId }) => partners.some((partner) => partner.clientId === clientId))
      .map(({ definition, endedAt, wordsOpenedAt, ...ask }) => ({
        ...ask,
        name: definition.name,
        isOver:
          endedAt !== null ||
          (ask.untilOn !== null && ask.untilOn < today) ||
          (ask.rhythm === "once" && ask.answered > 0),
        hasWords: definition.change !== null,
        wordsOpen: wordsOpenedAt !== null,
      }));
  });
