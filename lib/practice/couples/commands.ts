/** Beginning with a couple, and inviting its partners. Each partner gets a link of their own; only its hash is kept. */
import { isolate } from "@/lib/platform/names/isolate";
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { DataError } from "@/db/errors";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { makeToken } from "@/lib/platform/auth/link-token";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { looksTheSame } from "@/lib/platform/names/rules";
import { dayIn } from "@/lib/platform/time/day";
import { lockCoupleAs, readNames } from "./records";
import { isEnding } from "./rules/ending";
import { labelOf, numbered } from "./rules/label";
import { addressOfTheOther, type CreateCouple, type Invite, type RenameCouple, tellApart } from "./schema";

/** A link to hand over: `token` is shown and mailed once and cannot be read again. */
export type FreshInvitation = { clientId: string; firstName: string; email: string; token: string };

const daysValid = 7;
const whileEnding =
  "They are no longer working together here, so nobody is invited. Open the work again first; you can do that on the couple’s page.";

const hasLeft = (name: string) =>
  `${isolate(name)} does not take part at the moment, so no link is made. To work with both, open the work for both again, on the couple’s page, under Settings.`;

async function invite(
  tx: Tx,
  coach: Coach,
  coupleId: string,
  clientId: string,
  email: string,
): Promise<string> {
  const { token, hash } = makeToken();
  await tx
    .update(invitations)
    .set({ replacedAt: coach.at })
    .where(
      and(eq(invitations.clientId, clientId), isNull(invitations.acceptedAt), isNull(invitations.replacedAt)),
    );
  await tx.insert(invitations).values({
    practiceId: coach.practiceId,
    coupleId,
    clientId,
    email,
    tokenHash: hash,
    createdAt: coach.at,
    expiresAt: new Date(coach.at.getTime() + daysValid * 86_400_000),
  });
  return token;
}

/** A second couple of the same names is told apart by a number, as long as their counselor finds no better one. */
async function freeLabel(tx: Tx, coach: Coach, label: string): Promise<string> {
  const alike = await tx
    .select({ label: couples.label })
    .from(couples)
    .where(and(eq(couples.coachId, coach.personId), sql`starts_with(${couples.label}, ${label})`));
  return numbered(label, new Set(alike.map((one) => one.label)));
}

/** @returns the couple's id and a fresh invitation for each partner whose address was given */
export async function createCouple(
  coach: Coach,
  input: CreateCouple,
): Promise<{ coupleId: string; invitations: FreshInvitation[] }> {
  return asActor(coach, async (tx) => {
    const label = await freeLabel(tx, coach, labelOf(input.firstName, input.secondName));
    const couple = firstOrNotFound(
      await tx
        .insert(couples)
        .values({
          practiceId: coach.practiceId,
          coachId: coach.personId,
          label,
          startedOn: dayIn(coach.timeZone, coach.at),
          createdAt: coach.at,
          status: input.onePartner ? "one_partner" : "active",
        })
        .returning({ id: couples.id }),
    );
    const people = [
      { firstName: input.firstName, email: input.firstEmail, place: 1 },
      { firstName: input.secondName, email: input.secondEmail, place: 2 },
    ] as const;
    const fresh: FreshInvitation[] = [];
    for (const { firstName, email, place } of people) {
      const client = firstOrNotFound(
        await tx
          .insert(clients)
          .values({
            practiceId: coach.practiceId,
            coupleId: couple.id,
            firstName,
            place,
            createdAt: coach.at,
            leftAt: input.onePartner && place === 2 ? coach.at : null,
          })
          .returning({ id: clients.id }),
      );
      if (email) {
        const token = await invite(tx, coach, couple.id, client.id, email);
        fresh.push({ clientId: client.id, firstName, email, token });
      }
    }
    await recordAuditEvent(tx, coach, {
      action: "couple.create",
      subjectKind: "couple",
      subjectId: couple.id,
      coupleId: couple.id,
      fields: ["first_name", "email"],
    });
    return { coupleId: couple.id, invitations: fresh };
  });
}

/** Two partners never share an address, joined or not: the database compares them. */
function inWords(error: unknown): never {
  if (error instanceof DataError && error.constraint === "invitations_own_address") {
    throw new FieldErrors({ email: [addressOfTheOther] });
  }
  throw error;
}

/**
 * A new link for one partner; an earlier unused one stops working.
 * @throws Refusal once they have joined, or while the couple’s work is ending; FieldErrors at the other partner's address
 */
export async function invitePartner(coach: Coach, input: Invite): Promise<FreshInvitation> {
  return asActor(coach, async (tx) => {
    const client = firstOrNotFound(
      await tx
        .select({
          coupleId: clients.coupleId,
          firstName: clients.firstName,
          leftAt: clients.leftAt,
          joinedAt: clientAccounts.joinedAt,
        })
        .from(clients)
        .leftJoin(clientAccounts, eq(clientAccounts.clientId, clients.id))
        .where(eq(clients.id, input.clientId)),
    );
    const { status } = await lockCoupleAs(tx, coach, client.coupleId);
    if (isEnding(status)) throw new Refusal(whileEnding);
    if (client.leftAt) throw new Refusal(hasLeft(client.firstName));
    if (client.joinedAt) {
      throw new Refusal(`${isolate(client.firstName)} has already joined, so no new link is needed.`);
    }
    const token = await invite(tx, coach, client.coupleId, input.clientId, input.email);
    await recordAuditEvent(tx, coach, {
      action: "invitation.create",
      subjectKind: "client",
      subjectId: input.clientId,
      coupleId: client.coupleId,
      fields: ["email"],
    });
    return { clientId: input.clientId, firstName: client.firstName, email: input.email, token };
  }).catch(inWords);
}

/**
 * Corrects how both partners and the couple are called, for everybody who reads their names.
 * @throws NotFound; FieldErrors where one would read as what the other calls themselves
 */
export async function renameCouple(coach: Coach, input: RenameCouple): Promise<void> {
  const { coupleId, firstName, secondName } = input;
  const label = input.label ?? labelOf(firstName, secondName);
  await asActor(coach, async (tx) => {
    const before = await readNames(tx, coupleId);
    await lockCoupleAs(tx, coach, coupleId);
    const [first, second] = before.partners;
    if (first.firstName === firstName && second.firstName === secondName && before.label === label) return;
    refuseLikeTheOther("firstName", firstName, second.calledThemselves);
    refuseLikeTheOther("secondName", secondName, first.calledThemselves);
    const call = (clientId: string, name: string) =>
      tx.update(clients).set({ firstName: name }).where(eq(clients.id, clientId));
    // Names that change places would meet on the way.
    await call(first.clientId, `${firstName} ${crypto.randomUUID()}`);
    await call(second.clientId, secondName);
    await call(first.clientId, firstName);
    await tx.update(couples).set({ label }).where(eq(couples.id, coupleId));
    await recordAuditEvent(tx, coach, {
      action: "couple.rename",
      subjectKind: "couple",
      subjectId: coupleId,
      coupleId,
      fields: ["first_name", "label"],
    });
  });
}

function refuseLikeTheOther(field: string, name: string, othersOwn: string | null): void {
  if (othersOwn && looksTheSame(name, othersOwn)) throw new FieldErrors({ [field]: [tellApart] });
}
