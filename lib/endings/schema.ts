/** Ending a couple's work, as a partner or their counselor asks for it. */
import { z } from "zod";

/** A box: what both can read closes now and not after a while. */
const atOnce = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** Nothing begins with an empty form. */
export const beginSeparationSchema = z
  .object({ begin: z.literal("yes"), atOnce })
  .transform(({ atOnce }) => ({ atOnce }));
export type BeginSeparation = z.output<typeof beginSeparationSchema>;

export const coupleSchema = z.object({ coupleId: z.uuid() });
export type OfCouple = z.output<typeof coupleSchema>;

export const endWorkSchema = coupleSchema.extend({ atOnce });
export type EndWork = z.output<typeof endWorkSchema>;

/** Who of the two goes on. */
export const goOnAloneSchema = endWorkSchema.extend({ clientId: z.uuid() });
export type GoOnAlone = z.output<typeof goOnAloneSchema>;

export const tellPartnerSchema = coupleSchema.extend({ clientId: z.uuid() });
export type TellPartner = z.output<typeof tellPartnerSchema>;
