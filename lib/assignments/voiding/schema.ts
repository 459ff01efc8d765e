/** Taking out what the wrong person sent: which sheet, and the password of whoever it belongs to. */
import { z } from "zod";
import { assignmentOccurrenceSchema } from "@/lib/assignments/responses/schema/response";

export const voidAnswersSchema = assignmentOccurrenceSchema.and(
  z.object({ currentPassword: z.string().min(1, "Please give your password").max(1_000) }),
);
export type VoidAnswers = z.output<typeof voidAnswersSchema>;
