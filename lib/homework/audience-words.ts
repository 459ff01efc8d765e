/** Who will read an answer, in words: the sentence beside every box. */
import type { Audience } from "@/lib/exercises/terms";

/** When a couple's answer is opened to the other partner. */
export type OpensWhen = "you_share" | "both_share" | "both_done" | "coach_opens" | "now";

export type AudienceNames = { coachName: string; partnerName?: string };

const opens: Record<OpensWhen, (coachName: string) => string> = {
  you_share: () => ", once you choose to share it.",
  both_share: () => ", once you have both chosen to share.",
  both_done: () => ", once you have both handed it in.",
  coach_opens: (coachName) => `, once ${coachName} opens it.`,
  now: () => ".",
};

export function audienceWords(
  audience: Audience,
  names: AudienceNames,
  when: OpensWhen = "you_share",
): string {
  if (audience === "self") return "Only you.";
  if (audience === "coach") return `You and ${names.coachName}.`;
  return `You, ${names.coachName} and ${names.partnerName ?? "your partner"}${opens[when](names.coachName)}`;
}
