"use server";
import { clientAction } from "@/lib/actions/run";
import {
  confirmSummary,
  keepView,
  proposeSummary,
  seeDifferently,
  takeBackSummary,
} from "@/lib/conflict-summaries/commands";
import { ownViewSchema, proposeSummarySchema, summaryIdSchema } from "@/lib/conflict-summaries/schema";

export const proposeSummaryAction = clientAction(proposeSummarySchema, async (client, input) => {
  await proposeSummary(client, input);
  return { message: "It is on the table." };
});

export const confirmSummaryAction = clientAction(summaryIdSchema, async (client, input) => {
  await confirmSummary(client, input);
  return undefined;
});

export const takeBackSummaryAction = clientAction(summaryIdSchema, async (client, input) => {
  await takeBackSummary(client, input);
  return undefined;
});

export const seeDifferentlyAction = clientAction(ownViewSchema, async (client, input) => {
  await seeDifferently(client, input);
  return undefined;
});

export const keepViewAction = clientAction(ownViewSchema, async (client, input) => {
  await keepView(client, input);
  return { message: "Kept." };
});
