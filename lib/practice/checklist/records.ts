/** What a statement of a counselor's asks of their first steps. Inside their own transaction. */
import "server-only";
import { exists, gt, isNotNull, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { checklists } from "@/db/schema/checklists";
import { consentTexts } from "@/db/schema/consent";
import { secondSteps } from "@/db/schema/second-steps";

const some = (rows: SQLWrapper) => sql<boolean>`${exists(rows)}`;
const one = { one: sql`1` };

/** Whoever has changed the texts has read them. */
export const textsAreRead = (tx: Tx) =>
  sql<boolean>`(${some(tx.select(one).from(checklists).where(isNotNull(checklists.textsReadAt)))}
    or ${some(tx.select(one).from(consentTexts).where(gt(consentTexts.version, 1)))})`;

/** Columns for a select in a counselor's own name: policies leave them their own rows alone. */
export const checklistFacts = (tx: Tx) => ({
  putAway: some(tx.select(one).from(checklists).where(isNotNull(checklists.putAwayAt))),
  textsRead: textsAreRead(tx),
  hasSecondStep: some(tx.select(one).from(secondSteps).where(isNotNull(secondSteps.confirmedAt))),
  hasAssigned: some(tx.select(one).from(assignments)),
});
