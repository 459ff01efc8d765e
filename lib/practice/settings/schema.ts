/** What the owner of a practice chooses. */
import { z } from "zod";

export const chooseNamesInTitlesSchema = z.object({ namesInTitles: z.enum(["full", "initials", "none"]) });
export type ChooseNamesInTitles = z.output<typeof chooseNamesInTitlesSchema>;

export const requireSecondStepSchema = z.object({ required: z.enum(["yes", "no"]) });
export type RequireSecondStep = z.output<typeof requireSecondStepSchema>;
