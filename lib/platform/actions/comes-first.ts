/** What somebody has to do before anything else is theirs to do: a refusal in words, or null. Pure. */
import type { Anyone } from "@/lib/platform/auth/actor";

const secondStepFirst =
  "Your practice asks for a second step at sign-in. Your words are still here: set it up in another tab, on the page “Your sign-in”, then send them.";
const signFirst =
  "Please read and sign “Before you begin” first; you find it under More. Your words are still here.";

const onlyReads = "You read here in supervision, so there is nothing to send.";

const hasLeft =
  "Your part in the work here has come to its end, so nothing can be sent from here. If there is something to say, please call or write in person.";

export const turnedAway =
  "This screen is turned to the couple, so nothing else can be done here. Your words are still here: go back to your side first, with your password.";

export function comesFirst(actor: Anyone): string | null {
  if (actor.kind === "coach") return actor.owesSecondStep ? secondStepFirst : null;
  if (actor.kind === "supervisor") return onlyReads;
  if (actor.left) return hasLeft;
  return actor.consent === "first" ? signFirst : null;
}
