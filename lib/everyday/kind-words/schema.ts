/** One small message that asks for nothing. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const gentleWordLimit = 300;

export const sendWordSchema = z.object({
  body: z.string().trim().min(1, "Please write a few words").check(fits(gentleWordLimit)),
  submitKey: z.uuid(),
});
export type SendWord = z.output<typeof sendWordSchema>;

export const wordIdSchema = z.object({ wordId: z.uuid() });
export type WordId = z.output<typeof wordIdSchema>;
