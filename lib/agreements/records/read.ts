/** Agreements with all their versions, as far as this actor may know them, inside a caller's transaction. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { agreementSignatures, agreementTakeBacks } from "@/db/schema/agreement-signatures";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { agreements } from "@/db/schema/agreements";
import { clients } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { isActive, isProposed, statusOf } from "../rules/states";
import type { Agreement, Version } from "../types";

type Which = { coupleId: string } | { agreementId: string };
type Row = Awaited<ReturnType<typeof readVersions>>[number];

/** The rows of a table that belong to the version of the outer statement. */
const ofThisVersion = (table: typeof agreementSignatures | typeof agreementTakeBacks) =>
  and(
    eq(table.practiceId, agreementVersions.practiceId),
    eq(table.coupleId, agreementVersions.coupleId),
    eq(table.agreementId, agreementVersions.agreementId),
    eq(table.version, agreementVersions.version),
  );

function signersOf(tx: Tx) {
  const signer = alias(clients, "signer");
  return tx
    .select({ name: signer.firstName })
    .from(agreementSignatures)
    .innerJoin(
      signer,
      and(
        eq(signer.practiceId, agreementSignatures.practiceId),
        eq(signer.coupleId, agreementSignatures.coupleId),
        eq(signer.id, agreementSignatures.clientId),
      ),
    )
    .where(ofThisVersion(agreementSignatures))
    .orderBy(signer.place);
}

/** A counselor has no right to ask. */
function isTakenBack(tx: Tx, actor: Actor) {
  if (actor.kind === "coach") return sql<boolean>`false`;
  const takenBack = tx
    .select({ version: agreementTakeBacks.version })
    .from(agreementTakeBacks)
    .where(and(ofThisVersion(agreementTakeBacks), eq(agreementTakeBacks.clientId, actor.personId)));
  return sql<boolean>`exists ${takenBack}`;
}

/** The last activated, or proposed, first. */
const readVersions = (tx: Tx, actor: Actor, which: Which) =>
  tx
    .select({
      agreementId: agreements.id,
      kind: agreements.kind,
      version: agreementVersions.version,
      state: agreementVersions.state,
      words: agreementVersions.words,
      hash: agreementVersions.hash,
      reviewOn: agreementVersions.reviewOn,
      proposedAt: agreementVersions.proposedAt,
      signedAt: agreementVersions.signedAt,
      closedAt: agreementVersions.closedAt,
      clientId: agreementVersions.clientId,
      coachId: agreementVersions.coachId,
      proposedBy: sql<string>`coalesce(${clients.firstName}, ${coaches.name}, '')`,
      signers: sql<string[]>`array ${signersOf(tx)}`,
      takenBack: isTakenBack(tx, actor),
    })
    .from(agreements)
    .innerJoin(
      agreementVersions,
      and(
        eq(agreementVersions.practiceId, agreements.practiceId),
        eq(agreementVersions.coupleId, agreements.coupleId),
        eq(agreementVersions.agreementId, agreements.id),
      ),
    )
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, agreementVersions.practiceId),
        eq(clients.coupleId, agreementVersions.coupleId),
        eq(clients.id, agreementVersions.clientId),
      ),
    )
    .leftJoin(
      coaches,
      and(eq(coaches.practiceId, agreementVersions.practiceId), eq(coaches.id, agreementVersions.coachId)),
    )
    .where(
      "coupleId" in which ? eq(agreements.coupleId, which.coupleId) : eq(agreements.id, which.agreementId),
    )
    .orderBy(
      desc(sql`coalesce(${agreementVersions.signedAt}, ${agreementVersions.proposedAt})`),
      agreements.id,
      desc(agreementVersions.version),
    );

/** @param version counted among those that this reader knows of, so that a number that is missing tells of nothing */
function versionFrom(row: Row, version: number, actor: Actor, today: string): Version {
  const { agreementId: _, kind: __, state, clientId, coachId, ...shown } = row;
  const status = statusOf({ state, reviewOn: row.reviewOn, signatures: row.signers.length }, today);
  return {
    ...shown,
    version,
    // Who let go of it, and how, is not for a partner to read out of a word.
    status: actor.kind === "client" && status === "withdrawn" ? "ended" : status,
    mine: clientId === actor.personId || coachId === actor.personId,
  };
}

/** Newest first: by what was activated, or proposed, last. */
export async function readAgreements(tx: Tx, actor: Actor, which: Which): Promise<Agreement[]> {
  const today = dayIn(actor.timeZone, actor.at);
  const all = await readVersions(tx, actor, which);
  const firsts = all.filter((row, i) => all.findIndex((one) => one.agreementId === row.agreementId) === i);
  return firsts.map(({ agreementId, kind }) => {
    const rows = all.filter((row) => row.agreementId === agreementId);
    const versions = rows
      .toSorted((a, b) => b.version - a.version)
      .map((row, i) => versionFrom(row, rows.length - i, actor, today));
    return {
      agreementId,
      kind,
      versions,
      active: versions.find(({ status }) => isActive(status)) ?? null,
      proposal: versions.find(({ status }) => isProposed(status)) ?? null,
    };
  });
}

/** What was only ever proposed and taken back is its author's own. */
export const isWorthShowing = (actor: Actor) => (agreement: Agreement) =>
  actor.kind === "coach" ||
  agreement.active !== null ||
  agreement.proposal !== null ||
  agreement.versions.some(({ signedAt, mine }) => signedAt !== null || mine);
