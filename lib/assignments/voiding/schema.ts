/** Taking out what the wrong person sent: which sheet, and the PIN of whoever it belongs to. */
import { z } from "zod";
import { assignmentOccurrenceSchema } from "@/lib/assignments/responses/schema/response";
import { pinText } from "@/lib/platform/auth/schema";

export const voidAnswersSchema = assignmentOccurrenceSchema.and(z.object({ pin: pinText }));
export type VoidAnswers = z.output<typeof assignmentOccurrenceSchema>;
