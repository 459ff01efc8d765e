/** Adding a version to an agreement, inside a caller's transaction. Needs the couple's lock. */
import "server-only";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { boundLine, noteHints } from "../flags/records";
import type { ProposeChange } from "../schema";
import type { AgreementItem, AgreementWords } from "../types";
import { makeRoom } from "./as-system";
import { hashOf, sameWords } from "./hash";
import {
  activeVersionOf,
  type LockedAgreement,
  type LockedCouple,
  proposalOf,
  refuseWhileEnding,
  stepFrom,
} from "./lock";

const overNow =
  "This agreement has ended, so its words cannot be changed. What you have written is still here: copy it into a new proposal.";
const newer =
  "There are newer words than the ones you changed. Yours are still here: copy what you want to keep, then open the agreement again.";
const nothingChanged =
  "The words are the same as before. To choose another day, use “Still fits” on the agreement itself.";

export function checkOwners({ partners }: LockedCouple, items: readonly AgreementItem[]): void {
  const known = new Set(partners.map(({ clientId }) => clientId));
  if (items.every(({ owner }) => owner === null || known.has(owner))) return;
  throw new FieldErrors({ items: ["Please choose again whom each line is about"] });
}

type NewVersion = { version: number; words: AgreementWords; reviewOn: string; submitKey: string | null };

export async function addVersion(
  tx: Tx,
  actor: Actor,
  couple: LockedCouple,
  agreementId: string,
  version: NewVersion,
): Promise<void> {
  const { practiceId, coupleId } = couple;
  await insertOnly(tx, agreementVersions, {
    practiceId,
    coupleId,
    agreementId,
    ...version,
    hash: hashOf(version.words),
    clientId: actor.kind === "client" ? actor.personId : null,
    coachId: actor.kind === "coach" ? actor.personId : null,
    proposedAt: actor.at,
  });
  await noteHints(tx, actor, {
    ...couple,
    about: "agreement",
    aboutId: agreementId,
    lines: version.words.items.map(boundLine),
  });
}

/**
 * Other words for something that is proposed or active. @returns the version's number as the actor counts
 * @throws Refusal when it is over, or newer words are there
 */
export async function createVersion(
  tx: Tx,
  actor: Actor,
  locked: LockedAgreement,
  { title, items, reviewOn, submitKey, baseVersion }: ProposeChange,
): Promise<number> {
  const again = locked.versions.find((version) => version.submitKey === submitKey);
  if (again) return again.count;
  refuseWhileEnding(locked);
  const proposal = proposalOf(locked);
  const current = proposal ?? activeVersionOf(locked);
  if (!current || stepFrom(current, actor, "replace") === null) throw new Refusal(overNow);
  if (current.count !== baseVersion) throw new Refusal(newer);
  const words = { title, items };
  checkOwners(locked, items);
  if (sameWords(current.words, words)) throw new Refusal(nothingChanged);
  const version = await makeRoom(tx, actor, locked, proposal);
  await addVersion(tx, actor, locked, locked.agreementId, { version, words, reviewOn, submitKey });
  await recordAuditEvent(tx, actor, {
    action: "agreement.propose_change",
    subjectKind: "agreement",
    subjectId: locked.agreementId,
    coupleId: locked.coupleId,
  });
  return locked.versions.length + 1;
}
