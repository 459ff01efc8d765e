/** Kind words as each may see them. Their sender learns nothing of what became of them. */
import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { gentleWords } from "@/db/schema/thanks";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { requireCouple } from "@/lib/practice/couples/records";
import { isTimeForWord } from "./records";
import type { CoupleWords, WordsPage } from "./types";

const most = 20;
const word = { wordId: gentleWords.id, body: gentleWords.body, sentAt: gentleWords.sentAt };

export function myWords(client: Client): Promise<WordsPage> {
  return readAs(client, async (tx) => {
    const rows = await tx
      .select({ ...word, authorId: gentleWords.authorId, takenBackAt: gentleWords.takenBackAt })
      .from(gentleWords)
      .where(eq(gentleWords.coupleId, client.coupleId))
      .orderBy(desc(gentleWords.sentAt), asc(gentleWords.id))
      .limit(most);
    const view = ({ wordId, body, sentAt }: (typeof rows)[number]) => ({
      wordId,
      body,
      sentOn: dayIn(client.timeZone, sentAt),
    });
    return {
      mayWrite: await isTimeForWord(tx, client),
      received: rows.filter(({ authorId }) => authorId !== client.personId).map(view),
      mine: rows
        .filter(({ authorId }) => authorId === client.personId)
        .map((row) => ({ ...view(row), takenBack: row.takenBackAt !== null })),
    };
  });
}

/** @throws NotFound */
export function coupleWords(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleWords> {
  return readAs(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    const rows = await tx
      .select({ ...word, authorName: clients.firstName })
      .from(gentleWords)
      .innerJoin(
        clients,
        and(eq(clients.coupleId, gentleWords.coupleId), eq(clients.id, gentleWords.authorId)),
      )
      .where(eq(gentleWords.coupleId, coupleId))
      .orderBy(desc(gentleWords.sentAt), asc(gentleWords.id))
      .limit(most);
    return rows.map(({ sentAt, ...shown }) => ({ ...shown, sentOn: dayIn(coach.timeZone, sentAt) }));
  });
}
