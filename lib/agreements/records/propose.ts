/** Putting words on the table, inside a caller's transaction. From then on both partners and their counselor can read them. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { boundLine, noteHints } from "../flags/records";
import { after } from "../rules/states";
import { type AgreementKind, furthestLook, type ProposeChange } from "../schema";
import type { AgreementItem, AgreementWords } from "../types";
import { hashOf, sameWords } from "./hash";
import {
  type Couple,
  close,
  type Held,
  type LockedVersion,
  lockPartners,
  openOf,
  refuseWhileEnding,
  standingAt,
  standingVersionOf,
} from "./lock";

/** What one form, or one item of one exercise, makes: twice the same makes one. */
export type Origin = { submitKey: string } | { source: { responseId: string; item: string } } | null;
export type NewAgreement = {
  kind: AgreementKind;
  words: AgreementWords;
  reviewOn: string;
};

const overNow =
  "This agreement has ended, so its words cannot be changed. What you have written is still here: copy it into a new proposal.";
const newer =
  "There are newer words than the ones you changed. Yours are still here: copy what you want to keep, then open the agreement again.";
const nothingChanged =
  "The words are the same as before. To choose another day, use “Still fits” on the agreement itself.";

export function checkReview(actor: Actor, reviewOn: string): void {
  const today = dayIn(actor.timeZone, actor.at);
  if (reviewOn > today && reviewOn <= addDays(today, furthestLook)) return;
  throw new FieldErrors({ reviewOn: ["Please choose a day in the next six months"] });
}

function checkOwners(couple: Couple, items: readonly AgreementItem[]): void {
  const known = new Set(couple.partners.map(({ clientId }) => clientId));
  if (items.every(({ owner }) => owner === null || known.has(owner))) return;
  throw new FieldErrors({ items: ["Please choose again whom each line is about"] });
}

async function addVersion(
  tx: Tx,
  actor: Actor,
  couple: Couple,
  agreementId: string,
  version: number,
  { words, reviewOn }: Omit<NewAgreement, "kind">,
  submitKey: string | null,
): Promise<void> {
  await tx.execute(sql`
    insert into agreement_versions (practice_id, couple_id, agreement_id, version, words, hash, review_on, client_id, coach_id,
      submit_key, proposed_at)
    values (${couple.practiceId}, ${couple.coupleId}, ${agreementId}, ${version}, ${JSON.stringify(words)}::jsonb, ${hashOf(words)},
      ${reviewOn}, ${actor.kind === "client" ? actor.personId : null}, ${actor.kind === "coach" ? actor.personId : null},
      ${submitKey}, ${actor.at.toISOString()})`);
  await noteHints(tx, actor, {
    ...couple,
    about: "agreement",
    aboutId: agreementId,
    lines: words.items.map(boundLine),
  });
}

/** The first wording of something new. The couple is held. @returns the agreement's id, the earlier one's for the same origin */
export async function putOnTable(
  tx: Tx,
  actor: Actor,
  couple: Couple,
  { kind, ...version }: NewAgreement,
  origin: Origin,
): Promise<string> {
  checkOwners(couple, version.words.items);
  const key = origin && "submitKey" in origin ? origin.submitKey : null;
  const source = origin && "source" in origin ? origin.source : null;
  const [fresh] = await tx.execute<{ id: string }>(sql`
    insert into agreements (practice_id, couple_id, kind, created_at, submit_key, source_response_id, source_item)
    values (${couple.practiceId}, ${couple.coupleId}, ${kind}, ${actor.at.toISOString()}, ${key}, ${source?.responseId ?? null},
      ${source?.item ?? null})
    on conflict do nothing returning id`);
  if (!fresh) {
    const same = source
      ? sql`source_response_id = ${source.responseId} and source_item = ${source.item}`
      : sql`submit_key = ${key}`;
    return firstOrNotFound(
      await tx.execute<{ id: string }>(
        sql`select id from agreements where couple_id = ${couple.coupleId} and ${same}`,
      ),
    ).id;
  }
  await addVersion(tx, actor, couple, fresh.id, 1, version, key);
  await recordAuditEvent(tx, actor, {
    action: "agreement.propose",
    subjectKind: "agreement",
    subjectId: fresh.id,
    coupleId: couple.coupleId,
  });
  return fresh.id;
}

