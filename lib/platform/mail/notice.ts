/** The one mail that says that something waits: the same letters for everybody and for every reason, but for the address it leads to. */
import type { Mail } from "./send";

export const noticeMail = (to: string, appUrl: string): Mail => ({
  to,
  subject: "Something new is waiting",
  text: `Hello,

something new is waiting for you. There is no hurry:

${appUrl}/sign-in

You asked for this email. How often it comes, or whether it comes at all, is up to you:

${appUrl}/account/reminders
`,
});

/** To an owner who wants to know whether mail arrives. */
export const testMail = (to: string): Mail => ({
  to,
  subject: "A test",
  text: `Hello,

this email was sent to see whether mail arrives. It did.
`,
});
