/** What the address of the caseload says: what is looked for, which couples, in which order, and which page. */
import { z } from "zod";
import { caseloadOnly, caseloadShown, caseloadSorts } from "./types";

export const caseloadSearchLimit = 100;
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value);

export const caseloadViewSchema = z.object({
  q: z.preprocess(one, z.string().trim().max(caseloadSearchLimit)).catch(""),
  show: z.enum(caseloadShown).catch("current"),
  only: z.enum(caseloadOnly).catch("all"),
  sort: z.enum(caseloadSorts).catch("attention"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What is kept of it: no search, and no page. `forget` keeps none. */
export const keptViewSchema = caseloadViewSchema.extend({
  forget: z
    .preprocess(one, z.literal("yes"))
    .optional()
    .catch(undefined)
    .transform((said) => said === "yes"),
});
