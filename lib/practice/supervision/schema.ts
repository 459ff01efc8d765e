/** What it takes to name a supervisor for a couple, to end that, and to say yes or no to being read. */
import { z } from "zod";

export const nameSupervisorSchema = z.object({
  coupleId: z.uuid(),
  supervisorId: z.uuid("Please choose a supervisor"),
});
export type NameSupervisor = z.output<typeof nameSupervisorSchema>;

export const endSupervisionSchema = z.object({ coupleId: z.uuid() });
export type EndSupervision = z.output<typeof endSupervisionSchema>;

export const answerSupervisionSchema = z.object({ supervisionId: z.uuid(), agreed: z.enum(["yes", "no"]) });
export type AnswerSupervision = z.output<typeof answerSupervisionSchema>;
