/** A couple's row inside a caller's transaction: locking it, and who belongs to it. */
import "server-only";
import { and, asc, desc, eq, isNull, ne, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { askOnce } from "@/db/reads";
import { consents } from "@/db/schema/consent";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { coaches } from "@/db/schema/practices";
import { switchToSystem } from "@/db/system";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { latestVersion, signedNow } from "../consent/records/signed-now";
import { isApart } from "./rules/ending";
import { partnerCard } from "./rules/partner-card";
import type { CoupleHead, CoupleStatus, Partner } from "./types";

export type LockedCouple = { status: CoupleStatus; ending: boolean; coachId: string };

/**
 * Locks the couple's row until commit, so that whoever changes what both share waits for the one before. Needs the system
 * role: a client has no right to lock it, and a coach none on what belongs to both. @throws NotFound
 */
export async function lockCouple(
  system: Tx,
  { practiceId, coupleId }: { practiceId: string; coupleId: string },
): Promise<LockedCouple> {
  const row = firstOrNotFound(
    await system
      .select({ status: couples.status, coachId: couples.coachId })
      .from(couples)
      .where(and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId)))
      .for("no key update"),
  );
  return { ...row, ending: isApart(row.status) };
}

/** `lockCouple` in an actor's transaction: one step with the system role, then back. @throws NotFound */
export const lockCoupleAs = (tx: Tx, actor: Actor, coupleId: string): Promise<LockedCouple> =>
  switchToSystem(tx, actor.kind, "what belongs to two people changes one step after the other", (system) =>
    lockCouple(system, { practiceId: actor.practiceId, coupleId }),
  );

/** @throws NotFound for a couple that this reader cannot see */
export const requireCouple = async (tx: Tx, coupleId: string): Promise<void> => {
  await partnersOf(tx, coupleId);
};

export type PeopleAround = {
  partnerName: string;
  coachName: string;
  status: CoupleStatus;
  ending: boolean;
};

const around = builtOnce((tx, { coupleId, personId }: { coupleId: string; personId: string }) =>
  tx
    .select({ partnerName: clients.firstName, coachName: coaches.name, status: couples.status })
    .from(couples)
    .innerJoin(clients, and(eq(clients.coupleId, couples.id), ne(clients.id, personId)))
    .innerJoin(coaches, eq(coaches.id, couples.coachId))
    .where(eq(couples.id, coupleId)),
);

/** The names of a client's partner and counselor, and the couple's status. */
export const peopleAround = (tx: Tx, { coupleId, personId }: Client): Promise<PeopleAround> =>
  askOnce(tx, "people around", async () => {
    const row = firstOrNotFound(await around(tx, { coupleId, personId }));
    return { ...row, ending: isApart(row.status) };
  });

const partners = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .select({ clientId: clients.id, firstName: clients.firstName, place: clients.place })
    .from(clients)
    .where(eq(clients.coupleId, coupleId))
    .orderBy(clients.place),
);

/** The two partners of a couple, the first first. @throws NotFound for a couple that this reader cannot see */
export const partnersOf = (tx: Tx, coupleId: string): Promise<[Partner, Partner]> =>
  askOnce(tx, `partners of ${coupleId}`, async () => {
    const [first, second] = await partners(tx, { coupleId });
    if (!first || !second) throw new NotFound();
    return [first, second];
  });

/** A link that was replaced, or made void with the couple's work, ended then. */
const worksUntil = sql<Date | null>`least(${invitations.expiresAt}, ${invitations.replacedAt})`.mapWith(
  invitations.expiresAt,
);

const newest = sql`${consents.version} desc nulls last`;

const headRows = builtOnce((tx, { coupleId }: { coupleId: string }) =>
  tx
    .selectDistinctOn([clients.place], {
      label: couples.label,
      status: couples.status,
      startedOn: couples.startedOn,
      clientId: clients.id,
      firstName: clients.firstName,
      place: clients.place,
      leftAt: clients.leftAt,
      joinedAt: clientAccounts.joinedAt,
      email: invitations.email,
      expiresAt: worksUntil,
      ...{ version: consents.version, signedAt: consents.signedAt, latest: latestVersion },
    })
    .from(couples)
    .innerJoin(clients, eq(clients.coupleId, couples.id))
    .leftJoin(clientAccounts, eq(clientAccounts.clientId, clients.id))
    .leftJoin(invitations, eq(invitations.clientId, clients.id))
    .leftJoin(consents, signedNow)
    .where(eq(couples.id, coupleId))
    .orderBy(asc(clients.place), desc(isNull(invitations.replacedAt)), desc(invitations.createdAt), newest),
);

/** A couple's name, status and partners, in one statement. @throws NotFound */
export async function readCoupleHead(tx: Tx, coach: Coach, coupleId: string): Promise<CoupleHead> {
  const rows = await headRows(tx, { coupleId });
  const [first, second] = rows.map((row) => partnerCard(row, coach.at));
  const head = rows[0];
  if (!head || !first || !second) throw new NotFound();
  const { label, status, startedOn } = head;
  return { coupleId, label, status, startedOn, partners: [first, second] };
}

/** The couple's name, and of each partner the counselor's name for them and their own. @throws NotFound for a couple that is not this counselor's */
export async function readNames(tx: Tx, coupleId: string) {
  const rows = await tx
    .select({
      label: couples.label,
      clientId: clients.id,
      firstName: clients.firstName,
      calledThemselves: clientAccounts.name,
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .leftJoin(clientAccounts, eq(clientAccounts.clientId, clients.id))
    .where(eq(couples.id, coupleId))
    .orderBy(asc(clients.place));
  const [first, second] = rows;
  if (!first || !second) throw new NotFound();
  return { label: first.label, partners: [first, second] as const };
}
