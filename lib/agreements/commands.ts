/** Proposing, changing and ending agreements. Under the couple's lock, each step checked against the table of rules. */
import "server-only";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { requireCouple } from "@/lib/practice/couples/records";
import { deleteDraft } from "./drafts/records";
import { closeAgreement, setReviewDay, withdrawProposal } from "./records/as-system";
import {
  eventFor,
  type LockedAgreement,
  lockAgreement,
  lockPartners,
  refuseWhenActive,
  refuseWhileEnding,
  stepFrom,
  versionOf,
} from "./records/lock";
import { checkReview, createAgreement } from "./records/propose";
import { createVersion } from "./records/version";
import type { LookAgain, OneAgreement, OneVersion, ProposeAgreement, ProposeChange } from "./schema";

const notActive = "These words are not in force right now. Please open the agreement again.";

async function deleteDraftOf(tx: Tx, actor: Actor, draftId: string | null): Promise<void> {
  if (actor.kind === "client" && draftId) await deleteDraft(tx, actor, draftId);
}

/** @throws NotFound; Refusal while the couple’s work is ending */
export function proposeAgreement(
  actor: Actor,
  input: ProposeAgreement & { coupleId?: string },
): Promise<{ agreementId: string }> {
  return asActor(actor, async (tx) => {
    const coupleId = actor.kind === "client" ? actor.coupleId : input.coupleId;
    if (!coupleId) throw new NotFound();
    await requireCouple(tx, coupleId);
    const couple = await lockPartners(tx, actor, coupleId);
    refuseWhileEnding(couple);
    checkReview(actor, input.reviewOn);
    const { kind, title, items, reviewOn, submitKey } = input;
    const agreement = { kind, reviewOn, words: { title, items } };
    const agreementId = await createAgreement(tx, actor, couple, agreement, { submitKey });
    await deleteDraftOf(tx, actor, input.draftId);
    return { agreementId };
  });
}

/** @throws NotFound; Refusal when it is over or newer words are there */
export function proposeChange(actor: Actor, input: ProposeChange): Promise<{ version: number }> {
  return asActor(actor, async (tx) => {
    checkReview(actor, input.reviewOn);
    const locked = await lockAgreement(tx, actor, input.agreementId);
    const version = await createVersion(tx, actor, locked, input);
    await deleteDraftOf(tx, actor, input.draftId);
    return { version };
  });
}

/** Withdraws one's own proposal; what was active before stays so. @throws NotFound for somebody else's, Refusal once it is active */
export function takeProposalBack(actor: Actor, input: OneVersion): Promise<void> {
  return asActor(actor, async (tx) => {
    const locked = await lockAgreement(tx, actor, input.agreementId);
    const version = versionOf(locked, input.version);
    if (version.clientId !== actor.personId && version.coachId !== actor.personId) throw new NotFound();
    refuseWhenActive(version);
    if (!stepFrom(version, actor, "take_proposal_back")) return;
    await withdrawProposal(tx, actor, locked, version.version);
    await recordAuditEvent(tx, actor, eventFor("take_proposal_back", locked));
  });
}

/** The system role writes here, so who may is asked in so many words. @returns null when it was over already */
async function close(
  tx: Tx,
  actor: Actor,
  agreementId: string,
  step: "withdraw" | "end",
): Promise<LockedAgreement | null> {
  if (actor.kind !== (step === "withdraw" ? "client" : "coach")) throw new NotFound();
  const locked = await lockAgreement(tx, actor, agreementId);
  const open = locked.versions.filter((version) => stepFrom(version, actor, step));
  if (open.length === 0) return null;
  if (!open.some(({ state }) => state === "active")) throw new Refusal(notActive);
  await closeAgreement(tx, actor, locked, step === "withdraw" ? "withdrawn" : "ended");
  return locked;
}

/** At once, by either, without a reason; with it goes whatever was proposed for it. Nothing keeps who it was. */
export function withdrawAgreement(client: Client, input: OneAgreement): Promise<void> {
  return asActor(client, async (tx) => {
    const closed = await close(tx, client, input.agreementId, "withdraw");
    if (closed) await recordAuditEvent(tx, client, { ...eventFor("withdraw", closed), scope: "person" });
  });
}

/** The counselor's way to close what both said is over. */
export function endAgreement(coach: Coach, input: OneAgreement): Promise<void> {
  return asActor(coach, async (tx) => {
    const closed = await close(tx, coach, input.agreementId, "end");
    if (closed) await recordAuditEvent(tx, coach, eventFor("end", closed));
  });
}

/** It has been looked at and stays as it is, until another look. No word changes, so nobody signs again. */
export function lookAgain(actor: Actor, input: LookAgain): Promise<void> {
  return asActor(actor, async (tx) => {
    checkReview(actor, input.reviewOn);
    const locked = await lockAgreement(tx, actor, input.agreementId);
    const version = versionOf(locked, input.version);
    if (!stepFrom(version, actor, "look_again")) throw new Refusal(notActive);
    refuseWhileEnding(locked);
    await setReviewDay(tx, actor, locked, version.version, input.reviewOn);
    await recordAuditEvent(tx, actor, { ...eventFor("look_again", locked), fields: ["review_on"] });
  });
}
