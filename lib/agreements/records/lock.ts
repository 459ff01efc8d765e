/** One couple's agreements change one after the other: whoever changes one holds the couple first, then reads how things stand. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCoupleAs, partnersOf } from "@/lib/practice/couples/records";
import { type Stored, standingOf } from "../rules/states";
import type { AgreementWords, Person } from "../types";

export type LockedVersion = {
  version: number;
  /** As the actor counts: among the versions that they know of. */
  count: number;
  state: Stored;
  words: AgreementWords;
  hash: string;
  reviewOn: string;
  clientId: string | null;
  coachId: string | null;
  submitKey: string | null;
  signers: string[];
};

export type Couple = {
  practiceId: string;
  coupleId: string;
  ending: boolean;
  coachId: string;
  partners: Person[];
};
export type Held = Couple & { agreementId: string; versions: LockedVersion[] };

/** Locks the couple until commit and names its partners. The couple is the actor's own, or of a row that they could read. */
export async function lockPartners(tx: Tx, actor: Actor, coupleId: string): Promise<Couple> {
  const { ending, coachId } = await lockCoupleAs(tx, actor, coupleId);
  const partners = await partnersOf(tx, coupleId);
  return { practiceId: actor.practiceId, coupleId, ending, coachId, partners };
}

/** @throws NotFound for what this actor could not read */
export async function lockAgreement(tx: Tx, actor: Actor, agreementId: string): Promise<Held> {
  const { couple_id: coupleId } = firstOrNotFound(
    await tx.execute<{ couple_id: string }>(sql`select couple_id from agreements where id = ${agreementId}`),
  );
  const couple = await lockPartners(tx, actor, coupleId);
  const versions = await switchToSystem(
    tx,
    actor.kind,
    "nobody may see that the other has signed",
    (system) =>
      system.execute<LockedVersion>(sql`
      select v.version, row_number() over (order by v.version)::int as count, v.state, v.words, v.hash, v.review_on::text as "reviewOn", v.client_id as "clientId",
        v.coach_id as "coachId", v.submit_key as "submitKey", array(
          select s.client_id from agreement_signatures s where s.practice_id = v.practice_id and s.couple_id = v.couple_id
            and s.agreement_id = v.agreement_id and s.version = v.version) as signers
      from agreement_versions v
      where v.practice_id = ${couple.practiceId} and v.couple_id = ${coupleId} and v.agreement_id = ${agreementId}
        ${actor.kind === "client" ? sql`and v.held_from is distinct from ${actor.personId}::uuid` : sql``}
      order by v.version`),
  );
  return { ...couple, agreementId, versions: [...versions] };
}

export const openOf = ({ versions }: Held) => versions.find(({ state }) => state === "proposed");
export const standingVersionOf = ({ versions }: Held) => versions.find(({ state }) => state === "active");

export const standingAt = (version: LockedVersion, actor: Actor) =>
  standingOf({ ...version, signatures: version.signers.length }, dayIn(actor.timeZone, actor.at));

export const notNow =
  "Nothing new can be agreed here at the moment. What you have written is still yours; talk to your counselor.";
export function refuseWhileEnding(couple: Couple): void {
  if (couple.ending) throw new Refusal(notNow);
}

/** Moves the named versions on, or all that live, also what the actor may not know of. Needs the system role. */
export async function close(
  system: Tx,
  held: Pick<Held, "practiceId" | "coupleId" | "agreementId">,
  versions: readonly number[] | "all",
  state: "revised" | "ended" | "withdrawn",
  at: Date,
): Promise<void> {
  if (versions.length === 0) return;
  await system.execute(sql`
    update agreement_versions set state = ${state}, closed_at = ${at.toISOString()}
    where practice_id = ${held.practiceId} and couple_id = ${held.coupleId} and agreement_id = ${held.agreementId}
      and state in ('proposed', 'active') ${versions === "all" ? sql`` : sql`and version in ${versions}`}`);
}
