/** Reading agreements: each partner what is on the table and what stands, their counselor the same and what is pointed out. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { inPlaces, readAgreements, readCards, readPeople, worthShowing } from "./records/read";
import type { Agreement, ClientAgreements, CoupleAgreements, DraftLine, People } from "./types";

export function clientAgreements(client: Client): Promise<ClientAgreements> {
  return asActor(client, async (tx) => {
    const { coupleId } = client;
    const people = await readPeople(tx, client, coupleId);
    const all = await readAgreements(tx, client, { coupleId });
    const cards = await readCards(tx, client, coupleId);
    const drafts = await tx.execute<DraftLine>(sql`
      select id as "draftId", agreement_id as "agreementId", coalesce(content ->> 'title', '') as title
      from agreement_drafts where client_id = ${client.personId} order by updated_at desc, id`);
    const own = ({ owner }: (typeof cards)[number]) => owner.clientId === client.personId;
    return {
      ...inPlaces(all.filter(worthShowing(client))),
      drafts: [...drafts],
      cards: { mine: cards.filter(own), theirs: cards.filter((card) => !own(card)) },
      people,
    };
  });
}

/** One agreement with its history. @throws NotFound */
export function agreement(
  client: Client,
  input: { agreementId: string },
): Promise<{ agreement: Agreement; people: People }> {
  return asActor(client, async (tx) => {
    const people = await readPeople(tx, client, client.coupleId);
    const all = await readAgreements(tx, client, input);
    return { agreement: firstOrNotFound(all.filter(worthShowing(client))), people };
  });
}

/** @throws NotFound */
export function coupleAgreements(coach: Coach, input: { coupleId: string }): Promise<CoupleAgreements> {
  return asActor(coach, async (tx) => {
    const { coupleId } = input;
    const people = await readPeople(tx, coach, coupleId);
    const all = await readAgreements(tx, coach, { coupleId });
    const cards = await readCards(tx, coach, coupleId);
    const [hints] = await tx.execute<{ open: number }>(sql`
      select count(*)::int as open from agreement_hints where couple_id = ${coupleId} and settled_at is null`);
    return {
      ...inPlaces(all),
      cards,
      openHints: hints?.open ?? 0,
      people,
    };
  });
}
