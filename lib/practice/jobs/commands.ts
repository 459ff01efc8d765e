/** Whether mail arrives: an owner sends one to themselves. */
import "server-only";
import { eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { accounts } from "@/db/schema/accounts";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { testMail } from "@/lib/platform/mail/notice";
import { sendMail } from "@/lib/platform/mail/send";

const tooMany = "There have been several tests. Please wait an hour, then try again.";
const notTaken =
  "The mail server did not take it within its few seconds. Whoever runs this server finds more in its log.";

/** @throws NotFound for a coach who does not own the practice; Refusal after a few tests, or where the mail server does not take it */
export async function sendTestMail(owner: Coach): Promise<void> {
  if (!owner.isOwner) throw new NotFound();
  if (!(await mayTry({ testMail: owner.accountId }))) throw new Refusal(tooMany);
  const { email } = await asActor(owner, async (tx) => {
    await recordAuditEvent(tx, owner, {
      ...{ action: "mail.test", subjectKind: "practice", subjectId: owner.practiceId },
    });
    return firstOrNotFound(
      await tx.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, owner.accountId)),
    );
  });
  if (!(await sendMail(testMail(email)))) throw new Refusal(notTaken);
}
