/** What the owner of a practice chooses. */
import { z } from "zod";

export const chooseNamesInTitlesSchema = z.object({ namesInTitles: z.enum(["full", "initials", "none"]) });
export type ChooseNamesInTitles = z.output<typeof chooseNamesInTitlesSchema>;
