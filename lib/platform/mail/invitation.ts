/** The words of an invitation. They name the counselor, never the partner. */
import { isolate } from "@/lib/platform/names/isolate";
import type { Mail } from "./send";

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
