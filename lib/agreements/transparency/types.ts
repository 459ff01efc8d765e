/** What screens show of what one partner tells the other. */
import type { Area } from "./schema";

export type Plan = { planId: string; area: Area; words: string; why: string; untilOn: string };

export type MyPlan = Plan & {
  /** It ended by itself, or soon will: time to ask whether it still helps. */
  lookAtIt: boolean;
  over: boolean;
};

export type ClientTransparency = {
  open: boolean;
  mine: MyPlan[];
  theirs: Plan[];
  today: string;
};

export type CoupleTransparency = {
  /** The counselor has opened it. */
  opened: boolean;
  /** A safety concern stands: what is given or renewed now is held from the other. */
  held: boolean;
  plans: (Plan & { giver: string })[];
};
