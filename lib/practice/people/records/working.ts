/** People who come to work in a practice, take couples over and leave it: one mechanism for its owner and for the console. */
import "server-only";
import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, logins } from "@/db/schema/accounts";
import { couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { privateWords } from "@/db/schema/private-words";
import { passwordLinks } from "@/db/schema/ways-in";
import { hashPassword, passwordProblem } from "@/lib/platform/auth/password";
import { removeSecondStep } from "@/lib/platform/auth/second-step";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import type { NewCoach } from "@/lib/practice/schema";
import { endSupervising, endSupervisionOf } from "./supervising";

/** Somebody who works there now. */
const working = (practiceId: string, coachId: string) =>
  and(eq(coaches.practiceId, practiceId), eq(coaches.id, coachId), isNull(coaches.removedAt));

const withAddress = (system: Tx, practiceId: string, email: string) =>
  system
    .select({ id: coaches.id })
    .from(coaches)
    .innerJoin(accounts, eq(accounts.id, coaches.accountId))
    .where(
      and(
        eq(coaches.practiceId, practiceId),
        isNull(coaches.removedAt),
        eq(sql`lower(${accounts.email})`, email.toLowerCase()),
      ),
    );

/** Needs the system role. @throws Refusal for an easy password, or an address that works here already */
export async function addPerson(
  system: Tx,
  practiceId: string,
  { name, email, password }: NewCoach,
  isOwner: boolean,
  at: Date,
): Promise<{ coachId: string; accountId: string }> {
  const problem = passwordProblem(password, [email, name]);
  if (problem) throw new Refusal(problem);
  const [taken] = await withAddress(system, practiceId, email);
  if (taken)
    throw new Refusal(
      ({ counselor }) => `A ${counselor} of this practice already signs in with this email address.`,
    );
  const account = firstOrNotFound(
    await system
      .insert(accounts)
      .values({ email, passwordHash: await hashPassword(password), createdAt: at })
      .returning({ id: accounts.id }),
  );
  const { id: coachId } = firstOrNotFound(
    await system
      .insert(coaches)
      .values({ practiceId, accountId: account.id, name, isOwner, createdAt: at })
      .returning({ id: coaches.id }),
  );
  return { coachId, accountId: account.id };
}

/** Whoever signs in there with this address. Needs the system role. @throws NotFound */
export const workingAt = async (system: Tx, practiceId: string, email: string): Promise<string> =>
  firstOrNotFound(await withAddress(system, practiceId, email)).id;

/** Keeps somebody from being removed, and from another role, until commit. Needs the system role. @throws NotFound for whoever does not work with couples there */
export const keepWorking = async (system: Tx, practiceId: string, coachId: string) =>
  firstOrNotFound(
    await system
      .select({ coachId: coaches.id, name: coaches.name, isOwner: coaches.isOwner })
      .from(coaches)
      .where(and(working(practiceId, coachId), eq(coaches.isSupervisor, false)))
      .for("share"),
  );

export type Move = { practiceId: string; from: string; to: string; coupleId?: string; at: Date };

/**
 * Gives couples to another coach. What was written in private to the one before is nobody's to read any more. Needs the system role, and the
 * receiver kept by `keepWorking`. @returns the couples that moved
 */
export async function moveCouples(
  system: Tx,
  { practiceId, from, to, coupleId, at }: Move,
): Promise<string[]> {
  const theirs = await system
    .select({ id: couples.id })
    .from(couples)
    .where(
      and(
        eq(couples.practiceId, practiceId),
        eq(couples.coachId, from),
        coupleId ? eq(couples.id, coupleId) : undefined,
      ),
    )
    .orderBy(asc(couples.id))
    .for("no key update");
  for (const { id } of theirs) {
    const ours = and(eq(couples.practiceId, practiceId), eq(couples.id, id));
    await system.update(couples).set({ coachId: to, handedOverAt: at }).where(ours);
    await system
      .update(privateWords)
      .set({ coachId: null })
      .where(and(eq(privateWords.practiceId, practiceId), eq(privateWords.coupleId, id)));
    await endSupervisionOf(system, { practiceId, coupleId: id, at });
  }
  return theirs.map(({ id }) => id);
}

/** Nothing opens for them from here on. Needs the system role. @throws NotFound; Refusal while couples are theirs */
export async function endCoach(system: Tx, practiceId: string, coachId: string, at: Date): Promise<string> {
  const { accountId, name } = firstOrNotFound(
    await system
      .select({ accountId: coaches.accountId, name: coaches.name })
      .from(coaches)
      .where(working(practiceId, coachId))
      .for("update"),
  );
  const [theirs] = await system
    .select({ n: count() })
    .from(couples)
    .where(and(eq(couples.practiceId, practiceId), eq(couples.coachId, coachId)));
  if (theirs && theirs.n > 0)
    throw new Refusal(
      `${theirs.n === 1 ? "One couple is" : `${theirs.n} couples are`} still with them. Please hand ${theirs.n === 1 ? "it" : "them"} over first.`,
    );
  await system.update(coaches).set({ removedAt: at, isOwner: false }).where(working(practiceId, coachId));
  await endSupervising(system, { practiceId, at }, coachId);
  await system
    .update(logins)
    .set({ endedAt: at })
    .where(and(eq(logins.accountId, accountId), isNull(logins.endedAt)));
  await system
    .update(passwordLinks)
    .set({ endedAt: at })
    .where(and(eq(passwordLinks.accountId, accountId), isNull(passwordLinks.endedAt)));
  await removeSecondStep(system, accountId);
  return name;
}
