"use server";
import { z } from "zod";
import { takeUpAgain } from "@/lib/assignments/responses/commands";
import { assignmentOccurrenceSchema } from "@/lib/assignments/responses/schema/response";
import { reopenNext, reportCommitment } from "@/lib/commitments/commands";
import { occurrenceSchema } from "@/lib/commitments/schema";
import { clientAction } from "@/lib/platform/actions/run";

const undoSchema = z.discriminatedUnion("deed", [
  occurrenceSchema.extend({ deed: z.literal("promise") }),
  occurrenceSchema.extend({ deed: z.literal("promise_next") }),
  assignmentOccurrenceSchema.extend({ deed: z.literal("step_aside") }),
]);

/** Takes back what one tap did, by the command that knows whether it still may be. */
export const undoAction = clientAction(undoSchema, async (client, input) => {
  if (input.deed === "promise") await reportCommitment(client, { ...input, step: "undo" });
  else if (input.deed === "promise_next") await reopenNext(client, input);
  else await takeUpAgain(client, input);
  return { message: "Undone." };
});
