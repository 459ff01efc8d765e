/** Thanks as each may see them: one's own, and what was sent and not taken back. */
import "server-only";
import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { thanks } from "@/db/schema/thanks";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { peopleAround, requireCouple } from "@/lib/practice/couples/records";
import { promptFor, thanksState } from "./rules";
import type { CoupleThanks, ThanksPage } from "./types";

const most = 60;
const words = { thanksId: thanks.id, kind: thanks.kind, body: thanks.body };

export function myThanks(client: Client): Promise<ThanksPage> {
  const dayOf = (at: Date) => dayIn(client.timeZone, at);
  return readAs(client, async (tx) => {
    const { partnerName, coachName, ending } = await peopleAround(tx, client);
    const rows = await tx
      .select({
        words,
        authorId: thanks.authorId,
        writtenAt: thanks.writtenAt,
        sentAt: thanks.sentAt,
        takenBackAt: thanks.takenBackAt,
      })
      .from(thanks)
      .where(eq(thanks.coupleId, client.coupleId))
      .orderBy(desc(sql`coalesce(${thanks.sentAt}, ${thanks.writtenAt})`), asc(thanks.id))
      .limit(most);
    const today = dayOf(client.at);
    return {
      today,
      partnerName,
      coachName,
      ending,
      prompt: promptFor(today),
      received: rows.flatMap((row) =>
        row.authorId !== client.personId && row.sentAt ? [{ ...row.words, sentOn: dayOf(row.sentAt) }] : [],
      ),
      mine: rows
        .filter(({ authorId }) => authorId === client.personId)
        .map((row) => ({ ...row.words, state: thanksState(row), writtenOn: dayOf(row.writtenAt) })),
    };
  });
}

/** What was sent, newest first; kept ones are out of reach. @throws NotFound */
export function coupleThanks(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleThanks> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const rows = await tx
      .select({
        ...words,
        authorName: clients.firstName,
        sentAt: sql`${thanks.sentAt}`.mapWith(thanks.sentAt),
      })
      .from(thanks)
      .innerJoin(clients, and(eq(clients.coupleId, thanks.coupleId), eq(clients.id, thanks.authorId)))
      .where(and(eq(thanks.coupleId, coupleId), isNotNull(thanks.sentAt)))
      .orderBy(desc(thanks.sentAt), asc(thanks.id))
      .limit(most);
    return rows.map(({ sentAt, ...shown }) => ({ ...shown, sentOn: dayIn(coach.timeZone, sentAt) }));
  });
}
