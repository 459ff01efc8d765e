/** Signing devices out, which holds from their next request on; and what they are called. */
import "server-only";
import { and, eq, isNull, ne, type SQL } from "drizzle-orm";
import { evenWhenLeft } from "@/db/access";
import { logins } from "@/db/schema/accounts";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Anyone } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { RenameDevice } from "./schema";

async function endLogins(
  actor: Anyone,
  which: SQL | undefined,
  action: string,
  loginId?: string,
): Promise<void> {
  await evenWhenLeft(actor, async (tx) => {
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
export const signOutDevice = (actor: Anyone, { loginId }: { loginId: string }) =>
  endLogins(actor, eq(logins.id, loginId), "login.end", loginId);

export const signOutHere = (actor: Anyone) => signOutDevice(actor, actor);

export const signOutEverywhereElse = (actor: Anyone) =>
  endLogins(actor, ne(logins.id, actor.loginId), "login.end_others");

export const signOutEverywhere = (actor: Anyone) => endLogins(actor, undefined, "login.end_all");

/** What its owner calls a device, in place of what it calls itself. @throws NotFound */
export const renameDevice = (actor: Anyone, { loginId, name }: RenameDevice): Promise<void> =>
  evenWhenLeft(actor, async (tx) => {
    firstOrNotFound(
      await tx
        .update(logins)
        .set({ device: name })
        .where(and(eq(logins.id, loginId), eq(logins.accountId, actor.accountId), isNull(logins.endedAt)))
        .returning({ id: logins.id }),
    );
    await recordAuditEvent(tx, actor, {
      ...{ action: "login.rename", subjectKind: "login", subjectId: loginId, scope: "person" },
    });
  });
