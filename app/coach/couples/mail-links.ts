import "server-only";
import { after } from "next/server";
import { isRepeated } from "@/lib/platform/actions/run";
import type { Coach } from "@/lib/platform/auth/actor";
import { env } from "@/lib/platform/env";
import { invitationLink, invitationMail } from "@/lib/platform/mail/invitation";
import { sendMail } from "@/lib/platform/mail/send";
import type { FreshInvitation } from "@/lib/practice/couples/commands";

/**
 * Gives back each link for the one page that shows it; the link itself is kept nowhere. The mails leave after the answer, so that
 * a slow mail server keeps no counselor waiting.
 */
export function mailLinks(coach: Coach, invitations: FreshInvitation[]) {
  const shown: Record<string, string> = { links: String(invitations.length) };
  for (const [i, { firstName, email, token }] of invitations.entries()) {
    const link = invitationLink(env().APP_URL, token);
    if (!isRepeated()) after(() => sendMail(invitationMail(email, firstName, coach.name, link)));
    Object.assign(shown, {
      [`name${i}`]: firstName,
      [`email${i}`]: email,
      [`link${i}`]: link,
      [`mailed${i}`]: env().SMTP_URL ? "sent" : "written",
    });
  }
  return shown;
}
