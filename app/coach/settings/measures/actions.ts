"use server";
import type { Route } from "next";
import { importMeasure, offerMeasure, saveMeasure } from "@/lib/measures/own/commands";
import { importMeasureSchema, offerMeasureSchema, saveMeasureSchema } from "@/lib/measures/own/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const saveMeasureAction = coachAction(saveMeasureSchema, async (owner, input) => {
  const { measure } = await saveMeasure(owner, input);
  return {
    message: "Saved. What was asked before keeps the words it was asked in.",
    to: `/coach/settings/measures/${measure}` as Route,
  };
});

export const offerMeasureAction = coachAction(offerMeasureSchema, async (owner, input) => {
  await offerMeasure(owner, input);
  return { message: input.offered === "yes" ? "It is offered again." : "It is no longer offered." };
});

export const importMeasureAction = coachAction(importMeasureSchema, async (owner, input) => {
  const { measure } = await importMeasure(owner, input);
  return { message: "Added to your measures.", to: `/coach/settings/measures/${measure}` as Route };
});
