"use server";
import type { Route } from "next";
import { bringBackPathway, copyPathway, retirePathway, startPathway } from "@/lib/library/pathways/commands";
import { copyPathwaySchema, newPathwaySchema, pathwayIdSchema } from "@/lib/library/pathways/schema";
import { coachAction } from "@/lib/platform/actions/run";

const builder = (pathwayId: string) => `/coach/pathways/${pathwayId}/edit` as Route;

export const startPathwayAction = coachAction(newPathwaySchema, async (coach, input) => {
  const { pathwayId } = await startPathway(coach, input);
  return { to: builder(pathwayId) };
});

export const copyPathwayAction = coachAction(copyPathwaySchema, async (coach, input) => {
  const { pathwayId } = await copyPathway(coach, input);
  return { to: builder(pathwayId), message: "Duplicated. This copy is yours to change." };
});

export const retirePathwayAction = coachAction(pathwayIdSchema, async (coach, input) => {
  await retirePathway(coach, input);
  return { to: "/coach/pathways" as Route, message: "Archived. You can restore it from the list." };
});

export const bringBackPathwayAction = coachAction(pathwayIdSchema, async (coach, input) => {
  await bringBackPathway(coach, input);
  return { message: "It is back on the list." };
});
