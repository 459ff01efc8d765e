/** How often sessions come round, and how many of them a move or a cancellation is about. */

export const rhythms = {
  once: "Once",
  weekly: "Every week",
  fortnightly: "Every two weeks",
  monthly: "Every month",
} as const;
export type Rhythm = keyof typeof rhythms;

export const scopes = {
  this: "This session only",
  following: "This one and all later ones of the series",
} as const;
export type Scope = keyof typeof scopes;
