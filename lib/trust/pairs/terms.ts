/** Every wording of the two questions about oneself, and how often they are asked. Our own questions, not a validated test; free for anyone to reuse (CC0). */

import { type PulseItem, type SelfItem, selfItems } from "@/lib/trust/types";
import type { SelfQuestion } from "./types";

/** Every wording that was ever asked: answers keep the one they were given to. A change of a word is a new one. */
const selfWordings: Readonly<Record<number, Record<SelfItem, string>>> = {
  1: {
    selfRely: "I did what I said I’d do.",
    selfOpen: "I was open with my partner.",
  },
};

/** The one that is asked now. */
export const selfWordingNow = 1;

export const selfStatementOf = (item: SelfItem, wording: number = selfWordingNow): string =>
  (selfWordings[wording] ?? selfWordings[selfWordingNow])?.[item] ?? "";

export const selfQuestions: readonly SelfQuestion[] = selfItems.map((item) => ({
  item,
  statement: selfStatementOf(item),
}));

export const selfSummary = "Two more, if you like";
export const selfHint =
  "About your own side of the same week. They come every fourth week, and it is fine to leave them out.";

/** What the partner is asked about the same thing. */
export const partnersSide: Readonly<Record<SelfItem, PulseItem>> = { selfRely: "rely", selfOpen: "open" };
