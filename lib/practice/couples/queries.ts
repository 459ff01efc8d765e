/** Reading couples: what the coach sees of those who are theirs. */
import "server-only";
import { asc, desc, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import type { CoupleHead, PartnerCard } from "./types";

/** The couple's head in one statement, inside a caller's transaction. @throws NotFound */
export async function coupleHeadIn(tx: Tx, coach: Coach, coupleId: string): Promise<CoupleHead> {
  const rows = await tx
    .selectDistinctOn([clients.place], {
      label: couples.label,
      status: couples.status,
      startedOn: couples.startedOn,
      clientId: clients.id,
      firstName: clients.firstName,
      place: clients.place,
      joinedAt: clientAccounts.joinedAt,
      email: invitations.email,
      expiresAt: invitations.expiresAt,
    })
    .from(couples)
    .innerJoin(clients, eq(clients.coupleId, couples.id))
    .leftJoin(clientAccounts, eq(clientAccounts.clientId, clients.id))
    .leftJoin(invitations, eq(invitations.clientId, clients.id))
    .where(eq(couples.id, coupleId))
    .orderBy(asc(clients.place), desc(isNull(invitations.replacedAt)), desc(invitations.createdAt));
  const [first, second] = rows.map(
    (row): PartnerCard => ({
      clientId: row.clientId,
      firstName: row.firstName,
      place: row.place === 1 ? 1 : 2,
      standing: row.joinedAt
        ? "joined"
        : !row.expiresAt
          ? "not_invited"
          : row.expiresAt > coach.at
            ? "invited"
            : "lapsed",
      email: row.email,
      expiresAt: row.expiresAt,
    }),
  );
  const head = rows[0];
  if (!head || !first || !second) throw new NotFound();
  const { label, status, startedOn } = head;
  return { coupleId, label, status, startedOn, partners: [first, second] };
}

export const coupleHead = (coach: Coach, coupleId: string) =>
  asActor(coach, (tx) => coupleHeadIn(tx, coach, coupleId));
