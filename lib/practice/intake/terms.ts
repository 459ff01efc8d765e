/** What each partner is asked when they begin, and at reviews. Nothing of it is a test, and every answer may change. Pure. */
export const goals = {
  improve: "To make this relationship better",
  clarify: "To get clear about whether we go on",
  end_well: "To end it well",
  unsure: "I don’t know yet",
} as const;
export type Goal = keyof typeof goals;

export const wishes = {
  yes: "Yes",
  rather_yes: "Rather yes",
  unsure: "I don’t know",
  rather_no: "Rather no",
  no: "No",
} as const;
export type Wish = keyof typeof wishes;

export const paces = {
  slow: "Slowly, a little at a time",
  steady: "Steadily",
  soon: "As soon as we can",
} as const;
export type IntakePace = keyof typeof paces;

export const contexts = {
  together: "We live together",
  apart: "We live apart at the moment",
  came_back: "We were apart, and came back together",
} as const;
export type Context = keyof typeof contexts;
