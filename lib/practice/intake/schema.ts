/** What a partner saves about where they stand; every part may stay empty. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { contexts, goals, paces, wishes } from "./terms";

export const intakeLimit = 4_000;

const empty = (value: unknown) => (value === "" || value === undefined ? null : value);
const oneOf = <T extends string>(terms: Readonly<Record<T, string>>) =>
  z.preprocess(empty, z.enum(Object.keys(terms) as [T, ...T[]]).nullable());

export const saveIntakeSchema = z
  .object({
    /** The version that the form shows; 0 for none. */
    version: z.coerce.number().int().nonnegative(),
    goal: oneOf(goals),
    goOn: oneOf(wishes),
    pace: oneOf(paces),
    context: oneOf(contexts),
    cameBackOn: z.preprocess(empty, z.iso.date("Please choose a day, or leave it empty").nullable()),
    words: z
      .string()
      .trim()
      .check(fits(intakeLimit))
      .nullish()
      .transform((text) => text || null),
  })
  .transform((all) => ({ ...all, cameBackOn: all.context === "came_back" ? all.cameBackOn : null }))
  .refine(({ version: _, ...parts }) => Object.values(parts).some((part) => part !== null), {
    message: "There is nothing to save yet. Answer whatever you like, or simply leave.",
  });
export type SaveIntake = z.output<typeof saveIntakeSchema>;

export const askIntakeSchema = z.object({ coupleId: z.uuid(), clientId: z.uuid() });
export type AskIntake = z.output<typeof askIntakeSchema>;
