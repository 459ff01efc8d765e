/** Two wishes, one pace: the slower one counts, and nobody is told whose it was. Pure. */

import { type Cause, causes, type Phase, phases } from "@/lib/library/exercises/terms";
import { isolate } from "@/lib/platform/names/isolate";
import { byName } from "@/lib/platform/names/rules";
import type { Pace, WordEvery } from "./schema";

export type Topics = { phases: Phase[]; causes: Cause[] };
export type Wish = Topics & { pace: Pace; words: string | null; wordEvery: WordEvery };
/** What both see. Sorted, so that the order does not tell whose wish it was. */
export type Shared = Topics & { slower: boolean; words: string[]; wordEvery: WordEvery };

export const usualWordEvery: WordEvery = 7;

const once = <T extends string>(list: readonly T[], order: readonly T[]) =>
  order.filter((one) => list.includes(one));

export function sharedOf(wishes: readonly Wish[]): Shared {
  const days = wishes.map((wish) => wish.wordEvery);
  return {
    slower: wishes.some((wish) => wish.pace === "slower"),
    phases: once(
      wishes.flatMap((wish) => wish.phases),
      Object.keys(phases) as Phase[],
    ),
    causes: once(
      wishes.flatMap((wish) => wish.causes),
      Object.keys(causes) as Cause[],
    ),
    words: [...new Set(wishes.flatMap((wish) => wish.words ?? []))].sort(byName),
    wordEvery: days.length === 0 ? usualWordEvery : (Math.max(...days) as WordEvery),
  };
}

/** As a person says it: the phase, the cause, or their own words. */
export const topicWords = ({
  phases: inPhases,
  causes: ofCauses,
  words,
}: Topics & { words: readonly string[] }) => [
  ...inPhases.map((phase) => phases[phase]),
  ...ofCauses.map((cause) => causes[cause]),
  ...words,
];

/**
 * Which of the topics an exercise is about: any of its phases, and the cause it names first. The causes after the first
 * only say where it may help too; resting on those would leave nearly nothing to give.
 */
export function restsOn(
  exercise: { phases: readonly Phase[]; causes: readonly Cause[] },
  topics: Topics,
): string[] {
  const [main] = exercise.causes;
  return [
    ...exercise.phases.filter((phase) => topics.phases.includes(phase)).map((phase) => phases[phase]),
    ...(main && topics.causes.includes(main) ? [causes[main]] : []),
  ];
}

const quoted = (list: readonly string[]) => list.map((topic) => `“${topic}”`).join(" and ");

type Exercise = {
  phases: readonly Phase[];
  causes: readonly Cause[];
  fields: readonly { widest: string }[];
};
type ForWhom = { clientId: string; role: "injured" | "involved" | "each" };

/**
 * Whose wish decides about one exercise: on a conflict the hurt partner's. A sheet of one's own is one's own to leave; the
 * hurt partner's wish counts there too where it may open to them, and nobody else's.
 * @returns null where both count
 */
function whoseWishCounts({ fields }: Exercise, partners: readonly ForWhom[]): string[] | null {
  const [first, ...others] = partners;
  const hurt = partners.find(({ role }) => role === "injured");
  if (others.length > 0) return hurt ? [hurt.clientId] : null;
  if (!first) return [];
  const opens = fields.some(({ widest }) => widest === "couple");
  return first.role === "involved" && opens ? null : [first.clientId];
}

/** For the counselor: who would rather leave what this exercise is about. Null when nothing of it rests. */
export function whatRests(
  exercise: Exercise,
  wishes: readonly (Topics & { clientId: string; firstName: string })[],
  partners: readonly ForWhom[],
): string | null {
  const whose = whoseWishCounts(exercise, partners);
  const counts = (clientId: string) => whose === null || whose.includes(clientId);
  const said = wishes.flatMap((wish) => {
    const topics = counts(wish.clientId) ? restsOn(exercise, wish) : [];
    return topics.length > 0
      ? [`${isolate(wish.firstName)} would rather leave ${quoted(topics)} for now.`]
      : [];
  });
  return said.length > 0 ? said.join(" ") : null;
}
