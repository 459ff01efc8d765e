/** What somebody who works in a practice is called there. */
import { z } from "zod";
import { personName } from "@/lib/platform/names/schema";

export const changeOwnNameSchema = z.object({ name: personName });
export type ChangeOwnName = z.output<typeof changeOwnNameSchema>;
