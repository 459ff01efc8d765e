/** Signing in with another address: asked for with the password, proved by whoever reads it. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { evenWhenLeft } from "@/db/access";
import { accounts } from "@/db/schema/accounts";
import { emailChanges, passwordLinks } from "@/db/schema/ways-in";
import { asSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import { lockAccount } from "@/lib/accounts/password/records";
import { recordAuditEvent, recordSystemEvent } from "@/lib/platform/audit/records";
import type { Anyone } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { Refusal } from "@/lib/platform/errors";
import { keepForLater, openChange } from "./records";
import type { AskToChangeEmail } from "./schema";

const tooMany = "There have been many tries. Please wait a quarter of an hour, then try again.";
const linkOver = "This link no longer works. You can ask for another one on the page “Your sign-in”.";

/** @returns the token for a mail to the new address. @throws Refusal after too many tries; FieldErrors for the password */
export async function askToChangeEmail(actor: Anyone, input: AskToChangeEmail): Promise<{ token: string }> {
  if (!(await mayTry({ passwordCheck: actor.accountId }))) throw new Refusal(tooMany);
  return evenWhenLeft(actor, async (tx) => {
    const asked = await keepForLater(tx, actor, input);
    await recordAuditEvent(tx, actor, {
      ...{ action: "email.ask_to_change", subjectKind: "account", fields: ["email"], scope: "person" },
    });
    return asked;
  });
}

/** Devices stay signed in; links to the old address stop working. @returns the old address, to be told. @throws Refusal */
export const confirmEmail = ({ token }: { token: string }, at: Date): Promise<{ before: string }> =>
  asSystem("whoever reads a new address says that it is theirs", async (tx, reason) => {
    const [asked] = await tx
      .select({ practiceId: emailChanges.practiceId, accountId: emailChanges.accountId })
      .from(emailChanges)
      .where(openChange(token, at));
    if (!asked) throw new Refusal(linkOver);
    const { practiceId, accountId } = asked;
    const { email: before } = await lockAccount(tx, accountId);
    const [used] = await tx
      .update(emailChanges)
      .set({ endedAt: at })
      .where(openChange(token, at))
      .returning({ email: emailChanges.newEmail });
    if (!used) throw new Refusal(linkOver);
    await tx.update(accounts).set({ email: used.email }).where(eq(accounts.id, accountId));
    await tx
      .update(passwordLinks)
      .set({ endedAt: at })
      .where(and(eq(passwordLinks.accountId, accountId), isNull(passwordLinks.endedAt)));
    await tellOwner(tx, { practiceId, accountId, kind: "email_changed", at });
    await recordSystemEvent(tx, {
      ...{ practiceId, at, reason, action: "email.change", subjectKind: "account", subjectId: accountId },
      ...{ fields: ["email"], scope: "person" },
    });
    return { before };
  });
