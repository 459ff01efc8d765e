/** One's own second step. Nobody else reads it, no owner of a practice either. */
import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { accounts } from "@/db/schema/accounts";
import { recoveryCodes, secondSteps } from "@/db/schema/second-steps";
import type { Staff } from "@/lib/platform/auth/actor";
import { addressOfSecret } from "@/lib/platform/auth/time-codes";
import { firstOrNotFound } from "@/lib/platform/errors";
import { secretBegun, stillBegun } from "./records";
import type { OwnSecondStep } from "./types";

export const ownSecondStep = (coach: Staff): Promise<OwnSecondStep> =>
  readAs(coach, async (tx) => {
    const [held] = await tx
      .select({
        confirmedAt: secondSteps.confirmedAt,
        begunAt: secondSteps.begunAt,
        begunIn: secondSteps.begunIn,
      })
      .from(secondSteps)
      .where(eq(secondSteps.accountId, coach.accountId));
    if (held?.confirmedAt) {
      const [left] = await tx
        .select({ n: count() })
        .from(recoveryCodes)
        .where(and(eq(recoveryCodes.accountId, coach.accountId), isNull(recoveryCodes.usedAt)));
      return { status: "on", since: held.confirmedAt, codesLeft: left?.n ?? 0 };
    }
    const secret = held && stillBegun(held, coach) ? await secretBegun(tx, coach) : null;
    if (!secret) return { status: "off" };
    const { email } = firstOrNotFound(
      await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, coach.accountId)),
    );
    return { status: "begun", secret, address: addressOfSecret(secret, coach.practiceName, email) };
  });
