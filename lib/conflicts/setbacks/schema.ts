/** What somebody writes down after a step back. Nobody is asked whose fault it was. */
import { z } from "zod";
import { audiences } from "@/lib/library/exercises/terms";
import { fits } from "@/lib/platform/text/fits";

export const setbackLimit = 1_500;

const some = z
  .string()
  .trim()
  .check(fits(setbackLimit))
  .nullish()
  .transform((text) => text || null);

const fields = {
  happenedOn: z.iso.date("Please choose a day"),
  whatHappened: z.string().trim().min(1, "A few words are enough").check(fits(setbackLimit)),
  setOff: some,
  helped: some,
  change: some,
  audience: z.enum(audiences, "Please choose who may read it"),
};
const ticked = z.preprocess((value) => value === "yes" || value === true, z.boolean());

export const noteSetbackSchema = z
  .object({
    ...fields,
    /** Written side by side: then both may read it. */
    together: ticked,
    conflictId: z.preprocess((value) => value || null, z.uuid().nullable()),
    onChart: ticked,
    submitKey: z.uuid(),
  })
  .transform((setback) => (setback.together ? { ...setback, audience: "couple" as const } : setback));
export type NoteSetback = z.output<typeof noteSetbackSchema>;

export const setbackAudienceSchema = z.object({
  setbackId: z.uuid(),
  audience: z.enum(audiences, "Please choose who may read it"),
});
export type SetbackAudience = z.output<typeof setbackAudienceSchema>;
