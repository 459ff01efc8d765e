/** What the order of a pathway must not get wrong: facts before an apology, and a talk where one is asked for. Pure. */
import { type KindCode, kindCodes } from "@/lib/library/exercises/terms";
import type { DeliveryKind } from "../schema";

type Step = {
  watchFor: string;
  talkFirst?: boolean | undefined;
  delivery: { kind: DeliveryKind };
  exercises: readonly { slug: string }[];
};

/** Naming it, taking responsibility, a hard truth: what an apology is for. */
const factKinds: readonly KindCode[] = [
  kindCodes.acknowledgement,
  kindCodes.responsibility_inventory,
  kindCodes.hard_truth_prep,
];
export const isApology = (kind: string | undefined) => kind === kindCodes.apology;

/** Read in the counselor's own note: a talk that is to come first. */
const asksForTalk =
  /\b(speak|talk|meet|seen|see) (with |to )?(each|both|either|one)\b[^.]*\b(alone|before|first)\b/i;
const beforeNext = /\bnext step\b/i;

export type OrderProblem = { step: number; message: string };

const noFacts =
  "An apology before the facts is sorry for something that nobody has named. Put a step before it in which what happened is said.";
const factsLater = "This tells facts after an apology was built. Put it before the apology.";
const apologyWaits =
  "An apology waits for you: let this step come when you open it, once no facts are outstanding.";
const talkWaits = "You want to speak with them before this step. Let it come when you open it.";

/** @param kindOf of an exercise by its slug; undefined where it is not on the shelf */
export function orderProblems(
  steps: readonly Step[],
  kindOf: (slug: string) => string | undefined,
): OrderProblem[] {
  const kinds = steps.map(({ exercises }) => exercises.map(({ slug }) => kindOf(slug)));
  const tells = kinds.map((list) => list.some((kind) => factKinds.some((fact) => fact === kind)));
  const sorry = kinds.map((list) => list.some(isApology));
  const firstSorry = sorry.indexOf(true);
  return steps.flatMap(({ watchFor, talkFirst, delivery }, at): OrderProblem[] => {
    const before = steps[at - 1]?.watchFor ?? "";
    const talk =
      talkFirst ||
      (asksForTalk.test(watchFor) && !beforeNext.test(watchFor)) ||
      (asksForTalk.test(before) && beforeNext.test(before));
    const byItself = delivery.kind !== "when_opened";
    const found = [
      ...(sorry[at] && !tells.slice(0, at).includes(true) ? [noFacts] : []),
      ...(kinds[at]?.includes(kindCodes.hard_truth_prep) && firstSorry >= 0 && at > firstSorry
        ? [factsLater]
        : []),
      ...(sorry[at] && byItself ? [apologyWaits] : []),
      ...(talk && byItself ? [talkWaits] : []),
    ];
    return found.map((message) => ({ step: at, message }));
  });
}