/**
 * Lays the earlier proposal down. While a safety concern stands, what is new is held from the other, so it moves nothing for them:
 * the earlier one leaves only its own author's replacement aside. Needs the system role.
 * @returns the number that is free
 */
async function makeRoom(
  system: Tx,
  actor: Actor,
  held: Held,
  open: LockedVersion | undefined,
): Promise<number> {
  const here = sql`practice_id = ${held.practiceId} and couple_id = ${held.coupleId} and agreement_id = ${held.agreementId}`;
  const proposed = await system.execute<{ version: number; heldFrom: string | null }>(sql`
    select version, held_from as "heldFrom" from agreement_versions where ${here} and state = 'proposed'`);
  const quietly = actor.kind === "client" && (await hasOpenConcern(system, held.practiceId, held.coupleId));
  const shared = proposed.find((one) => one.version === open?.version && one.heldFrom === null);
  if (quietly && shared) {
    await system.execute(sql`
      update agreement_versions set held_from = ${actor.personId} where ${here} and version = ${shared.version}`);
  } else {
    const gone = quietly ? proposed.filter((one) => one.version === open?.version) : proposed;
    await close(
      system,
      held,
      gone.map((one) => one.version),
      "revised",
      actor.at,
    );
  }
  const [last] = await system.execute<{ version: number }>(
    sql`select coalesce(max(version), 0)::int as version from agreement_versions where ${here}`,
  );
  return (last?.version ?? 0) + 1;
}

/** Other words for something that is proposed or stands. The agreement is held. @throws Refusal when it is over, or newer words are there */
export async function putChangeOnTable(
  tx: Tx,
  actor: Actor,
  held: Held,
  input: ProposeChange,
): Promise<number> {
  const again = held.versions.find(({ submitKey }) => submitKey === input.submitKey);
  if (again) return again.count;
  refuseWhileEnding(held);
  const open = openOf(held);
  const current = open ?? standingVersionOf(held);
  if (!current || after(standingAt(current, actor), "replace") === null) throw new Refusal(overNow);
  if (current.count !== input.baseVersion) throw new Refusal(newer);
  const words = { title: input.title, items: input.items };
  checkOwners(held, words.items);
  if (sameWords(current.words, words)) throw new Refusal(nothingChanged);
  const count = held.versions.length + 1;
  const version = await switchToSystem(tx, actor.kind, "newer words take the place of a proposal", (system) =>
    makeRoom(system, actor, held, open),
  );
  await addVersion(
    tx,
    actor,
    held,
    held.agreementId,
    version,
    { words, reviewOn: input.reviewOn },
    input.submitKey,
  );
  await recordAuditEvent(tx, actor, {
    action: "agreement.propose_change",
    subjectKind: "agreement",
    subjectId: held.agreementId,
    coupleId: held.coupleId,
  });
  return count;
}

const firstLook = 28;

/**
 * For what an exercise yields, in its own transaction. The day to review may be left out.
 * @returns null when the couple’s work is ending: nothing new opens between them, and the hand-in goes on
 */
export async function proposeAgreementIn(
  tx: Tx,
  client: Client,
  input: {
    kind: AgreementKind;
    title: string;
    items: readonly AgreementItem[];
    reviewOn: string | null;
    source: { responseId: string; item: string } | null;
  },
): Promise<{ agreementId: string } | null> {
  const couple = await lockPartners(tx, client, client.coupleId);
  if (couple.ending || input.items.length === 0) return null;
  const today = dayIn(client.timeZone, client.at);
  const asked = input.reviewOn ?? "";
  const reviewOn = asked > today && asked <= addDays(today, furthestLook) ? asked : addDays(today, firstLook);
  const words = { title: input.title, items: [...input.items] };
  const origin = input.source ? { source: input.source } : null;
  return { agreementId: await putOnTable(tx, client, couple, { kind: input.kind, words, reviewOn }, origin) };
}
