/** Signing devices out: it holds from their next request on. */
import "server-only";
import { and, eq, isNull, ne, type SQL } from "drizzle-orm";
import { asActor } from "@/db/access";
import { logins } from "@/db/schema/accounts";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";

async function endLogins(
  actor: Actor,
  which: SQL | undefined,
  action: string,
  loginId?: string,
): Promise<void> {
  await asActor(actor, async (tx) => {
    if (loginId)
      firstOrNotFound(await tx.select({ id: logins.id }).from(logins).where(eq(logins.id, loginId)));
    await tx
      .update(logins)
      .set({ endedAt: actor.at })
      .where(and(eq(logins.accountId, actor.accountId), isNull(logins.endedAt), which));
    await recordAuditEvent(tx, actor, {
      action,
      subjectKind: "login",
      scope: "person",
      ...(loginId ? { subjectId: loginId } : {}),
    });
  });
}

/** One device of one's own, this one too. @throws NotFound */
export const signOutDevice = (actor: Actor, { loginId }: { loginId: string }) =>
  endLogins(actor, eq(logins.id, loginId), "login.end", loginId);

export const signOutHere = (actor: Actor) => signOutDevice(actor, actor);

export const signOutEverywhereElse = (actor: Actor) =>
  endLogins(actor, ne(logins.id, actor.loginId), "login.end_others");

export const signOutEverywhere = (actor: Actor) => endLogins(actor, undefined, "login.end_all");
