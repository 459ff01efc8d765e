/** Helping somebody back in whom one knows: a coach their clients, an owner the coaches of the practice. */
import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { clientAccounts, clients } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { isolate } from "@/lib/platform/names/isolate";
import { linkBy, signOutBy } from "./records";

/** `token` is shown once, to hand over; `email` is told that a link was made, without it. */
export type HandedOver = { name: string; token: string; email: string };

/** @throws NotFound for another coach's client; Refusal before they have joined */
async function joinedClient(tx: Tx, clientId: string) {
  const { firstName: name, ...row } = firstOrNotFound(
    await tx
      .select({
        coupleId: clients.coupleId,
        firstName: clients.firstName,
        accountId: clientAccounts.accountId,
      })
      .from(clients)
      .leftJoin(clientAccounts, eq(clientAccounts.clientId, clients.id))
      .where(eq(clients.id, clientId)),
  );
  const { accountId, coupleId } = row;
  if (!accountId) throw new Refusal(`${isolate(name)} has not joined yet. An invitation is what they need.`);
  return { name, accountId, coupleId };
}

/** A one-time link for a partner who has joined. It ends all their sign-ins when it is used. */
export const linkForClient = (coach: Coach, { clientId }: { clientId: string }): Promise<HandedOver> =>
  asActor(coach, async (tx) => {
    const { coupleId, ...client } = await joinedClient(tx, clientId);
    const made = await linkBy(tx, coach, client);
    await recordAuditEvent(tx, coach, {
      ...{ action: "password_link.make_for_client", subjectKind: "client", subjectId: clientId, coupleId },
    });
    return { name: client.name, ...made };
  });

/** The same by the owner for another coach of the practice. @throws NotFound for anybody else */
export const linkForCoach = (owner: Coach, { coachId }: { coachId: string }): Promise<HandedOver> =>
  asActor(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    const other = firstOrNotFound(
      await tx
        .select({ name: coaches.name, accountId: coaches.accountId })
        .from(coaches)
        .where(and(eq(coaches.id, coachId), ne(coaches.id, owner.personId), isNull(coaches.removedAt))),
    );
    const made = await linkBy(tx, owner, other);
    await recordAuditEvent(tx, owner, {
      ...{ action: "password_link.make_for_coach", subjectKind: "coach", subjectId: coachId },
    });
    return { name: other.name, ...made };
  });

/** Signs a partner out on all devices, for one who has lost a phone. Their password stays. */
export const signOutClient = (
  coach: Coach,
  { clientId }: { clientId: string },
): Promise<{ name: string; email: string }> =>
  asActor(coach, async (tx) => {
    const { coupleId, ...client } = await joinedClient(tx, clientId);
    const told = await signOutBy(tx, coach, client);
    await recordAuditEvent(tx, coach, {
      ...{ action: "login.end_for_client", subjectKind: "client", subjectId: clientId, coupleId },
    });
    return { name: client.name, ...told };
  });
