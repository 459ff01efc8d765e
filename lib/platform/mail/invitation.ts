/** The words of an invitation. They name the counselor, never the partner. */
import { isolate } from "@/lib/platform/names/isolate";
import type { Mail } from "./send";

export const joinLink = (appUrl: string, token: string) => `${appUrl}/join/${token}`;

/** To somebody who comes to work in a practice. */
export const joinMail = (to: string, inviter: string, practiceName: string, link: string): Mail => ({
  to,
  subject: "Your invitation",
  text: `Hello,

${isolate(inviter)} invites you to work at ${practiceName}. Open this link to choose your name and password:

${link}

It works once, within the next seven days. If it has run out, ask ${isolate(inviter)} for a new one.

If you did not expect this, you can leave it unopened; nothing happens.
`,
});

export const invitationLink = (appUrl: string, token: string) => `${appUrl}/invite/${token}`;

export function invitationMail(to: string, firstName: string, coachName: string, link: string): Mail {
  return {
    to,
    subject: "Your invitation",
    text: `Hello ${isolate(firstName)},

${isolate(coachName)} has set up a private space for you. Open this link to choose your own name and password:

${link}

The link is yours alone. It works once, within the next seven days. If it has run out, ask ${isolate(coachName)} for a new one.

If you did not expect this, you can leave it unopened; nothing happens.
`,
  };
}
