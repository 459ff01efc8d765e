/** What somebody has to do before anything else is theirs to do: a refusal in words, or null. Pure. */
import type { Actor } from "@/lib/platform/auth/actor";

const secondStepFirst =
  "Your practice asks for a second step at sign-in. Your words are still here: set it up in another tab, on the page “Your sign-in”, then send them.";
const signFirst =
  "Please read and sign “Before you begin” first; you find it under More. Your words are still here.";

const hasLeft =
  "Your part in the work here has come to its end, so nothing can be sent from here. If there is something to say, please call or write in person.";

export function comesFirst(actor: Actor): string | null {
  if (actor.kind === "coach") return actor.owesSecondStep ? secondStepFirst : null;
  if (actor.left) return hasLeft;
  return actor.consent === "first" ? signFirst : null;
}
