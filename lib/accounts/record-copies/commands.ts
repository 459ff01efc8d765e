/** Authorizing a copy of the record, taking that back until it is made, and making it: each authorization is good for one. */
import "server-only";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { recordCopies } from "@/db/schema/record-copies";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { lockCoupleAs, partnersOf } from "@/lib/practice/couples/records";
import { writeOpening } from "@/lib/practice/openings/records";
import { giveAuthorization, takeBackAuthorization, useAuthorizations } from "./records/authorizations";
import { signedBetween } from "./rules";
import type { AuthorizeCopy, MakeCopy, RecordPaper, WithdrawPaper } from "./schema";

const record = (tx: Tx, actor: Actor, action: string, coupleId: string, clientId?: string) =>
  recordAuditEvent(tx, actor, {
    ...{ action: `record_copy.${action}`, subjectKind: "couple", subjectId: clientId ?? coupleId, coupleId },
    // What one partner allows is not for the owner's list.
    ...(actor.kind === "client" && { scope: "person" as const }),
  });

const own = ({ coupleId, personId }: Client) => ({ coupleId, clientId: personId });

/** Given again, the newer one counts. */
export const authorizeCopy = (client: Client, { forWhom, confided }: AuthorizeCopy): Promise<void> =>
  asActor(client, async (tx) => {
    await lockCoupleAs(tx, client, client.coupleId);
    const signedOn = dayIn(client.timeZone, client.at);
    await giveAuthorization(tx, client, own(client), { how: "here", forWhom, confided, signedOn });
    await record(tx, client, "authorize", client.coupleId);
  });

/** @throws Refusal once it was used, or when there is none */
export const withdrawAuthorization = (client: Client): Promise<void> =>
  asActor(client, async (tx) => {
    if (!(await takeBackAuthorization(tx, client.at, own(client))))
      throw new Refusal(
        ({ counselor }) =>
          `There is nothing to withdraw any more: if a copy was made, My data lists it. Talk with your ${counselor} about what becomes of it.`,
      );
    await record(tx, client, "withdraw", client.coupleId);
  });

/** @throws NotFound for whoever is not a partner of a couple of theirs */
async function requirePartner(tx: Tx, coupleId: string, clientId: string): Promise<void> {
  const partners = await partnersOf(tx, coupleId);
  if (!partners.some((partner) => partner.clientId === clientId)) throw new NotFound();
}

/** A paper that was signed: takes the place of an authorization that is open. @throws NotFound, FieldErrors */
export const recordPaper = (coach: Coach, input: RecordPaper): Promise<void> =>
  asActor(coach, async (tx) => {
    const { coupleId, clientId, signedOn, forWhom, confided } = input;
    await requirePartner(tx, coupleId, clientId);
    const { from } = signedBetween(dayIn(coach.timeZone, coach.at));
    if (signedOn > dayIn(coach.timeZone, coach.at))
      throw new FieldErrors({ signedOn: ["This day is still to come. Please look at the paper again"] });
    if (signedOn < from)
      throw new FieldErrors({ signedOn: ["A signature counts for 90 days. Please ask for a new one"] });
    await lockCoupleAs(tx, coach, coupleId);
    await giveAuthorization(tx, coach, { coupleId, clientId }, { how: "paper", forWhom, confided, signedOn });
    await record(tx, coach, "paper", coupleId, clientId);
  });

/** For a partner who took it back in person. @throws NotFound; Refusal where there is none */
export const withdrawPaper = (coach: Coach, { coupleId, clientId }: WithdrawPaper): Promise<void> =>
  asActor(coach, async (tx) => {
    await requirePartner(tx, coupleId, clientId);
    if (!(await takeBackAuthorization(tx, coach.at, { coupleId, clientId })))
      throw new Refusal("There is nothing to withdraw: please look at the page again.");
    await record(tx, coach, "withdraw", coupleId, clientId);
  });

/**
 * Uses the authorizations and notes that the copy was made; it is then there to read, print and save for a day. Whose record it
 * is reads so in their own list. @throws NotFound; Refusal without the authorization of everybody it needs
 */
export const makeCopy = (coach: Coach, { coupleId, ofClient }: MakeCopy): Promise<{ copyId: string }> =>
  asActor(coach, async (tx) => {
    const partners = await partnersOf(tx, coupleId);
    if (ofClient) await requirePartner(tx, coupleId, ofClient);
    const of = ofClient ? [ofClient] : partners.map(({ clientId }) => clientId);
    const { practiceId, personId, at, timeZone } = coach;
    const { copyId } = firstOrNotFound(
      await insertOnly(tx, recordCopies, {
        ...{ practiceId, coupleId, madeBy: personId, madeAt: at, ofClient },
      }).returning({ copyId: recordCopies.id }),
    );
    const used = await useAuthorizations(tx, coach, coupleId, of, copyId);
    if (used.length < of.length)
      throw new Refusal(
        ofClient
          ? "This partner has not authorized a copy, or has withdrawn it. Ask for it again, then come back."
          : "A copy for both needs the authorization of both. Look at the page again to see whose is there.",
      );
    const today = dayIn(timeZone, at);
    const line = { coupleId, part: "copy" as const, clientId: ofClient };
    await writeOpening(tx, coach, line, { onDay: today, shownFrom: today });
    await record(tx, coach, "make", coupleId, ofClient ?? undefined);
    return { copyId };
  });
