"use server";
import { z } from "zod";
import { markUnread } from "@/lib/assignments/review/commands";
import { responseSchema } from "@/lib/assignments/review/schema";
import { coachAction } from "@/lib/platform/actions/run";
import { bringChecklistBack } from "@/lib/practice/checklist/commands";
import { putBackOnAgenda } from "@/lib/sessions/agenda/commands";
import { agendaItemSchema } from "@/lib/sessions/agenda/schema";

const undoSchema = z.discriminatedUnion("deed", [
  responseSchema.extend({ deed: z.literal("read") }),
  agendaItemSchema.extend({ deed: z.literal("discussed") }),
  z.object({ deed: z.literal("checklist") }),
]);

/** Takes back what one tap did. */
export const coachUndoAction = coachAction(undoSchema, async (coach, input) => {
  if (input.deed === "read") await markUnread(coach, input);
  else if (input.deed === "checklist") await bringChecklistBack(coach);
  else await putBackOnAgenda(coach, input);
  return { message: "Undone." };
});
