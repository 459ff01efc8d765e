/** One's own sign-in, as it stands. */
import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { accounts } from "@/db/schema/accounts";
import type { Anyone } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";

/** @returns the address to sign in with, and when the password was changed last */
export const ownSignIn = (actor: Anyone): Promise<{ email: string; passwordChangedAt: Date | null }> =>
  readAs(actor, async (tx) =>
    firstOrNotFound(
      await tx
        .select({ email: accounts.email, passwordChangedAt: accounts.passwordChangedAt })
        .from(accounts)
        .where(eq(accounts.id, actor.accountId)),
    ),
  );
