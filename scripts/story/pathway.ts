/** The rest of the way: in week fourteen Ruth lays out what is still to come for Ana and Ben, and leaves out what they have done. */

import { pathwayShelf } from "@/lib/library/pathways/queries";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { rewordWhy } from "@/lib/plans/exercises/commands";
import { couplePathway } from "@/lib/plans/queries";
import { changeStep, leaveOutStep } from "@/lib/plans/steps/commands";
import { actorAt, type Coach } from "@/lib/platform/auth/actor";

const behindThem = new Set([
  "Steady ground",
  "What it did",
  "What happened, in plain words",
  "Own it and say it",
  "How it came to this",
  "In the other’s shoes",
  "Small promises, kept",
  "Something light",
  "Letting go, when somebody asks",
  "Early signs",
]);

type Couple = { coupleId: string; ruth: Coach };

/** With what they have before them already there is no room, so it waits quietly; begun today, it has had its round of the day. */
export async function tellPathway({ coupleId, ruth }: Couple, now: Date): Promise<void> {
  const coach = actorAt(ruth, now);
  const { here } = await pathwayShelf(coach);
  const pathwayId = here.find(({ slug }) => slug === "along-the-phases")?.pathwayId ?? "";
  const { planId } = await makePlan(coach, { coupleId, pathwayId, ways: "first_hurt", either: {} });
  const steps = (await couplePathway(coach, { coupleId })).plan?.steps ?? [];
  for (const { stepId, title } of steps) if (behindThem.has(title)) await leaveOutStep(coach, { stepId });
  const hard = steps.find(({ title }) => title === "A plan for hard moments");
  if (hard) {
    await changeStep(coach, {
      stepId: hard.stepId,
      title: hard.title,
      watchFor:
        "After the second letter both went quiet for three days. Ben’s sign for a break should be a word, not a door.",
      delivery: "at_once",
      days: null,
    });
    const [plan] = hard.exercises;
    if (plan) {
      await rewordWhy(coach, {
        planExerciseId: plan.planExerciseId,
        why: "The second letter caught you both unprepared. Let us have a plan for evenings like that one.",
      });
    }
  }
  await beginPlan(coach, { planId });
}
