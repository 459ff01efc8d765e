/** What somebody fills in who needs room for a while. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const contactWords = {
  none: "None, unless something urgent happens",
  short: "A short word once a day",
  normal: "As usual, just not about us",
} as const;
export type Contact = keyof typeof contactWords;

export const kindWordWords = {
  yes: "Yes, a short one; I may not answer",
  no: "Rather not this time",
  as_you_like: "As you like",
} as const;
export type KindWord = keyof typeof kindWordWords;

export const backNotes = { as_said: "I was back as I said", later: "I came back later than I said" } as const;
export type BackNote = keyof typeof backNotes;

export const spaceWordsLimit = 1_000;
export const longestDays = 30;

const day = z.iso.date("Please give a day");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Please give a time, like 18:30");
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

export const askSpaceSchema = z.object({
  /** Left empty: from now. */
  fromDay: orNull(day),
  fromTime: orNull(time),
  backDay: day,
  backTime: time,
  contact: z.enum(["none", "short", "normal"], "Please choose one"),
  kindWord: z.enum(["yes", "no", "as_you_like"], "Please choose one"),
  words: orNull(z.string().trim().check(fits(spaceWordsLimit))),
});
export type AskSpace = z.output<typeof askSpaceSchema>;

export const moveReturnSchema = z.object({ spaceId: z.uuid(), backDay: day, backTime: time });
export type MoveReturn = z.output<typeof moveReturnSchema>;

export const spaceIdSchema = z.object({ spaceId: z.uuid() });
export type SpaceId = z.output<typeof spaceIdSchema>;

export const noteReturnSchema = spaceIdSchema.extend({ note: z.enum(["as_said", "later"]) });
export type NoteReturn = z.output<typeof noteReturnSchema>;
