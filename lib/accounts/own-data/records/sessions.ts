/** A person's sessions and letters for their copy, inside their own transaction: the policies decide which there are. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosures } from "@/db/schema/disclosures";
import { sessionSummaries } from "@/db/schema/session-summaries";
import type { Client } from "@/lib/platform/auth/actor";
import { isWithCounselor } from "@/lib/sessions/disclosure/rules";
import type { CopiedLetter, CopiedSession } from "../types/copy";

/** Theirs alone and those of both, with what was shared about each: nothing tells which is which. */
export const ownSessions = (tx: Tx, { coupleId }: Client): Promise<CopiedSession[]> =>
  tx
    .select({ startsAt: appointments.startsAt, summary: sessionSummaries.words })
    .from(appointments)
    .leftJoin(
      sessionSummaries,
      and(
        eq(sessionSummaries.practiceId, appointments.practiceId),
        eq(sessionSummaries.coupleId, appointments.coupleId),
        eq(sessionSummaries.appointmentId, appointments.id),
      ),
    )
    .where(eq(appointments.coupleId, coupleId))
    .orderBy(desc(appointments.startsAt), desc(appointments.id));

/** What they wrote, sent or not, and what was opened to them. */
export async function ownLetters(tx: Tx, { coupleId, personId }: Client): Promise<CopiedLetter[]> {
  const { kind, words, savedAt, sentAt, openedAt } = disclosureTexts;
  const rows = await tx
    .select({
      ...{ kind, words, savedAt, sentAt, openedAt, state: disclosures.state },
      mine: sql<boolean>`${disclosureTexts.authorId} = ${personId}`,
    })
    .from(disclosureTexts)
    .innerJoin(
      disclosures,
      and(
        eq(disclosures.practiceId, disclosureTexts.practiceId),
        eq(disclosures.coupleId, disclosureTexts.coupleId),
        eq(disclosures.id, disclosureTexts.disclosureId),
      ),
    )
    .where(eq(disclosureTexts.coupleId, coupleId))
    .orderBy(desc(savedAt), kind);
  return rows.map(({ state, savedAt: saved, sentAt: sent, openedAt: opened, ...letter }) => ({
    ...letter,
    sent: isWithCounselor({ kind: letter.kind, sentAt: sent }, state),
    on: letter.mine ? (sent ?? saved) : (opened ?? saved),
  }));
}
