import "server-only";
import { isRepeated } from "@/lib/actions/run";
import type { Coach } from "@/lib/auth/actor";
import type { FreshInvitation } from "@/lib/couples/commands";
import { env } from "@/lib/env";
import { invitationLink, invitationMail } from "@/lib/mail/invitation";
import { sendMail } from "@/lib/mail/send";

/** Mails each link and gives it back for the one page that shows it; the link itself is kept nowhere. */
export async function mailLinks(coach: Coach, invitations: FreshInvitation[]) {
  const shown: Record<string, string> = { links: String(invitations.length) };
  for (const [i, { firstName, email, token }] of invitations.entries()) {
    const link = invitationLink(env().APP_URL, token);
    const mailed = isRepeated() || (await sendMail(invitationMail(email, firstName, coach.name, link)));
    Object.assign(shown, {
      [`name${i}`]: firstName,
      [`email${i}`]: email,
      [`link${i}`]: link,
      [`mailed${i}`]: !mailed ? "no" : env().SMTP_URL ? "sent" : "written",
    });
  }
  return shown;
}
