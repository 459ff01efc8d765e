/** How a partner's answer to the shared formulation is called: by the counselor, and on the partner's own page. Pure. */
import type { AnswerState } from "@/lib/root-causes/formulations/rules";
import type { FormulationAnswer } from "@/lib/root-causes/formulations/schema";

export const answerWords: Record<AnswerState, string> = {
  unanswered: "Nothing said yet",
  accepted: "It fits",
  corrected: "Would put it differently",
  not_yet: "Not yet",
};

export const answerChoices: readonly { value: FormulationAnswer; label: string; hint: string }[] = [
  { value: "accepted", label: "It fits", hint: "I see myself in it." },
  { value: "corrected", label: "I would put it differently", hint: "Say how, in your own words." },
  { value: "not_yet", label: "Not yet", hint: "I want to leave it open for now." },
];
