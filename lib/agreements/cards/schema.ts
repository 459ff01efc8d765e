/** What is typed on a card about oneself. */
import { z } from "zod";
import { cardWordsSchema, reviewOn } from "@/lib/agreements/schema";

const laterDay = z
  .union([z.literal(""), reviewOn])
  .nullish()
  .transform((value) => value || null);

export const keepCardSchema = z.object({
  submitKey: z.uuid(),
  cardId: z
    .uuid()
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  ...cardWordsSchema.shape,
  reviewOn: laterDay,
  audience: z.enum(["self", "coach", "couple"], "Please choose who may read it"),
});
export type KeepCard = z.output<typeof keepCardSchema>;
export const cardIdSchema = z.object({ cardId: z.uuid() });
