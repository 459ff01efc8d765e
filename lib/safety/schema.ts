/** What a counselor writes down about safety. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const concernLimit = 600;
/** The most that is kept of a concern out of somebody's own words; no form lets anybody write so much. */
export const concernLength = 6_000;

const words = (ask: string) => z.string().trim().min(1, ask).check(fits(concernLimit));

export const raiseConcernSchema = z.object({
  coupleId: z.uuid(),
  /** Empty: about the two of them. */
  aboutClientId: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.uuid().nullable(),
  ),
  words: words("Please say in a few words what you noticed"),
});
export type RaiseConcern = z.output<typeof raiseConcernSchema>;

export const settleConcernSchema = z.object({
  concernId: z.uuid(),
  reason: words("Please say in a few words why it is settled"),
});
export type SettleConcern = z.output<typeof settleConcernSchema>;

export const concernSources = ["counselor", "private_answer", "agreement_rule"] as const;
export type ConcernSource = (typeof concernSources)[number];
