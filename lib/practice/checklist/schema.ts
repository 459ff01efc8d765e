/** Deeds that need no more than being done. */
import { z } from "zod";

export const noInputSchema = z.object({});
