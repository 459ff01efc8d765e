/** In which weeks both are asked about themselves, and what each said beside what the other said of them; pure. */
import { weeksBetween } from "@/lib/trust/rules/weeks";
import { type PersonSeries, type PulseItem, type SelfItem, selfItems } from "@/lib/trust/types";
import { partnersSide } from "./terms";
import type { PerceptionPair, SelfAnswer } from "./types";

/** The third week of every four: the first two are for getting used to the five. */
const everyWeeks = 4;
const asked = 2;

/** The same weeks for both, whatever either has answered. @param startedOn the day the couple began */
export const asksOfOneself = (startedOn: string, weekOn: string): boolean => {
  const week = weeksBetween(startedOn, weekOn);
  return week >= 0 && week % everyWeeks === asked;
};

/**
 * For each partner and each of the two questions, the weeks in which they answered about themselves, oldest first, each with what the
 * other said that week. Nothing is subtracted. Without a second partner there are none.
 */
export function pairsOf(
  said: readonly SelfAnswer[],
  series: Record<PulseItem, readonly PersonSeries[]>,
): PerceptionPair[] {
  return selfItems.flatMap((item: SelfItem) => {
    const people = series[partnersSide[item]];
    return people.flatMap((one): PerceptionPair[] => {
      const other = people.find(({ personId }) => personId !== one.personId);
      if (!other) return [];
      const theirs = new Map(other.points.map((point) => [point.weekOn, point]));
      const weeks = said
        .filter(({ personId }) => personId === one.personId)
        .flatMap(({ weekOn, wording, ...numbers }) => {
          const point = theirs.get(weekOn);
          const own = numbers[item];
          return own === null || !point ? [] : [{ weekOn, wording, own, other: point }];
        });
      const { personId, name, shape } = one;
      return weeks.length === 0
        ? []
        : [{ item, of: { personId, name, shape }, by: { name: other.name, shape: other.shape }, weeks }];
    });
  });
}
