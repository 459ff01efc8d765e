import type { CouplePauses, Until } from "@/lib/pace/pauses/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dayInWords } from "@/lib/platform/time/day";

const until = ({ untilOn }: Until, today: string) =>
  untilOn ? `until ${dayInWords(untilOn, today)}` : "with no end named";

/** For the counselor: who rests, and what the partner knows of it. */
export function restLines(pauses: CouplePauses, today: string): string[] {
  return [
    ...(pauses.ours ? [`They are pausing together, ${until(pauses.ours, today)}.`] : []),
    ...pauses.each.flatMap(({ firstName, alone, yes, hardUntil }) => [
      ...(alone
        ? [`${isolate(firstName)} is taking a break alone, ${until(alone, today)}. The partner is not told.`]
        : []),
      ...(hardUntil
        ? [
            `${isolate(firstName)} says this week is hard: what was open for them rests until ${dayInWords(hardUntil, today)}, and a pathway waits a week. The partner is not told.`,
          ]
        : []),
      ...(yes
        ? [
            `${isolate(firstName)} has said yes to a pause together, ${until(yes, today)}. The partner is not told.`,
          ]
        : []),
    ]),
  ];
}
