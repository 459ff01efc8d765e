/** The words to whoever reads an address with which a sign-in was just made: the same whether or not they had one before. */
import type { Mail } from "./send";

export function joinedMail(to: string, appUrl: string): Mail {
  return {
    to,
    subject: "Your sign-in",
    text: `Hello,

an invitation was just accepted for this email address, and a sign-in was made for it:

${appUrl}/sign-in

If that was you, there is nothing to do. If you already had a sign-in with this address, it stays as it was and keeps its own password; each one opens only its own space.

If it was not you, no space of yours was opened and nothing of yours was seen. You can leave this mail alone, or tell whoever you work with here.
`,
  };
}
