/** Short ways to propose and sign, through the real commands. */
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { proposeAgreement, proposeChange } from "@/lib/agreements/commands";
import type { ProposeAgreement } from "@/lib/agreements/schema";
import { signAgreement } from "@/lib/agreements/signatures/commands";
import type { AgreementItem } from "@/lib/agreements/types";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { stored, type World } from "@/tests/factories/world";

export const aLine = (words: string, more: Partial<AgreementItem> = {}): AgreementItem => ({
  key: "l1",
  owner: null,
  words,
  why: "",
  when: "",
  ifCrossed: "",
  ...more,
});
export const inDays = (actor: Actor, days: number) => addDays(actor.at.toISOString().slice(0, 10), days);

export async function proposed(
  who: Actor,
  words = "We stop when one of us says pause.",
  changes: Partial<ProposeAgreement> & { coupleId?: string } = {},
): Promise<string> {
  const { agreementId } = await proposeAgreement(who, {
    submitKey: randomUUID(),
    kind: "communication",
    title: "How we disagree",
    items: [aLine(words)],
    reviewOn: inDays(who, 28),
    draftId: null,
    ...changes,
  });
  return agreementId;
}

export const changed = (who: Actor, agreementId: string, baseVersion: number, words: string) =>
  proposeChange(who, {
    submitKey: randomUUID(),
    agreementId,
    baseVersion,
    title: "How we disagree",
    items: [aLine(words)],
    reviewOn: inDays(who, 28),
    draftId: null,
  });

export type StoredVersion = {
  version: number;
  state: string;
  hash: string;
  signers: string[];
  signed: boolean;
};

export const versionsOf = (agreementId: string) =>
  stored<StoredVersion>(sql`
    select version, state, hash, signed_at is not null as signed, array(
      select client_id from agreement_signatures s where s.agreement_id = v.agreement_id and s.version = v.version
        and s.hash = v.hash) as signers
    from agreement_versions v where agreement_id = ${agreementId} order by version`);

export async function sign(who: Client, agreementId: string, version = 1) {
  const held = (await versionsOf(agreementId)).find((one) => one.version === version);
  return signAgreement(who, { agreementId, version, hash: held?.hash ?? "0".repeat(64) });
}

export async function signedByBoth(world: World, words?: string): Promise<string> {
  const agreementId = await proposed(world.ana, words);
  await sign(world.ana, agreementId);
  await sign(world.ben, agreementId);
  return agreementId;
}
