"use server";
import { z } from "zod";
import { coachAction } from "@/lib/actions/run";
import { putBackOnAgenda } from "@/lib/agenda/commands";
import { agendaItemSchema } from "@/lib/agenda/schema";
import { markUnread } from "@/lib/reviews/commands";
import { responseSchema } from "@/lib/reviews/schema";

const undoSchema = z.discriminatedUnion("deed", [
  responseSchema.extend({ deed: z.literal("read") }),
  agendaItemSchema.extend({ deed: z.literal("discussed") }),
]);

/** Takes back what one tap did. */
export const coachUndoAction = coachAction(undoSchema, async (coach, input) => {
  if (input.deed === "read") await markUnread(coach, input);
  else await putBackOnAgenda(coach, input);
  return { message: "Undone." };
});
