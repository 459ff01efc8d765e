/** Signing an agreement, and taking one's signature back. Under the couple's lock, each step checked against the table of rules. */
import "server-only";
import { asActor } from "@/db/access";
import { agreementSignatures } from "@/db/schema/agreement-signatures";
import { insertOnly } from "@/db/statements";
import { hashOf } from "@/lib/agreements/records/hash";
import {
  activeVersionOf,
  eventFor,
  lockAgreement,
  refuseWhenActive,
  refuseWhileEnding,
  stepFrom,
  versionOf,
} from "@/lib/agreements/records/lock";
import { signingStep } from "@/lib/agreements/rules/states";
import type { OneVersion, Sign } from "@/lib/agreements/schema";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { activateVersion, removeSignature } from "./records";

const newWords = "The words have changed since you opened this. Please read the new ones before you decide.";
const gone = "This is no longer proposed, so there is nothing to do here.";
const onlyOnce =
  "You have withdrawn your signature from these words once, so this time it stays. You can still suggest changes, which takes every name off; and once both have signed, you can withdraw at any time.";

/** Puts one's own name under exactly these words; twice is once. @returns whether both have signed now */
export function signAgreement(client: Client, input: Sign): Promise<{ isActive: boolean }> {
  return asActor(client, async (tx) => {
    const locked = await lockAgreement(tx, client, input.agreementId);
    const version = versionOf(locked, input.version);
    const step = signingStep(version.signers, client.personId);
    if (!stepFrom(version, client, step)) throw new Refusal(version.state === "revised" ? newWords : gone);
    if (input.hash !== version.hash) throw new Refusal(newWords);
    if (hashOf(version.words) !== version.hash) throw new Error("the words are not those of their hash");
    if (step === "sign_again") return { isActive: version.state === "active" };
    refuseWhileEnding(locked);
    await insertOnly(tx, agreementSignatures, {
      practiceId: locked.practiceId,
      coupleId: locked.coupleId,
      agreementId: locked.agreementId,
      version: version.version,
      clientId: client.personId,
      hash: version.hash,
      signedAt: client.at,
    });
    const isActive = step === "sign_too";
    if (isActive) await activateVersion(tx, client, locked, version, activeVersionOf(locked));
    await recordAuditEvent(tx, client, eventFor("sign", locked));
    return { isActive };
  });
}

/**
 * Takes one's own name back while the other's is not there, once for each wording: signing tells whether the other has
 * signed, so doing both again and again would be a way to ask.
 * @throws Refusal once it is active, and the second time
 */
export function takeSignatureBack(client: Client, input: OneVersion): Promise<void> {
  return asActor(client, async (tx) => {
    const locked = await lockAgreement(tx, client, input.agreementId);
    const version = versionOf(locked, input.version);
    if (!version.signers.includes(client.personId)) return;
    refuseWhenActive(version);
    if (!stepFrom(version, client, "take_signature_back")) throw new Refusal(gone);
    if (!(await removeSignature(tx, client, locked, version.version))) throw new Refusal(onlyOnce);
    await recordAuditEvent(tx, client, { ...eventFor("take_signature_back", locked), scope: "person" });
  });
}
