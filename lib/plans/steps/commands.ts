/** One step of a couple's plan: opened, passed, left out, moved, changed, added. Each in one transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { planSteps } from "@/db/schema/plans";
import { assignDueAfterChange, assignDueIfRunning } from "@/lib/plans/records/as-system";
import { addExercise } from "@/lib/plans/records/exercises";
import { checkStep, lockAlivePlan, lockStep, recordStepEvent } from "@/lib/plans/records/lock";
import {
  countSteps,
  daysOf,
  deleteStep,
  hasApology,
  hasAssigned,
  insertStep,
  stepsInOrder,
  storeOrder,
  updateStep,
} from "@/lib/plans/records/steps";
import type { AddStep, ChangeStep, MoveStep, OpenStep, StepId } from "@/lib/plans/schema";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, Refusal } from "@/lib/platform/errors";

const begunAlready =
  "This step has begun, so that can’t be changed in it any more. You can still move on from it.";
const notOpen = "This step is not open. Please look at the page again to see how it is now.";
const whilePaused =
  "They are taking a break just now, so nothing is opened. You find it on the couple’s overview.";
const factsFirst =
  "An apology comes after the facts. Tick this once what has to be known has been said; until then, leave the step closed.";

/** By the coach's hand, whatever the day; it is given as far as there is room. @throws NotFound, Refusal, FieldErrors (`factsSettled`) before an apology */
export function openStep(coach: Coach, { stepId, factsSettled }: OpenStep): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, stepId);
    if (step.state !== "running")
      throw new Refusal("The pathway is not under way just now. Resume it, then open this step.");
    if (step.status !== "active") throw new Refusal(whilePaused);
    const apology = await hasApology(tx, step);
    if (apology && !factsSettled) throw new FieldErrors({ factsSettled: [factsFirst] });
    if (step.stepState === "open" && !apology) return { given: 0 };
    if (step.stepState !== "open") checkStep(step, "open", begunAlready);
    await updateStep(tx, step, {
      state: "open",
      openedAt: sql`coalesce(${planSteps.openedAt}, ${sql.param(coach.at, planSteps.openedAt)})`,
      factsSettledAt: apology ? coach.at : null,
    });
    await recordStepEvent(tx, coach, step, "plan_step.open", apology ? ["facts_settled"] : []);
    return { given: await assignDueAfterChange(tx, coach, step) };
  });
}

/** What they have of it stays with them; what was not given is left out. @throws NotFound, Refusal */
export function moveOn(coach: Coach, { stepId }: StepId): Promise<{ given: number }> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, stepId);
    if (step.stepState === "done") return { given: 0 };
    if (step.stepState !== "open") throw new Refusal(notOpen);
    const state = (await hasAssigned(tx, step)) ? "done" : "skipped";
    checkStep(step, state, notOpen);
    await updateStep(tx, step, { state, closedAt: coach.at });
    await recordStepEvent(tx, coach, step, "plan_step.move_on");
    return assignDueIfRunning(tx, coach, step);
  });
}

/** Before the pathway has begun it is simply gone; later it stays to be seen as left out. @throws NotFound, Refusal */
export function leaveOutStep(coach: Coach, { stepId }: StepId): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, stepId);
    if (step.stepState === "skipped") return;
    if (step.stepState !== "coming") throw new Refusal(begunAlready);
    if (step.state === "planned") {
      if ((await countSteps(tx, step)) < 2)
        throw new Refusal("A pathway needs at least one step. End pathway itself instead.");
      await deleteStep(tx, step);
    } else {
      checkStep(step, "skipped", begunAlready);
      await updateStep(tx, step, { state: "skipped", closedAt: coach.at });
    }
    await recordStepEvent(tx, coach, step, "plan_step.leave_out");
  });
}

/** Changes places with the step before or after it, as long as neither has begun. @throws NotFound, Refusal */
export function moveStep(coach: Coach, { stepId, way }: MoveStep): Promise<void> {
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, stepId);
    if (step.stepState !== "coming") throw new Refusal(begunAlready);
    const order = await stepsInOrder(tx, step);
    const from = order.findIndex(({ id }) => id === stepId);
    const to = from + (way === "up" ? -1 : 1);
    const own = order[from];
    const other = order[to];
    if (!own || !other) return;
    if (other.state !== "coming")
      throw new Refusal("The step it would pass has begun already, so it stays where it is.");
    order[from] = other;
    order[to] = own;
    await storeOrder(tx, step, order);
    await recordStepEvent(tx, coach, step, "plan_step.move");
  });
}

/** @throws NotFound, Refusal; the day can only be changed of what has not begun */
export function changeStep(coach: Coach, input: ChangeStep): Promise<{ given: number }> {
  const { stepId, title, watchFor, delivery } = input;
  return asActor(coach, async (tx) => {
    const step = await lockStep(tx, stepId);
    if (step.stepState !== "coming") throw new Refusal(begunAlready);
    await updateStep(tx, step, { title, watchFor, delivery, deliveryDays: daysOf(input) });
    await recordStepEvent(tx, coach, step, "plan_step.change", ["title", "watch_for", "delivery"]);
    return delivery === "at_once" ? assignDueIfRunning(tx, coach, step) : { given: 0 };
  });
}

/** A step of the couple's own, at the end. @throws NotFound, Refusal, FieldErrors (`forWhom`) */
export function addStep(coach: Coach, input: AddStep): Promise<{ stepId: string; given: number }> {
  return asActor(coach, async (tx) => {
    const plan = await lockAlivePlan(tx, input.planId);
    const step = await insertStep(tx, plan, input);
    if (!step) throw new Refusal("That is a very long way already. Leave some steps out first.");
    await addExercise(tx, step, input);
    await recordStepEvent(tx, coach, step, "plan_step.add");
    const { given } = input.delivery === "at_once" ? await assignDueIfRunning(tx, coach, plan) : { given: 0 };
    return { stepId: step.stepId, given };
  });
}
