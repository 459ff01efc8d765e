/** The three screens of a first day, in their order. */
import { z } from "zod";

export const firstDayScreens = ["who", "leaving", "pace"] as const;
export type FirstDayScreen = (typeof firstDayScreens)[number];

/** What an address may ask for; anything else is the first screen. */
export const firstDaySchema = z.object({
  screen: z.enum(firstDayScreens).catch("who"),
  tried: z.literal("yes").optional().catch(undefined),
});
