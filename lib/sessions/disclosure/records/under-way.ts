/** Disclosures that are under way, for a subselect of a counselor's statement: the stage, and which texts are in; never a word of them. */
import "server-only";
import { and, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosures } from "@/db/schema/disclosures";
import { jsonRows } from "@/db/statements";
import type { TextKind } from "../terms";

/** @param ours what makes them those of the statement's couple */
export const openDisclosures = (tx: Tx, ours: (table: typeof disclosures) => SQL | undefined) => {
  const involved = alias(clients, "involved");
  const injured = alias(clients, "injured");
  const ofCouple = (person: typeof involved | typeof injured) =>
    and(eq(person.practiceId, disclosures.practiceId), eq(person.coupleId, disclosures.coupleId));
  const sent = tx
    .select({ kinds: sql`coalesce(jsonb_agg(${disclosureTexts.kind}), '[]')` })
    .from(disclosureTexts)
    .where(
      and(
        eq(disclosureTexts.practiceId, disclosures.practiceId),
        eq(disclosureTexts.coupleId, disclosures.coupleId),
        eq(disclosureTexts.disclosureId, disclosures.id),
        isNotNull(disclosureTexts.sentAt),
      ),
    );
  return tx
    .select({
      rows: jsonRows(
        {
          disclosureId: disclosures.id,
          involvedId: disclosures.involvedId,
          involvedName: involved.firstName,
          injuredName: injured.firstName,
          state: disclosures.state,
          sent: sql<TextKind[]>`(${sent})`,
        },
        sql`${involved.place}`,
      ),
    })
    .from(disclosures)
    .innerJoin(involved, and(ofCouple(involved), eq(involved.id, disclosures.involvedId)))
    .innerJoin(injured, and(ofCouple(injured), ne(injured.id, disclosures.involvedId)))
    .where(and(ours(disclosures), isNull(disclosures.closedAt), ne(disclosures.state, "preparing")));
};
