"use server";
import {
  confirmSummary,
  keepView,
  proposeSummary,
  seeDifferently,
  takeBackSummary,
} from "@/lib/conflicts/summaries/commands";
import { ownViewSchema, proposeSummarySchema, summaryIdSchema } from "@/lib/conflicts/summaries/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const proposeSummaryAction = clientAction(proposeSummarySchema, async (client, input) => {
  await proposeSummary(client, input);
  return { message: "Proposed." };
});

export const confirmSummaryAction = clientAction(summaryIdSchema, async (client, input) => {
  await confirmSummary(client, input);
  return { message: "You have said yes to these words." };
});

export const takeBackSummaryAction = clientAction(summaryIdSchema, async (client, input) => {
  await takeBackSummary(client, input);
  return { message: "Withdrawn." };
});

export const seeDifferentlyAction = clientAction(ownViewSchema, async (client, input) => {
  await seeDifferently(client, input);
  return { message: "Saved, in your own words." };
});

export const keepViewAction = clientAction(ownViewSchema, async (client, input) => {
  await keepView(client, input);
  return { message: "Saved." };
});
