/** What the file calls itself, and how much may be in it. */

export const exchangeFormat = "mendwork-exchange";
export const exchangeVersion = 1;

/** In bytes: the whole library twice over, and below what a request may carry. */
export const fileLimit = 700_000;
export const exercisesLimit = 100;
export const pathwaysLimit = 30;
