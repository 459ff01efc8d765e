/** What a coach may do for another person's sign-in, inside a transaction that has seen that the person is theirs. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { logins } from "@/db/schema/accounts";
import { passwordLinks } from "@/db/schema/ways-in";
import { switchToSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import { lockAccount } from "@/lib/accounts/password/records";
import { makePasswordLink } from "@/lib/accounts/recovery/records";
import type { Coach } from "@/lib/platform/auth/actor";

/** The person, whose coach or owner this is; the caller has read it with the coach's own rights. */
export type Vouched = { accountId: string; name: string };

/** A link that its maker hands over; the one made before stops working. @returns it, and the address that is told */
export const linkBy = (tx: Tx, coach: Coach, { accountId, name }: Vouched) =>
  switchToSystem(tx, coach.kind, "a sign-in is nobody's to change but its owner's", async (system) => {
    const { practiceId, personId: coachId, at } = coach;
    const { email } = await lockAccount(system, accountId);
    await system
      .update(passwordLinks)
      .set({ endedAt: at })
      .where(
        and(
          eq(passwordLinks.accountId, accountId),
          eq(passwordLinks.madeBy, "coach"),
          isNull(passwordLinks.endedAt),
        ),
      );
    const token = await makePasswordLink(system, [{ practiceId, accountId, name }], "coach", at);
    await tellOwner(system, { practiceId, accountId, kind: "link_by_coach", at, coachId });
    return { token, email };
  });

/** @returns the address that is told */
export const signOutBy = (tx: Tx, coach: Coach, { accountId }: Vouched) =>
  switchToSystem(tx, coach.kind, "a device that is lost cannot sign itself out", async (system) => {
    const { practiceId, personId: coachId, at } = coach;
    const { email } = await lockAccount(system, accountId);
    await system
      .update(logins)
      .set({ endedAt: at })
      .where(and(eq(logins.accountId, accountId), isNull(logins.endedAt)));
    await tellOwner(system, { practiceId, accountId, kind: "signed_out_by_coach", at, coachId });
    return { email };
  });
