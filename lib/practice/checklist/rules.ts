/** Which first steps a counselor is shown: done by doing, gone when all are done or when they are put away. Pure. */
import type { Checklist, ChecklistFacts, ChecklistStep } from "./types";

type Known = ChecklistFacts & { isOwner: boolean; couples: number };

/** The texts are the owner's to read. @returns null when there is nothing to show */
export function checklistOf(known: Known): Checklist | null {
  const done: Record<ChecklistStep, boolean> = {
    texts: known.textsRead,
    secondStep: known.hasSecondStep,
    couple: known.couples > 0,
    exercise: known.hasAssigned,
  };
  const steps = (Object.keys(done) as ChecklistStep[]).filter((step) => step !== "texts" || known.isOwner);
  if (known.putAway || steps.every((step) => done[step])) return null;
  return steps.map((step) => ({ step, done: done[step] }));
}
