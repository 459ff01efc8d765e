/** Signatures with the system role: neither partner may activate words for both, nor see how often a signature was taken back. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementSignatures, agreementTakeBacks } from "@/db/schema/agreement-signatures";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { chartEvents } from "@/db/schema/chart-events";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import type { LockedVersion } from "@/lib/agreements/records/as-system";
import { type AgreementKey, closeVersions, ofAgreement } from "@/lib/agreements/records/versions";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";

/** After the second signature: makes a version active in place of `earlier`, with its mark on the chart. */
export const activateVersion = (
  tx: Tx,
  client: Client,
  key: AgreementKey & { coachId: string },
  { version, words }: LockedVersion,
  earlier: LockedVersion | undefined,
): Promise<void> =>
  switchToSystem(tx, client.kind, "what both have signed stands", async (system, reason) => {
    const { practiceId, coupleId, agreementId, coachId } = key;
    const isVersion = (number: number) => eq(agreementVersions.version, number);
    if (earlier) await closeVersions(system, key, isVersion(earlier.version), "revised", client.at);
    await system
      .update(agreementVersions)
      .set({ state: "active", signedAt: client.at })
      .where(
        and(ofAgreement(agreementVersions, key), isVersion(version), eq(agreementVersions.state, "proposed")),
      );
    // In the counselor's name: a mark in a partner's would tell who signed last.
    await insertOnly(system, chartEvents, {
      practiceId,
      coupleId,
      kind: earlier ? "agreement_changed" : "agreement_signed",
      onDate: dayIn(client.timeZone, client.at),
      text: words.title,
      audience: "couple",
      coachId,
      createdAt: client.at,
    });
    await recordSystemEvent(system, {
      practiceId,
      coupleId,
      at: client.at,
      action: "agreement.stand",
      subjectKind: "agreement",
      subjectId: agreementId,
      reason,
    });
  });

/** @returns false when it was done before: the key of `agreement_take_backs` allows it once */
export const removeSignature = (
  tx: Tx,
  client: Client,
  { practiceId, coupleId, agreementId }: AgreementKey,
  version: number,
): Promise<boolean> =>
  switchToSystem(tx, client.kind, "a name is taken back from a wording once", async (system) => {
    const key = { practiceId, coupleId, agreementId };
    const { personId: clientId, at: takenBackAt } = client;
    const counted = await insertOnly(system, agreementTakeBacks, { ...key, version, clientId, takenBackAt })
      .onConflictDoNothing()
      .returning({ clientId: agreementTakeBacks.clientId });
    if (counted.length === 0) return false;
    await system
      .delete(agreementSignatures)
      .where(
        and(
          ofAgreement(agreementSignatures, key),
          eq(agreementSignatures.version, version),
          eq(agreementSignatures.clientId, clientId),
        ),
      );
    return true;
  });
