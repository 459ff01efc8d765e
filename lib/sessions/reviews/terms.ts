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

/** What both may share of the weekly check-in: one question at a time, never a sum of people. */
export const reviewViews = ["rely", "open", "hope", "trusted"] as const;
export type ReviewView = (typeof reviewViews)[number];
