/** The versions of an agreement, and closing them. What is written here needs the system role. */
import "server-only";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { agreementSignatures, agreementTakeBacks } from "@/db/schema/agreement-signatures";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { transparencyPlans } from "@/db/schema/transparency";

export type AgreementKey = { practiceId: string; coupleId: string; agreementId: string };

/** The rows of a table that belong to this agreement. */
export const ofAgreement = (
  table: typeof agreementVersions | typeof agreementSignatures | typeof agreementTakeBacks,
  { practiceId, coupleId, agreementId }: AgreementKey,
) => and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId), eq(table.agreementId, agreementId));

const isOpen = inArray(agreementVersions.state, ["proposed", "active"]);

/** Closes what is proposed or active among `which`, also what the actor may not know of. */
export async function closeVersions(
  system: Tx,
  key: AgreementKey,
  which: SQL | undefined,
  state: "revised" | "ended" | "withdrawn",
  closedAt: Date,
): Promise<void> {
  await system
    .update(agreementVersions)
    .set({ state, closedAt })
    .where(and(ofAgreement(agreementVersions, key), isOpen, which));
}

/**
 * For whoever changes a couple's status to `separating` or `closed`, under the couple's lock: every agreement and proposal
 * ends, and so does what one tells the other. Each keeps what they wrote and what both signed, to read.
 */
export async function endAgreements(
  system: Tx,
  { practiceId, coupleId }: { practiceId: string; coupleId: string },
  at: Date,
): Promise<void> {
  const ours = (table: typeof agreementVersions | typeof transparencyPlans) =>
    and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId));
  await system
    .update(agreementVersions)
    .set({ state: "ended", closedAt: at })
    .where(and(ours(agreementVersions), isOpen));
  await system
    .update(transparencyPlans)
    .set({ stoppedAt: at })
    .where(and(ours(transparencyPlans), isNull(transparencyPlans.stoppedAt)));
}
