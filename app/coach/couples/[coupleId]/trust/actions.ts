"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { addChartEvent, changeChartEvent, removeChartEvent } from "@/lib/trust/events/commands";
import {
  addChartEventSchema,
  changeChartEventSchema,
  removeChartEventSchema,
} from "@/lib/trust/events/schema";

export const addChartEventAction = coachAction(addChartEventSchema, async (coach, input) => {
  await addChartEvent(coach, input);
  return { message: "Added to the chart." };
});

export const changeChartEventAction = coachAction(changeChartEventSchema, async (coach, input) => {
  await changeChartEvent(coach, input);
  return { message: "Changed." };
});

export const removeChartEventAction = coachAction(removeChartEventSchema, async (coach, input) => {
  await removeChartEvent(coach, input);
  return { message: "Removed from the chart." };
});
