/** A partner's yes to one copy, inside a caller's transaction and under their rights. */
import "server-only";
import { and, between, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { copyAuthorizations } from "@/db/schema/record-copies";
import { insertOnly } from "@/db/statements";
import type { Actor } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { signedBetween } from "../rules";
import type { Authorization } from "../types";

const { clientId, coupleId, how, forWhom, confided, signedOn, withdrawnAt, usedBy } = copyAuthorizations;
const isOpen = and(isNull(withdrawnAt), isNull(usedBy));

const stillCounts = ({ timeZone, at }: Actor) => {
  const { from, to } = signedBetween(dayIn(timeZone, at));
  return between(signedOn, from, to);
};

/** Those that count today, at most one for each partner. */
export const openAuthorizations = (tx: Tx, actor: Actor, couple: string) =>
  tx
    .select({ clientId, how, forWhom, confided, signedOn })
    .from(copyAuthorizations)
    .where(and(eq(coupleId, couple), isOpen, stillCounts(actor)));

/** Instead of one that is open, under the couple's lock. */
export async function giveAuthorization(
  tx: Tx,
  { practiceId, at }: Actor,
  whose: { coupleId: string; clientId: string },
  given: Authorization,
): Promise<void> {
  await takeBackAuthorization(tx, at, whose);
  await insertOnly(tx, copyAuthorizations, { practiceId, ...whose, ...given, givenAt: at });
}

/** @returns whether there was one; one that was used is not there any more */
export async function takeBackAuthorization(
  tx: Tx,
  at: Date,
  whose: { coupleId: string; clientId: string },
): Promise<boolean> {
  const ended = await tx
    .update(copyAuthorizations)
    .set({ withdrawnAt: at })
    .where(and(eq(coupleId, whose.coupleId), eq(clientId, whose.clientId), isOpen))
    .returning({ clientId });
  return ended.length > 0;
}

/** Each is used once, by whoever comes first. @returns whose were there to use */
export const useAuthorizations = (tx: Tx, actor: Actor, couple: string, of: string[], copyId: string) =>
  tx
    .update(copyAuthorizations)
    .set({ usedBy: copyId })
    .where(and(eq(coupleId, couple), inArray(clientId, of), isOpen, stillCounts(actor)))
    .returning({ clientId, confided });
