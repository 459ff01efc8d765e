/** How concerns about safety are spoken of, to the counselor. Pure. */
import type { ConcernSource } from "@/lib/safety/schema";

export const sourceWords: Record<ConcernSource, string> = {
  counselor: "Recorded by you",
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
  "While a concern is open, nothing that one of them sends opens to the other: it comes to you and is listed here. What they can see of each other stays as it is, shared weeks and plans too, and a pathway goes on. Hard truths, openness, forgiveness and reassurance go through you for every couple; while a concern is open you cannot assign them to both by hand. Neither of them is told, and nothing they see changes, now or when you settle it.";
