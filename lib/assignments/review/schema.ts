/** Saying that one has read something. */
import { z } from "zod";

export const responseSchema = z.object({ responseId: z.uuid() });
export type ResponseInput = z.output<typeof responseSchema>;
