/** Signing a practice's texts, and changing them. */
import { z } from "zod";
import { disclosures } from "@/lib/platform/text/disclosure";
import { fits } from "@/lib/platform/text/fits";

/** Signing says which version was read: somebody may be changing it meanwhile. */
export const signConsentSchema = z.object({
  version: z.coerce.number().int().positive(),
  read: z.literal("yes", "Please tick that you have read it and agree"),
});
export type SignConsent = z.output<typeof signConsentSchema>;

export const consentLimit = 4_000;
const part = z.string().trim().min(1, "Please write a few words here").check(fits(consentLimit));

export const writeConsentSchema = z.object({
  /** The version that the form shows. */
  version: z.coerce.number().int().positive(),
  disclosure: z.enum(disclosures),
  disclosureWords: part,
  separation: part,
  nature: part,
  channels: part,
});
export type WriteConsent = z.output<typeof writeConsentSchema>;
