import type { CoupleStatus } from "../types";

/** Whether the couple's work is ending: separating or closed. Nobody is invited, nothing is assigned. */
export const isEnding = (status: CoupleStatus): boolean => status === "separating" || status === "closed";

/** Whether nothing new begins between the two, and nothing new opens: it is ending, or one of them goes on alone. */
export const isApart = (status: CoupleStatus): boolean => isEnding(status) || status === "one_partner";
