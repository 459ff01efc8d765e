/** What the address of the page says: words, and the part of a record to open. */
import { z } from "zod";

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const findSchema = z.object({
  q: z.preprocess(one, z.string().trim().max(100)).catch(""),
  part: z.preprocess(one, z.string().max(40)).optional().catch(undefined),
});
