/** What a partner fills in at the marble jar. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

/** What it was, as the one who received it says. */
export const marbleKinds = {
  word: "Kind words",
  act: "Something done",
  text: "A message",
  time: "Time for me",
  kept_promise: "A promise kept",
} as const;
export type MarbleKind = keyof typeof marbleKinds;

export const marbleLineLimit = 200;
export const jarSizes = { least: 20, most: 100, usual: 40 } as const;

export const marbleSchema = z.object({
  kind: z.enum(Object.keys(marbleKinds) as [MarbleKind, ...MarbleKind[]], "Please say what it was"),
  line: z
    .string()
    .trim()
    .min(1, "Please write a few words, so that you know later what it was")
    .check(fits(marbleLineLimit)),
  onDate: z.iso.date("Please give a day"),
});

export const addMarbleSchema = marbleSchema.extend({ submitKey: z.uuid() });
export type AddMarble = z.output<typeof addMarbleSchema>;

export const changeMarbleSchema = marbleSchema.extend({ marbleId: z.uuid() });
export type ChangeMarble = z.output<typeof changeMarbleSchema>;

export const marbleIdSchema = z.object({ marbleId: z.uuid() });

const betweenSizes = `Please choose a size from ${jarSizes.least} to ${jarSizes.most}`;
export const beginJarSchema = z.object({
  size: z.coerce
    .number(betweenSizes)
    .int(betweenSizes)
    .min(jarSizes.least, betweenSizes)
    .max(jarSizes.most, betweenSizes),
});
export type BeginJar = z.output<typeof beginJarSchema>;

export const jarViews = {
  nothing: "Show me all of it",
  count: "Without the number",
  jar: "Put it in the cupboard, for me",
} as const;
export type JarHidden = keyof typeof jarViews;
export const hideJarSchema = z.object({ hidden: z.enum(["nothing", "count", "jar"]) });

/** One given exercise can put marbles in: each row of it once. */
export type Source = { responseId: string; item: string } | null;
