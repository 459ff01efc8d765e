/** Which setback it is about. */
import { z } from "zod";

export const repairSchema = z.object({ setbackId: z.uuid() });
export type RepairInput = z.output<typeof repairSchema>;
