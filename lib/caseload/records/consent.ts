/** In SQL: to whom what both are asked to agree to before they begin has come, who has not signed it, and since when. Looked up for all of a counselor's couples. */
import "server-only";
import { and, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consents, consentTexts } from "@/db/schema/consent";
import { clientAccounts, clients } from "@/db/schema/couples";
import { endings } from "@/db/schema/endings";
import type { Looked } from "../today/records";
import { noneOf, ofCouple, partnersOf } from "./parts";
import { byId, dayOf } from "./waiting";

/** By partner: since they joined, since the words of now were written, or since their work was taken up again. */
export const unsignedConsents = (tx: Tx, looked: Looked, moment: { timeZone: string }) => {
  const joined = tx
    .select({ at: clientAccounts.joinedAt })
    .from(clientAccounts)
    .where(and(ofCouple(clientAccounts, looked), eq(clientAccounts.clientId, clients.id)))
    .limit(1)
    .as("joined");
  const latest = tx
    .select({ version: consentTexts.version, at: consentTexts.writtenAt })
    .from(consentTexts)
    .where(eq(consentTexts.practiceId, looked.practiceId))
    .orderBy(desc(consentTexts.version))
    .limit(1)
    .as("latest_text");
  const again = tx
    .select({ at: max(endings.reopenedAt) })
    .from(endings)
    .where(ofCouple(endings, looked));
  const signed = tx
    .select({ one: sql`1` })
    .from(consents)
    .where(
      and(
        ...[ofCouple(consents, looked), eq(consents.clientId, clients.id)],
        ...[eq(consents.episode, looked.episode), eq(consents.version, latest.version)],
      ),
    );
  const waiting = tx
    .select({
      clientId: clients.id,
      on: dayOf(sql`greatest(${joined.at}, ${latest.at}, (${again}))`, moment).as("unsigned_on"),
    })
    .from(looked)
    .innerJoinLateral(partnersOf(tx, looked), sql`true`)
    .innerJoinLateral(joined, sql`true`)
    .innerJoinLateral(latest, sql`true`)
    .where(
      and(
        ...[inArray(looked.status, ["active", "paused", "one_partner"]), isNull(clients.leftAt)],
        noneOf(signed),
      ),
    )
    .as("consent_waits");
  return tx.select({ all: byId(waiting.clientId, waiting.on) }).from(waiting);
};
