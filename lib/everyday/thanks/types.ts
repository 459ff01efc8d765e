/** What screens show of thanks. */
import type { ThanksState } from "./rules";
import type { ThanksKind } from "./schema";

type Words = { thanksId: string; kind: ThanksKind; body: string };

export type MyThanks = Words & { state: ThanksState; writtenOn: string };
export type Received = Words & { sentOn: string };

export type ThanksPage = {
  today: string;
  partnerName: string;
  coachName: string;
  ending: boolean;
  prompt: { kind: ThanksKind; words: string };
  /** Newest first. */
  received: Received[];
  mine: MyThanks[];
};

export type CoupleThanks = (Words & { authorName: string; sentOn: string })[];
