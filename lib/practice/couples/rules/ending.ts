import type { CoupleStatus } from "../types";

/** Whether the couple's work is ending (separating or closed): nothing new begins between the two, and nothing new opens. */
export const isEnding = (status: CoupleStatus): boolean => status === "separating" || status === "closed";
