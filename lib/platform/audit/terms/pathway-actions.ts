/** What audited actions on pathways and plans are called, by their code. Pure. */
import type { Sentence } from "@/lib/platform/text/profession";

export const pathwayActions: Record<string, Sentence> = {
  "pathway.start": "Began writing a pathway",
  "pathway.save": "Saved a pathway’s draft",
  "pathway.publish": "Published a pathway",
  "pathway.discard": "Discarded a pathway’s draft",
  "pathway.import": "Imported pathways",
  "pathway.retire": "Archived a pathway",
  "pathway.bring_back": "Restored a pathway",
  "plan.make": "Planned a pathway for a couple",
  "plan.begin": "Began a pathway with a couple",
  "plan.pause": "Paused a couple’s pathway",
  "plan.resume": "Resumed a couple’s pathway",
  "plan.leave": "Ended a couple’s pathway",
  "plan.finish": "A couple’s pathway came to its end",
  "plan.hard_week": "Postponed a pathway for a hard week",
  "plan_step.open": "Opened a step of a pathway",
  "plan_step.done": "A step of a pathway was finished",
  "plan_step.move_on": "Moved on from a step of a pathway",
  "plan_step.leave_out": "Skipped a step of a pathway",
  "plan_step.move": "Moved a step of a pathway",
  "plan_step.change": "Changed a step of a pathway",
  "plan_step.add": "Added a step to a pathway",
};
