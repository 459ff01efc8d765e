/** How concerns about safety are spoken of, to the counselor. Pure. */
import type { ConcernSource } from "@/lib/safety/schema";

export const sourceWords: Record<ConcernSource, string> = {
  counselor: "Raised by you",
  private_answer: "In a private answer",
  agreement_rule: "Out of a rule about one of them",
};

export const firstSteps = [
  { step: "See each of them alone.", more: "Ask first whether they are alone and can speak." },
  {
    step: "Make a safety plan with the one at risk.",
    more: "In the room or by telephone, not in writing here.",
  },
  { step: "Bring in a specialist for domestic abuse.", more: "For them, and for you." },
  {
    step: "Let joint work end with a neutral reason.",
    more: "“For a while I see each of you alone; I do that with many couples.”",
  },
];

export const whatRests =
  "While a concern stands, hard truths, transparency plans, forgiveness and reassurance are not given to both, and nothing of the weekly check-in is shared between them. What was given before stays with them, but nothing of it opens. Neither of them is told: to each it looks as if the other had not said yes.";
