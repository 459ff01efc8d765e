/** Erasing what only oneself can read. */
import { z } from "zod";

export const eraseOwnSchema = z.object({
  currentPassword: z.string().min(1, "Please give your password").max(1_000),
});
export type EraseOwn = z.output<typeof eraseOwnSchema>;
