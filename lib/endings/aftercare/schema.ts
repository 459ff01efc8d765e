/** Wishing to be asked, and answering. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { aftercareMonths, type How, howWords } from "./terms";

export const aftercareLimit = 2_000;

export const wishAftercareSchema = z.object({ wish: z.enum(["yes", "no"]) });
export type WishAftercare = z.output<typeof wishAftercareSchema>;

export const writeAftercareSchema = z.object({
  month: z.coerce.number().pipe(z.literal(aftercareMonths)),
  how: z.enum(Object.keys(howWords) as [How, ...How[]], "Please choose what fits best"),
  words: z
    .string()
    .trim()
    .check(fits(aftercareLimit))
    .nullish()
    .transform((text) => text || null),
});
export type WriteAftercare = z.output<typeof writeAftercareSchema>;
