/** What screens show of pace. */
import type { Shared, Topics, Wish } from "./rules";

export type MyPace = Wish & { howToAsk: string | null; showHow: boolean };

export type PacePage = {
  partnerName: string;
  coachName: string;
  mine: MyPace | null;
  shared: Shared | null;
  /** How the partner would like to be asked, where they chose to show it. */
  partnerAsks: string | null;
};

/** For the counselor: each wish with its name. */
export type CouplePace = (Wish & {
  clientId: string;
  firstName: string;
  howToAsk: string | null;
  setOn: string;
})[];

/** Topics that one partner would rather leave for now. */
export type TopicsNotNow = Topics & { clientId: string; firstName: string; words: string | null };
