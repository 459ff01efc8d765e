/** How a wording that one of two suggests comes to stand, or does not. What is not listed is not possible. */

export type WordingState = "proposed" | "standing" | "replaced" | "taken_back";
export type WordingStep = "confirm" | "replace" | "take_back";

export const wordingSteps: Readonly<Record<WordingState, Partial<Record<WordingStep, WordingState>>>> = {
  proposed: { confirm: "standing", replace: "replaced", take_back: "taken_back" },
  standing: { replace: "replaced" },
  replaced: {},
  taken_back: {},
};

export const wordingAfter = (state: WordingState, step: WordingStep): WordingState | null =>
  wordingSteps[state][step] ?? null;

/** The other says yes; whoever wrote it takes it back; either may put something else in its place. */
export const mayStep = (step: WordingStep, author: boolean) =>
  step === "confirm" ? !author : step === "take_back" ? author : true;
