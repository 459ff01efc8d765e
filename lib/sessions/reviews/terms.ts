/** What a review can be made of. Pure. */
export const reviewParts = {
  goals: "Goals, as far as they are shared",
  done: "What you did together",
  trend: "How the weeks went, in words",
  chart: "A chart of the weekly check-in",
  agreements: "Agreements in force",
  jar: "From the jar",
} as const;
export type ReviewPart = keyof typeof reviewParts;

export const partTitles: Record<ReviewPart, string> = {
  goals: "What you hope to reach",
  done: "What you did together",
  trend: "How the weeks went",
  chart: "Week by week",
  agreements: "What you have agreed",
  jar: "From your jar",
};

/** As both may have it: not looked at yet, on somebody's screen, or taken back before or after that. */
export const reviewStates = ["given", "opened", "withdrawn", "withdrawn_opened"] as const;
export type ReviewState = (typeof reviewStates)[number];
/** What is done with one that was given: a partner opens it, its counselor takes it back, or back into their draft. */
export const reviewSteps = ["open", "withdraw", "reopen"] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** What both may share of the weekly check-in: one question at a time, never a sum of people. */
export const reviewViews = ["rely", "open", "hope", "trusted"] as const;
export type ReviewView = (typeof reviewViews)[number];
