import type { PerceptionPair } from "@/lib/trust/pairs/types";
import { dayMonth } from "@/lib/trust/rules/sentences";
import { unsaidLabels } from "@/lib/trust/terms";
import type { WeekPoint } from "@/lib/trust/types";
import { PairFigures } from "./pair-figures";

const said = ({ value, unsaid }: WeekPoint) => value ?? (unsaid ? unsaidLabels[unsaid] : "no answer");

/** What each said of their own side, beside what the other said of it in the same week. Two answers, and nothing made of them. */
export function PerceptionPairs({ pairs }: { pairs: readonly PerceptionPair[] }) {
  if (pairs.length === 0) return null;
  return (
    <PairFigures
      pairs={pairs.map(({ item, of, by, weeks }) => ({
        item,
        of: [of.name, of.shape],
        by: [by.name, by.shape],
        asked: weeks.at(-1)?.wording,
        weeks: weeks.map(({ weekOn, own, other }) => [dayMonth(weekOn), own, said(other)]),
      }))}
    />
  );
}
