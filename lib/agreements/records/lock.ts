/** One couple's agreements change one after the other: whoever changes one locks the couple first, then reads the versions. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCoupleAs, partnersOf } from "@/lib/practice/couples/records";
import { type AgreementStatus, type Step, statusAfter, statusOf } from "../rules/states";
import type { Person } from "../types";
import { type LockedVersion, readLockedVersions } from "./as-system";

export type LockedCouple = {
  practiceId: string;
  coupleId: string;
  ending: boolean;
  coachId: string;
  partners: Person[];
};
export type LockedAgreement = LockedCouple & { agreementId: string; versions: LockedVersion[] };

/** Locks the couple until commit and names its partners. The couple is the actor's own, or of a row that they could read. */
export async function lockPartners(tx: Tx, actor: Actor, coupleId: string): Promise<LockedCouple> {
  const { ending, coachId } = await lockCoupleAs(tx, actor, coupleId);
  const partners = await partnersOf(tx, coupleId);
  return { practiceId: actor.practiceId, coupleId, ending, coachId, partners };
}

/** @throws NotFound for what this actor could not read */
export async function lockAgreement(tx: Tx, actor: Actor, agreementId: string): Promise<LockedAgreement> {
  const { coupleId } = firstOrNotFound(
    await tx.select({ coupleId: agreements.coupleId }).from(agreements).where(eq(agreements.id, agreementId)),
  );
  const couple = await lockPartners(tx, actor, coupleId);
  const key = { practiceId: couple.practiceId, coupleId, agreementId };
  return { ...couple, agreementId, versions: await readLockedVersions(tx, actor, key) };
}

/** The latest: beside one that is held an earlier one may go on for the partner. */
export const proposalOf = ({ versions }: LockedAgreement) =>
  versions.findLast(({ state }) => state === "proposed");
export const activeVersionOf = ({ versions }: LockedAgreement) =>
  versions.find(({ state }) => state === "active");

/** @param count the version's number as the actor counts them @throws NotFound */
export function versionOf({ versions }: LockedAgreement, count: number): LockedVersion {
  const version = versions.find((one) => one.count === count);
  if (!version) throw new NotFound();
  return version;
}

/** Where a step would lead from this version today; null where it is not allowed. */
export const stepFrom = (version: LockedVersion, actor: Actor, step: Step): AgreementStatus | null =>
  statusAfter(
    statusOf({ ...version, signatures: version.signers.length }, dayIn(actor.timeZone, actor.at)),
    step,
  );

const activeByNow =
  "Both of you have signed this by now, so it is in force. If you no longer want it, you can withdraw from it at once.";

/** For what can be done to a proposal alone. @throws Refusal */
export function refuseWhenActive({ state }: LockedVersion): void {
  if (state === "active") throw new Refusal(activeByNow);
}

export const eventFor = (action: string, { agreementId, coupleId }: LockedAgreement) => ({
  action: `agreement.${action}`,
  subjectKind: "agreement",
  subjectId: agreementId,
  coupleId,
});

export const notNow = ({ counselor }: Profession) =>
  `Nothing new can be agreed here at the moment. What you have written is still yours; talk to your ${counselor}.`;
export function refuseWhileEnding(couple: LockedCouple): void {
  if (couple.ending) throw new Refusal(notNow);
}
