"use server";
import { askMeasure, endAsk, openWords, seeAnswers } from "@/lib/measures/asked/commands";
import {
  askMeasureSchema,
  endAskSchema,
  openWordsSchema,
  seeAnswersSchema,
} from "@/lib/measures/asked/schema";
import { enterResult, removeResult } from "@/lib/measures/commands";
import { enterResultSchema, removeResultSchema } from "@/lib/measures/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const enterResultAction = coachAction(enterResultSchema, async (coach, input) => {
  await enterResult(coach, input);
  return { message: "Saved. Only you can see it." };
});

export const removeResultAction = coachAction(removeResultSchema, async (coach, input) => {
  await removeResult(coach, input);
  return { message: "Removed." };
});

export const askMeasureAction = coachAction(askMeasureSchema, async (coach, input) => {
  await askMeasure(coach, input);
  return { message: "Asked. Each finds it alone, on their own first page." };
});

export const endAskAction = coachAction(endAskSchema, async (coach, input) => {
  await endAsk(coach, input);
  return { message: "It is not asked any more. What came in stays." };
});

export const openWordsAction = coachAction(openWordsSchema, async (coach, input) => {
  await openWords(coach, input);
  return {
    message:
      input.open === "yes"
        ? "Open. They read in words how their answers have changed, without a number."
        : "Closed. They read their own answers alone.",
  };
});

export const seeAnswersAction = coachAction(seeAnswersSchema, async (coach, input) => {
  await seeAnswers(coach, input);
  return { message: "Marked as read." };
});
