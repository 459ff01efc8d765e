/** What a statement about a couple asks of consent: which version counts now, and what each partner has signed. */
import { and, eq, sql } from "drizzle-orm";
import { consents, consentTexts } from "@/db/schema/consent";
import { clients, couples } from "@/db/schema/couples";

/** The version that counts now, inside a statement about a couple; null in a practice without texts. */
export const latestVersion = sql<number | null>`(select max(${consentTexts.version}) from ${consentTexts}
  where ${consentTexts.practiceId} = ${couples.practiceId})`;

/** Joins what somebody has signed in this stretch of their work. */
export const signedNow = and(
  eq(consents.practiceId, clients.practiceId),
  eq(consents.coupleId, clients.coupleId),
  eq(consents.clientId, clients.id),
  eq(consents.episode, couples.episode),
);
