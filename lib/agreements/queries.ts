/** Reading agreements: each partner what is on the table and what stands, their counselor the same and what is pointed out. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { agreementHints } from "@/db/schema/agreement-drafts";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { readCards } from "./cards/records/read";
import { draftLines } from "./drafts/records";
import { readPeople } from "./records/people";
import { isWorthShowing, readAgreements } from "./records/read";
import type { Agreement, CardView, ClientAgreements, CoupleAgreements, People } from "./types";

const byStatus = (all: readonly Agreement[]) => ({
  active: all.filter(({ active }) => active !== null),
  proposed: all.filter(({ active, proposal }) => active === null && proposal !== null),
  past: all.filter(({ active, proposal }) => active === null && proposal === null),
});

export function clientAgreements(client: Client): Promise<ClientAgreements> {
  return readAs(client, async (tx) => {
    const { coupleId } = client;
    const people = await readPeople(tx, client, coupleId);
    const all = await readAgreements(tx, client, { coupleId });
    const cards = await readCards(tx, client, coupleId);
    const isOwn = ({ owner }: CardView) => owner.clientId === client.personId;
    return {
      ...byStatus(all.filter(isWorthShowing(client))),
      drafts: await draftLines(tx, client),
      cards: { mine: cards.filter(isOwn), theirs: cards.filter((card) => !isOwn(card)) },
      people,
    };
  });
}

/** One agreement with its history. @throws NotFound */
export function agreement(
  client: Client,
  input: { agreementId: string },
): Promise<{ agreement: Agreement; people: People }> {
  return readAs(client, async (tx) => {
    const people = await readPeople(tx, client, client.coupleId);
    const all = await readAgreements(tx, client, input);
    return { agreement: firstOrNotFound(all.filter(isWorthShowing(client))), people };
  });
}

/** @throws NotFound */
export function coupleAgreements(coach: Coach, input: { coupleId: string }): Promise<CoupleAgreements> {
  return readAs(coach, async (tx) => {
    const { coupleId } = input;
    const people = await readPeople(tx, coach, coupleId);
    const all = await readAgreements(tx, coach, { coupleId });
    const cards = await readCards(tx, coach, coupleId);
    const isOpenHint = and(eq(agreementHints.coupleId, coupleId), isNull(agreementHints.settledAt));
    return {
      ...byStatus(all),
      cards,
      openHints: await tx.$count(agreementHints, isOpenHint),
      people,
    };
  });
}
