/** Weekly check-ins, how much is good in a week, and the weeks that both share, as parts of a person's copy. */
import type { CopiedWeek, OwnCopy } from "@/lib/accounts/own-data/types/copy";
import { isolate } from "@/lib/platform/names/isolate";
import { dayIn } from "@/lib/platform/time/day";
import { selfStatementOf } from "@/lib/trust/pairs/terms";
import { statementOf } from "@/lib/trust/pulses/terms";
import { trustViewLabels, unsaidLabels } from "@/lib/trust/terms";
import { type PulseAnswer, pulseItems, type SelfSaid, selfItems } from "@/lib/trust/types";
import { type CopyEntry, type CopyLine, line } from "./copy-line";

const answerWords = (answer: PulseAnswer) =>
  answer === null ? null : typeof answer === "number" ? `${answer} of 10` : unsaidLabels[answer];

/** What somebody said of themselves in a week, in the wording it was given to. */
export const selfLines = (said: SelfSaid | null) =>
  selfItems.flatMap((item) =>
    said === null ? [] : line(selfStatementOf(item, said.wording), answerWords(said[item])),
  );

export const weekEntry =
  (counselor: string) =>
  ({ weekOn, wording, answers, ofOneself, line: words }: CopiedWeek): CopyEntry => ({
    title: "Weekly check-in",
    on: weekOn,
    lines: [
      ...pulseItems.flatMap((item) => line(statementOf(item, wording), answerWords(answers[item]))),
      ...selfLines(ofOneself),
      ...line(`To my ${counselor}`, words),
    ],
  });

/** One entry for each week that is shared. */
export function sharedEntries({ shared, partnerName }: OwnCopy): CopyEntry[] {
  const weeks = new Map<string, CopyLine[]>();
  for (const { item, points } of shared)
    for (const { weekOn, value } of points) {
      const label = trustViewLabels[item];
      if (value !== null)
        weeks.set(weekOn, [...(weeks.get(weekOn) ?? []), { label, words: `${value} of 10` }]);
    }
  return [...weeks]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([on, lines]) => ({ title: `${isolate(partnerName)}’s week, shared`, on, lines }));
}

export const loadEntries = ({ load: { limit, hardWeeks }, timeZone }: OwnCopy): CopyEntry[] => [
  ...(limit
    ? [
        {
          title: "Minutes that are good for me",
          on: dayIn(timeZone, limit.setAt),
          lines: line("In a week", String(limit.minutes)),
        },
      ]
    : []),
  ...hardWeeks.map((on) => ({ title: "A hard week", on, lines: [] })),
];
