"use server";
import type { Route } from "next";
import { beginPlan, leavePlan, makePlan, pausePlan, resumePlan } from "@/lib/plans/commands";
import { addToStep, overrulePace, removeFromStep, rewordWhy } from "@/lib/plans/exercises/commands";
import { hardWeek } from "@/lib/plans/hard-week/commands";
import {
  addStepSchema,
  addToStepSchema,
  changeStepSchema,
  hardWeekSchema,
  makePlanSchema,
  moveStepSchema,
  openStepSchema,
  overrulePaceSchema,
  planExerciseIdSchema,
  planIdSchema,
  rewordSchema,
  stepIdSchema,
} from "@/lib/plans/schema";
import { addStep, changeStep, leaveOutStep, moveOn, moveStep, openStep } from "@/lib/plans/steps/commands";
import { coachAction } from "@/lib/platform/actions/run";

const givenWords = (given: number) =>
  given === 0 ? "" : given === 1 ? " One exercise was assigned." : ` ${given} exercises were assigned.`;

export const makePlanAction = coachAction(makePlanSchema, async (coach, input) => {
  await makePlan(coach, input);
  return {
    to: `/coach/couples/${input.coupleId}/pathway` as Route,
    message: "The plan is ready to look at. Nothing has been sent.",
  };
});

export const beginPlanAction = coachAction(planIdSchema, async (coach, input) => {
  const { given } = await beginPlan(coach, input);
  return { message: `It has begun.${givenWords(given)}` };
});

export const pausePlanAction = coachAction(planIdSchema, async (coach, input) => {
  await pausePlan(coach, input);
  return { message: "Paused. Nothing more is assigned until you resume it." };
});

export const resumePlanAction = coachAction(planIdSchema, async (coach, input) => {
  const { given } = await resumePlan(coach, input);
  return { message: `Resumed. The days have moved by the length of the pause.${givenWords(given)}` };
});

export const leavePlanAction = coachAction(planIdSchema, async (coach, input) => {
  await leavePlan(coach, input);
  return { message: "This pathway has ended for them. They see nothing of it." };
});

export const hardWeekAction = coachAction(hardWeekSchema, async (coach, input) => {
  await hardWeek(coach, input);
  return { message: "Everything not yet assigned comes a week later. They see nothing of it." };
});

export const openStepAction = coachAction(openStepSchema, async (coach, input) => {
  const { given } = await openStep(coach, input);
  return { message: `It is open.${givenWords(given) || " It is assigned as soon as there is room."}` };
});

export const moveOnAction = coachAction(stepIdSchema, async (coach, input) => {
  const { given } = await moveOn(coach, input);
  return { message: `You have moved on.${givenWords(given)}` };
});

export const leaveOutStepAction = coachAction(stepIdSchema, async (coach, input) => {
  await leaveOutStep(coach, input);
  return { message: "That step is left out." };
});

export const moveStepAction = coachAction(moveStepSchema, async (coach, input) => {
  await moveStep(coach, input);
  return { message: "Moved." };
});

export const changeStepAction = coachAction(changeStepSchema, async (coach, input) => {
  const { given } = await changeStep(coach, input);
  return { message: `Changed for this couple.${givenWords(given)}` };
});

export const addStepAction = coachAction(addStepSchema, async (coach, input) => {
  const { given } = await addStep(coach, input);
  return { message: `Added at the end.${givenWords(given)}` };
});

export const addToStepAction = coachAction(addToStepSchema, async (coach, input) => {
  const { given } = await addToStep(coach, input);
  return {
    message: `Added.${givenWords(given) || " It is assigned when its step is open and there is room."}`,
  };
});

export const removeFromStepAction = coachAction(planExerciseIdSchema, async (coach, input) => {
  await removeFromStep(coach, input);
  return { message: "Removed from this step." };
});

export const rewordWhyAction = coachAction(rewordSchema, async (coach, input) => {
  await rewordWhy(coach, input);
  return { message: "Saved." };
});

export const overrulePaceAction = coachAction(overrulePaceSchema, async (coach, input) => {
  const { given } = await overrulePace(coach, input);
  return { message: `Saved. Only you can see it.${givenWords(given) || " It is assigned when it is due."}` };
});
