/** Private calendar addresses with the system role: whoever holds one has no sign-in, and its hash is nobody's to read. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { practices } from "@/db/schema/practices";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import { lockAccount, requireCurrentPassword } from "@/lib/accounts/password/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { hashToken, makeToken } from "@/lib/platform/auth/link-token";

const openOf = ({ practiceId, accountId }: { practiceId: string; accountId: string }) =>
  and(
    eq(calendarFeeds.practiceId, practiceId),
    eq(calendarFeeds.accountId, accountId),
    isNull(calendarFeeds.endedAt),
  );

/** @returns whether there was one */
async function endOpen(system: Tx, actor: Actor): Promise<boolean> {
  const { count } = await system.update(calendarFeeds).set({ endedAt: actor.at }).where(openOf(actor));
  return count > 0;
}

/** Ends the one before. @returns its token, which is kept nowhere. @throws FieldErrors for a wrong password */
export const storeFeed = (tx: Tx, actor: Actor, currentPassword: string): Promise<string> =>
  switchToSystem(tx, actor.kind, "a calendar address opens to whoever holds it", async (system) => {
    const { practiceId, accountId, at } = actor;
    const { passwordHash } = await lockAccount(system, accountId);
    await requireCurrentPassword(passwordHash, currentPassword);
    await endOpen(system, actor);
    const { token, hash } = makeToken();
    await insertOnly(system, calendarFeeds, { practiceId, accountId, tokenHash: hash, madeAt: at });
    await tellOwner(system, { practiceId, accountId, kind: "calendar_on", at });
    return token;
  });

/** @returns whether there was one */
export const removeFeed = (tx: Tx, actor: Actor): Promise<boolean> =>
  switchToSystem(tx, actor.kind, "a calendar address is its owner's to end", async (system) => {
    const { practiceId, accountId, at } = actor;
    const ended = await endOpen(system, actor);
    if (ended) await tellOwner(system, { practiceId, accountId, kind: "calendar_off", at });
    return ended;
  });

export type FeedOwner = { practiceId: string; accountId: string; timeZone: string; readOn: string | null };

/** Whose an address is; null for one that is ended, as for one that never was. */
export async function ownerOf(system: Tx, token: string): Promise<FeedOwner | null> {
  const [owner] = await system
    .select({
      practiceId: calendarFeeds.practiceId,
      accountId: calendarFeeds.accountId,
      timeZone: practices.timeZone,
      readOn: calendarFeeds.readOn,
    })
    .from(calendarFeeds)
    .innerJoin(practices, eq(practices.id, calendarFeeds.practiceId))
    .where(and(eq(calendarFeeds.tokenHash, hashToken(token)), isNull(calendarFeeds.endedAt)));
  return owner ?? null;
}

export async function noteRead(system: Tx, owner: FeedOwner, today: string): Promise<void> {
  if (owner.readOn === today) return;
  await system.update(calendarFeeds).set({ readOn: today }).where(openOf(owner));
}
