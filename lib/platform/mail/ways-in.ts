/** The words of mails about a sign-in. They name nobody, no practice, and nothing that is done here. */
import type { Mail } from "./send";

const subject = "Your sign-in";

const ifNot = (appUrl: string) =>
  `If that was not you, open this page and set a new password. It signs out every device:

${appUrl}/recover
`;

export const passwordLink = (appUrl: string, token: string) => `${appUrl}/recover/${token}`;

export const recoverMail = (to: string, link: string): Mail => ({
  to,
  subject,
  text: `Hello,

somebody asked for a way to set a new password for this email address. If it was you, open this link:

${link}

It works once, within the next hour.

If it was not you, you can leave this mail alone. Your password stays as it is, and nothing of yours was seen.
`,
});

export const passwordChangedMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

the password of your sign-in was just changed. Every other device is signed out.

If that was you, there is nothing to do.

${ifNot(appUrl)}`,
});

/** To whom a link was made by somebody they work with; the link itself is handed over, not mailed. */
export const linkMadeMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

a link was made with which you can set a new password. Whoever made it gives it to you themselves. Your page "Your sign-in" says who it was.

If you did not ask for it, sign in and change your password. The link stops working then:

${appUrl}/account/security
`,
});

export const signedOutMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

you were signed out on every device. Your password stays as it was, so you can sign in again:

${appUrl}/sign-in
`,
});

export const newDeviceMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

there was a sign-in on a new device.

If that was you, there is nothing to do.

${ifNot(appUrl)}`,
});

export const confirmEmailMail = (to: string, appUrl: string, token: string): Mail => ({
  to,
  subject,
  text: `Hello,

somebody would like to sign in with this email address. If it was you, open this link and say yes:

${appUrl}/new-email/${token}

It works once, within the next hour. If it was not you, you can leave this mail alone; nothing happens.
`,
});

export const emailChangedMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

your sign-in now has another email address. This one no longer opens it.

If that was you, there is nothing to do. If it was not, tell the person you work with here: they can give you a way back in.

${appUrl}/sign-in
`,
});

/** To a counselor: turned on, turned off, or new recovery codes. */
export const secondStepMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

the second step of your sign-in was just changed. Your page "Your sign-in" says how. Every other device is signed out.

If that was you, there is nothing to do.

${ifNot(appUrl)}`,
});

export const codesGuessedMail = (to: string, appUrl: string): Mail => ({
  to,
  subject,
  text: `Hello,

somebody who knows your password typed many wrong codes. They did not get in.

${ifNot(appUrl)}`,
});
