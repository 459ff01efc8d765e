/** Making a private calendar address, and ending it. */
import { z } from "zod";

export const makeFeedSchema = z.object({
  currentPassword: z.string().min(1, "Please give your password").max(1_000),
});
export type MakeFeed = z.output<typeof makeFeedSchema>;

export const endFeedSchema = z.object({});
