/** Agreements with all their versions, as far as this actor may know them, inside a caller's transaction. */

import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { asSeen } from "@/lib/safety/records/as-seen";
import { onTheTable, type Stored, standingOf, stands } from "../rules/states";
import type { AgreementKind } from "../schema";
import type { Agreement, AgreementWords, CardView, CardWords, People, Version } from "../types";

type Row = {
  agreement_id: string;
  kind: AgreementKind;
  version: number;
  state: Stored;
  words: AgreementWords;
  hash: string;
  review_on: string;
  proposed_at: string;
  signed_at: string | null;
  closed_at: string | null;
  author: string;
  client_id: string | null;
  coach_id: string | null;
  signers: string[];
  taken_back: boolean;
};

const instant = (text: string | null) => (text ? new Date(text) : null);

/** @param version counted among those that this reader knows of, so that a number that is missing tells of nothing */
function versionOf(row: Row, version: number, actor: Actor, today: string): Version {
  const standing = standingOf(
    { state: row.state, reviewOn: row.review_on, signatures: row.signers.length },
    today,
  );
  return {
    version,
    // Who let go of it, and how, is not for a partner to read out of a word.
    standing: actor.kind === "client" && standing === "withdrawn" ? "ended" : standing,
    words: row.words,
    hash: row.hash,
    reviewOn: row.review_on,
    proposedAt: new Date(row.proposed_at),
    proposedBy: row.author,
    mine: row.client_id === actor.personId || row.coach_id === actor.personId,
    takenBack: row.taken_back,
    signedAt: instant(row.signed_at),
    closedAt: instant(row.closed_at),
    signers: row.signers,
  };
}

/** Newest first: by what stands, or was written, last. */
export async function readAgreements(
  tx: Tx,
  actor: Actor,
  where: { coupleId: string } | { agreementId: string },
): Promise<Agreement[]> {
  const today = dayIn(actor.timeZone, actor.at);
  const which = "coupleId" in where ? sql`a.couple_id = ${where.coupleId}` : sql`a.id = ${where.agreementId}`;
  // A counselor has no right to ask.
  const takenBack =
    actor.kind === "client"
      ? sql`exists (select 1 from agreement_take_backs b where b.practice_id = v.practice_id and b.couple_id = v.couple_id
          and b.agreement_id = v.agreement_id and b.version = v.version and b.client_id = ${actor.personId})`
      : sql`false`;
  const rows = await tx.execute<Row>(sql`
    select a.id as agreement_id, a.kind, v.version, v.state, v.words, v.hash, v.review_on::text, v.proposed_at, v.signed_at,
      v.closed_at, v.client_id, v.coach_id, coalesce(m.first_name, k.name, '') as author, array(
        select n.first_name from agreement_signatures s
        join clients n on n.practice_id = s.practice_id and n.couple_id = s.couple_id and n.id = s.client_id
        where s.practice_id = v.practice_id and s.couple_id = v.couple_id and s.agreement_id = v.agreement_id
          and s.version = v.version order by n.place) as signers, ${takenBack} as taken_back
    from agreements a
    join agreement_versions v on v.practice_id = a.practice_id and v.couple_id = a.couple_id and v.agreement_id = a.id
    left join clients m on m.practice_id = v.practice_id and m.couple_id = v.couple_id and m.id = v.client_id
    left join coaches k on k.practice_id = v.practice_id and k.id = v.coach_id
    where ${which}
    order by coalesce(v.signed_at, v.proposed_at) desc, a.id, v.version desc`);
  const byId = new Map<string, Agreement>();
  for (const row of rows) {
    const { agreement_id: agreementId, kind } = row;
    const held = byId.get(agreementId) ?? { agreementId, kind, versions: [], standing: null, open: null };
    const count = rows.filter((one) => one.agreement_id === agreementId && one.version <= row.version).length;
    byId.set(agreementId, { ...held, versions: [...held.versions, versionOf(row, count, actor, today)] });
  }
  return [...byId.values()].map((agreement) => {
    const versions = agreement.versions.toSorted((a, b) => b.version - a.version);
    return {
      ...agreement,
      versions,
      standing: versions.find(({ standing }) => stands(standing)) ?? null,
      open: versions.find(({ standing }) => onTheTable(standing)) ?? null,
    };
  });
}

/** What was only ever proposed and taken back is its author's own. */
export const worthShowing = (actor: Actor) => (agreement: Agreement) =>
  actor.kind === "coach" ||
  agreement.standing !== null ||
  agreement.open !== null ||
  agreement.versions.some(({ signedAt, mine }) => signedAt !== null || mine);

export const inPlaces = (all: readonly Agreement[]) => ({
  standing: all.filter(({ standing }) => standing !== null),
  onTable: all.filter(({ standing, open }) => standing === null && open !== null),
  over: all.filter(({ standing, open }) => standing === null && open === null),
});

/** @throws NotFound for a couple that is not this actor's */
export async function readPeople(tx: Tx, actor: Actor, coupleId: string): Promise<People> {
  const couple = firstOrNotFound(
    await tx.execute<{ status: CoupleStatus; name: string }>(sql`
      select c.status, k.name from couples c join coaches k on k.practice_id = c.practice_id and k.id = c.coach_id
      where c.id = ${coupleId}`),
  );
  const partners = await partnersOf(tx, coupleId);
  return {
    partners,
    me: actor.kind === "client" ? actor.personId : null,
    coachName: couple.name,
    today: dayIn(actor.timeZone, actor.at),
    ending: isEnding(couple.status),
  };
}

export async function readCards(tx: Tx, actor: Actor, coupleId: string): Promise<CardView[]> {
  const rows = await tx.execute<{
    id: string;
    words: CardWords;
    audience: CardView["audience"];
    review_on: string | null;
    client_id: string;
    first_name: string;
  }>(sql`
    select b.id, b.words, b.audience, b.review_on::text, b.client_id, m.first_name from ${asSeen(actor, "boundary_cards")} b
    join clients m on m.practice_id = b.practice_id and m.couple_id = b.couple_id and m.id = b.client_id
    where b.couple_id = ${coupleId} and b.put_away_at is null order by m.place, b.words ->> 'title' collate "und-x-icu", b.id`);
  return rows.map((row) => ({
    cardId: row.id,
    words: row.words,
    audience: row.audience,
    reviewOn: row.review_on,
    owner: { clientId: row.client_id, firstName: row.first_name },
  }));
}
