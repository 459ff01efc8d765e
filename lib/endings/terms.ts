/** Why a step may not be taken, in words for the counselor. */
import type { CoupleStep } from "./rules";

export const refusals: Record<CoupleStep, string> = {
  pause: "Only work that is going on can be paused. Please look at the page again to see how it is now.",
  resume: "Only paused work can go on. To begin again after an ending, open the work again.",
  separate: "Their work is closed. Nothing more has to end.",
  close: "Their work is closed already.",
  reopen: "Their work is going on, so there is nothing to open again.",
  alone: "One of them works here alone already. Please look at the page again to see how it is now.",
};
export const notEnding = "Their work is not ending, so there is nothing to do here.";
