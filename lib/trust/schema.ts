/** Which weeks of the check-in a partner offers to share. */
import { z } from "zod";
import { weekOf } from "./rules/weeks";

const week = z.iso.date("Please choose a week").transform((day) => weekOf(day));

export const offerPulseSchema = z
  .object({ fromWeek: week, toWeek: week })
  .refine((range) => range.fromWeek <= range.toWeek, {
    path: ["toWeek"],
    message: "Please choose a last week that is not before the first",
  });

export const withdrawOfferSchema = z.object({ offerId: z.uuid() });
