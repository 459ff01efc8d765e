/** A new address for a sign-in: it waits until whoever reads it has said so. */
import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { roleKind } from "@/db/access";
import type { Tx } from "@/db/client";
import { emailChanges } from "@/db/schema/ways-in";
import { switchToSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import { lockAccount, requireCurrentPassword } from "@/lib/accounts/password/records";
import type { Anyone } from "@/lib/platform/auth/actor";
import { hashToken, makeToken } from "@/lib/platform/auth/link-token";
import { FieldErrors } from "@/lib/platform/errors";
import type { AskToChangeEmail } from "./schema";

const minutesValid = 60;

export const openChange = (token: string, at: Date) =>
  and(
    eq(emailChanges.tokenHash, hashToken(token)),
    isNull(emailChanges.endedAt),
    gt(emailChanges.expiresAt, at),
  );

/** Whether somebody else has the address makes no difference. @returns the token, which is mailed to it and kept nowhere */
export const keepForLater = (tx: Tx, actor: Anyone, { currentPassword, email }: AskToChangeEmail) =>
  switchToSystem(
    tx,
    roleKind(actor),
    "a sign-in is its owner's to change, and nobody's to read",
    async (system) => {
      const { practiceId, accountId, at } = actor;
      const held = await lockAccount(system, accountId);
      await requireCurrentPassword(held.passwordHash, currentPassword);
      if (held.email === email)
        throw new FieldErrors({ email: ["You sign in with this address already. Please give another."] });
      const { token, hash } = makeToken();
      await system
        .update(emailChanges)
        .set({ endedAt: at })
        .where(and(eq(emailChanges.accountId, accountId), isNull(emailChanges.endedAt)));
      const expiresAt = new Date(at.getTime() + minutesValid * 60_000);
      await system
        .insert(emailChanges)
        .values({ practiceId, accountId, newEmail: email, tokenHash: hash, madeAt: at, expiresAt });
      await tellOwner(system, { practiceId, accountId, kind: "email_change_asked_for", at });
      return { token };
    },
  );
