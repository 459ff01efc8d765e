/** Proposing, signing, changing and letting go of agreements. Under the couple's lock, each step checked against the table of rules. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { hashOf } from "./records/hash";
import { letStand, takeNameOff } from "./records/in-force";
import {
  close,
  type Held,
  type LockedVersion,
  lockAgreement,
  lockPartners,
  refuseWhileEnding,
  standingAt,
} from "./records/lock";
import { checkReview, putChangeOnTable, putOnTable } from "./records/propose";
import { after, type Step, signing } from "./rules/states";
import type { LookAgain, OneAgreement, OneVersion, ProposeAgreement, ProposeChange, Sign } from "./schema";

const newWords = "The words have changed since you opened this. Please read the new ones before you decide.";
const gone = "This is no longer proposed, so there is nothing to do here.";
const standsNow =
  "Both of you have signed this by now, so it is in force. If you no longer want it, you can withdraw from it at once.";
const onlyOnce =
  "You have withdrawn your signature from these words once, so this time it stays. You can still suggest changes, which takes every name off; and once both have signed, you can withdraw at any time.";
const notStanding = "These words are not in force right now. Please open the agreement again.";

const versionOf = (held: Held, version: number): LockedVersion => {
  const one = held.versions.find((other) => other.count === version);
  if (!one) throw new NotFound();
  return one;
};
const may = (version: LockedVersion, actor: Actor, step: Step) =>
  after(standingAt(version, actor), step) !== null;
const deed = (action: string, held: Held) => ({
  action: `agreement.${action}`,
  subjectKind: "agreement",
  subjectId: held.agreementId,
  coupleId: held.coupleId,
});

/** @throws NotFound; Refusal while the couple’s work is ending */
export function proposeAgreement(
  actor: Actor,
  input: ProposeAgreement & { coupleId?: string },
): Promise<{ agreementId: string }> {
  return asActor(actor, async (tx) => {
    const asked = actor.kind === "client" ? actor.coupleId : (input.coupleId ?? "");
    const { id: coupleId } = firstOrNotFound(
      await tx.execute<{ id: string }>(sql`select id from couples where id = ${asked}`),
    );
    const couple = await lockPartners(tx, actor, coupleId);
    refuseWhileEnding(couple);
    checkReview(actor, input.reviewOn);
    const { kind, title, items, reviewOn, submitKey } = input;
    const agreement = { kind, reviewOn, words: { title, items } };
    const agreementId = await putOnTable(tx, actor, couple, agreement, { submitKey });
    await layDraftDown(tx, actor, input.draftId);
    return { agreementId };
  });
}

/** @throws NotFound; Refusal when it is over or newer words are there */
export function proposeChange(actor: Actor, input: ProposeChange): Promise<{ version: number }> {
  return asActor(actor, async (tx) => {
    checkReview(actor, input.reviewOn);
    const held = await lockAgreement(tx, actor, input.agreementId);
    const version = await putChangeOnTable(tx, actor, held, input);
    await layDraftDown(tx, actor, input.draftId);
    return { version };
  });
}

async function layDraftDown(tx: Tx, actor: Actor, draftId: string | null): Promise<void> {
  if (actor.kind !== "client" || !draftId) return;
  await tx.execute(sql`delete from agreement_drafts where id = ${draftId} and client_id = ${actor.personId}`);
}

/** Puts one's own name under exactly these words; twice is once. @returns whether both have signed now */
export function signAgreement(client: Client, input: Sign): Promise<{ stands: boolean }> {
  return asActor(client, async (tx) => {
    const held = await lockAgreement(tx, client, input.agreementId);
    const version = versionOf(held, input.version);
    const step = signing(version.signers, client.personId);
    if (!may(version, client, step)) throw new Refusal(version.state === "revised" ? newWords : gone);
    if (input.hash !== version.hash) throw new Refusal(newWords);
    if (hashOf(version.words) !== version.hash) throw new Error("the words are not those of their hash");
    if (step === "sign_again") return { stands: version.state === "active" };
    refuseWhileEnding(held);
    await tx.execute(sql`
      insert into agreement_signatures (practice_id, couple_id, agreement_id, version, client_id, hash, signed_at)
      values (${held.practiceId}, ${held.coupleId}, ${held.agreementId}, ${version.version}, ${client.personId}, ${version.hash},
        ${client.at.toISOString()})`);
    const stands = step === "sign_too";
    if (stands) {
      await switchToSystem(tx, client.kind, "what both have signed stands", (system, reason) =>
        letStand(system, client, held, version, reason),
      );
    }
    await recordAuditEvent(tx, client, deed("sign", held));
    return { stands };
  });
}

