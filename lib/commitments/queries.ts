/** Reading promises: a partner reads what was promised and what happened, never how often; the counselor reads it over time. */

import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { commitments } from "@/db/schema/commitments";
import { clients, couples } from "@/db/schema/couples";
import { isGoingOn } from "@/lib/endings/records/untold";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { weekOf } from "@/lib/trust/rules/weeks";
import { daysAtHome } from "./records/at-home";
import { ourCommitment } from "./records/lock";
import { readHappened, readOpen } from "./records/mine";
import { readCoupleCommitments, readWeeks } from "./records/over-time";
import { happenedView, openDay, openView } from "./rules/view";
import type { CommitmentWeek, CoupleCommitments, HomeCommitment, MyCommitments } from "./types";

const perPage = 20;
const usualWeeks = 12;

/** My own promises with a day from today to the end of the week; of each one day: today, as it was told, or the next one. */
export function commitmentsAtHome(client: Client): Promise<{ today: string; commitments: HomeCommitment[] }> {
  const today = dayIn(client.timeZone, client.at);
  const sunday = addDays(weekOf(today), 6);
  return readAs(client, async (tx) => {
    const { practiceId, coupleId, personId } = client;
    const rows = await daysAtHome(tx, { practiceId, coupleId, personId, today, sunday });
    return {
      today,
      commitments: rows.map(({ commitmentId, words, ...one }) => ({
        commitmentId,
        words,
        ...openDay(one, today),
      })),
    };
  });
}

/** What is promised, and one page of what happened. @param page from 1 */
export function myCommitments(client: Client, { page = 1 }: { page?: number } = {}): Promise<MyCommitments> {
  const today = dayIn(client.timeZone, client.at);
  return readAs(client, async (tx) => {
    const { status, partnerName, goesOn } = firstOrNotFound(
      await tx
        .select({
          ...{ status: couples.status, partnerName: clients.firstName },
          goesOn: sql<boolean>`${isGoingOn(tx, client.personId)}`,
        })
        .from(couples)
        .innerJoin(
          clients,
          and(
            eq(clients.practiceId, couples.practiceId),
            eq(clients.coupleId, couples.id),
            ne(clients.id, client.personId),
          ),
        )
        .where(and(eq(couples.practiceId, client.practiceId), eq(couples.id, client.coupleId))),
    );
    const open = await readOpen(tx, client, today);
    const happened = await readHappened(tx, client, { offset: (page - 1) * perPage, limit: perPage + 1 });
    return {
      today,
      partnerName,
      ending: isApart(status),
      goesOn,
      ...openView(open, today),
      happened: happened.slice(0, perPage).map((row) => happenedView(row, today, goesOn)),
      page,
      more: happened.length > perPage,
    };
  });
}

/** The words to begin a smaller one from: of my own promise only. @throws NotFound */
export function commitmentToShrink(
  client: Client,
  commitmentId: string,
): Promise<{ words: string; toWhom: "partner" | "us" }> {
  return readAs(client, async (tx) =>
    firstOrNotFound(
      await tx
        .select({ words: commitments.words, toWhom: commitments.toWhom })
        .from(commitments)
        .where(and(ourCommitment(client, commitmentId), eq(commitments.clientId, client.personId))),
    ),
  );
}

/** How many of each, by week and giver: for the counselor's strip and as one mark on the chart. @param input.weeks counted back from this one */
export const commitmentWeeks = (
  coach: Coach,
  { coupleId, weeks = usualWeeks }: { coupleId: string; weeks?: number },
): Promise<CommitmentWeek[]> => readAs(coach, (tx) => readWeeks(tx, coach, { coupleId, weeks }));

/** Everything of the last weeks, with what each said to the counselor alone. @throws NotFound */
export const coupleCommitments = (
  coach: Coach,
  { coupleId, weeks = usualWeeks }: { coupleId: string; weeks?: number },
): Promise<CoupleCommitments> => readAs(coach, (tx) => readCoupleCommitments(tx, coach, { coupleId, weeks }));
