/** Who will read an answer, in words: the sentence beside every box. */

import type { Audience } from "@/lib/library/exercises/terms";
import { isolate } from "@/lib/platform/names/isolate";

/** When a couple's answer is opened to the other partner. */
export type OpensWhen = "you_share" | "both_share" | "both_done" | "coach_opens" | "alone" | "together";

export type AudienceNames = { coachName: string; partnerName?: string };

/** Nothing says that the partner can read it now: that has to be as true of what waits for the counselor. */
const opens: Record<Exclude<OpensWhen, "together">, (coachName: string) => string> = {
  you_share: () => "once you share it and it is opened",
  both_share: () => "once you have both chosen to share and it is opened",
  both_done: () => "once you have both sent it and it is opened",
  coach_opens: (coachName) => `once ${isolate(coachName)} opens it`,
  alone: () => "once it is opened",
};

export function audienceWords(
  audience: Audience,
  names: AudienceNames,
  when: OpensWhen = "you_share",
): string {
  if (audience === "self") return "Only you.";
  if (audience === "coach") return `You and ${isolate(names.coachName)}.`;
  const partnerName = names.partnerName ?? "your partner";
  return when === "together"
    ? `You, ${isolate(names.coachName)} and ${isolate(partnerName)}.`
    : `You and ${isolate(names.coachName)}, and ${isolate(partnerName)} ${opens[when](names.coachName)}.`;
}