/**
 * Takes one's own name back while the other's is not there, once for each wording: signing tells whether the other has
 * signed, so doing both again and again would be a way to ask.
 * @throws Refusal once it stands, and the second time
 */
export function takeSignatureBack(client: Client, input: OneVersion): Promise<void> {
  return asActor(client, async (tx) => {
    const held = await lockAgreement(tx, client, input.agreementId);
    const version = versionOf(held, input.version);
    if (!version.signers.includes(client.personId)) return;
    if (version.state === "active") throw new Refusal(standsNow);
    if (!may(version, client, "take_signature_back")) throw new Refusal(gone);
    const first = await switchToSystem(
      tx,
      client.kind,
      "a name is taken back from a wording once",
      (system) => takeNameOff(system, held, version.version, client),
    );
    if (!first) throw new Refusal(onlyOnce);
    await recordAuditEvent(tx, client, { ...deed("take_signature_back", held), scope: "person" });
  });
}

/** Takes one's own proposal off the table; what stood before stands on. @throws NotFound for somebody else's, Refusal once it stands */
export function takeProposalBack(actor: Actor, input: OneVersion): Promise<void> {
  return asActor(actor, async (tx) => {
    const held = await lockAgreement(tx, actor, input.agreementId);
    const version = versionOf(held, input.version);
    if (version.clientId !== actor.personId && version.coachId !== actor.personId) throw new NotFound();
    if (version.state === "active") throw new Refusal(standsNow);
    if (!may(version, actor, "take_proposal_back")) return;
    await switchToSystem(tx, actor.kind, "a proposal is taken off the table", (system) =>
      close(system, held, [version.version], "withdrawn", actor.at),
    );
    await recordAuditEvent(tx, actor, deed("take_proposal_back", held));
  });
}

/** The system role writes here, so who may is asked in so many words. */
async function letGo(
  tx: Tx,
  actor: Actor,
  agreementId: string,
  step: "withdraw" | "end",
): Promise<Held | null> {
  if (actor.kind !== (step === "withdraw" ? "client" : "coach")) throw new NotFound();
  const held = await lockAgreement(tx, actor, agreementId);
  const living = held.versions.filter((version) => may(version, actor, step));
  if (living.length === 0) return null;
  if (!living.some(({ state }) => state === "active")) throw new Refusal(notStanding);
  await switchToSystem(tx, actor.kind, "an agreement is let go of by one for both", (system) =>
    close(system, held, "all", step === "withdraw" ? "withdrawn" : "ended", actor.at),
  );
  return held;
}

/** At once, by either, without a reason; with it goes whatever was proposed for it. Nothing keeps who it was. */
export function withdrawAgreement(client: Client, input: OneAgreement): Promise<void> {
  return asActor(client, async (tx) => {
    const held = await letGo(tx, client, input.agreementId, "withdraw");
    if (held) await recordAuditEvent(tx, client, { ...deed("withdraw", held), scope: "person" });
  });
}

/** The counselor's way to close what both said is over. */
export function endAgreement(coach: Coach, input: OneAgreement): Promise<void> {
  return asActor(coach, async (tx) => {
    const held = await letGo(tx, coach, input.agreementId, "end");
    if (held) await recordAuditEvent(tx, coach, deed("end", held));
  });
}

/** It has been looked at and stays as it is, until another look. No word changes, so nobody signs again. */
export function lookAgain(actor: Actor, input: LookAgain): Promise<void> {
  return asActor(actor, async (tx) => {
    checkReview(actor, input.reviewOn);
    const held = await lockAgreement(tx, actor, input.agreementId);
    const version = versionOf(held, input.version);
    if (!may(version, actor, "look_again")) throw new Refusal(notStanding);
    refuseWhileEnding(held);
    await switchToSystem(tx, actor.kind, "a day to review is chosen by one for both", (system) =>
      system.execute(sql`
        update agreement_versions set review_on = ${input.reviewOn} where practice_id = ${held.practiceId}
          and couple_id = ${held.coupleId} and agreement_id = ${held.agreementId} and version = ${version.version}`),
    );
    await recordAuditEvent(tx, actor, { ...deed("look_again", held), fields: ["review_on"] });
  });
}
