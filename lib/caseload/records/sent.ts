/** In SQL: what partners have sent of a disclosure, and what waits for their counselor's next step. Looked up once for all of a counselor's couples. */
import "server-only";
import { and, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosures } from "@/db/schema/disclosures";
import { jsonRows } from "@/db/statements";
import type { Looked } from "../today/records";
import { ofAny, toLookIn } from "./parts";
import { byId, dayOf } from "./waiting";

/** The state in which each text waits: from when it was sent until it was read, or handed on. */
const waitsIn = (kind: typeof disclosureTexts.kind) =>
  sql`case ${kind} when 'facts' then 'sent' when 'questions' then 'asked' when 'impact' then 'told' else 'impact' end`;

/** By whoever sent it. A draft, and what was taken back or given up, is not there. */
export const sentTexts = (tx: Tx, looked: Looked, moment: { timeZone: string }) => {
  const { authorId, disclosureId, kind, revision, sentAt } = disclosureTexts;
  const open = tx
    .select({ states: toLookIn(disclosures.id, disclosures.state) })
    .from(disclosures)
    .where(and(ofAny(disclosures, looked), isNull(disclosures.closedAt)));
  const texts = jsonRows({ kind, revision, on: dayOf(sentAt, moment) }, sql`${sentAt}, ${kind}`);
  const waiting = tx
    .select({ authorId, texts: texts.as("texts") })
    .from(disclosureTexts)
    .where(
      and(
        ...[ofAny(disclosureTexts, looked), isNotNull(sentAt)],
        sql`(${open} ->> ${disclosureId}::text) = ${waitsIn(kind)}`,
      ),
    )
    .groupBy(authorId)
    .as("waiting");
  return tx.select({ all: byId(waiting.authorId, waiting.texts) }).from(waiting);
};
