"use server";
import type { Route } from "next";
import { discardPathwayDraft, publishPathway, savePathway } from "@/lib/library/pathways/commands";
import { pathwayIdSchema, savePathwaySchema } from "@/lib/library/pathways/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const savePathwayAction = coachAction(savePathwaySchema, async (coach, { intent, ...input }) => {
  if (intent === "publish") {
    await publishPathway(coach, input);
    return { to: `/coach/pathways/${input.pathwayId}` as Route, message: "Published." };
  }
  await savePathway(coach, input);
  return { message: "Saved as a draft. Nobody is led by it until you publish it." };
});

export const discardPathwayDraftAction = coachAction(pathwayIdSchema, async (coach, input) => {
  await discardPathwayDraft(coach, input);
  return { to: `/coach/pathways/${input.pathwayId}` as Route, message: "The draft is discarded." };
});
