/** What a partner saves of their own goals: up to three, each in their own words. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const mostGoals = 3;
export const goalLimit = 300;
export const pictureLimit = 600;

const optional = (limit: number) =>
  z
    .string()
    .trim()
    .check(fits(limit))
    .nullish()
    .transform((text) => text || null);

const goal = z.object({
  goalId: z.uuid(),
  words: z.string().trim().check(fits(goalLimit)).default(""),
  picture: optional(pictureLimit),
  /** Where they feel they are, from 0 to 10; null for none. */
  reached: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.coerce.number().int().min(0).max(10).nullable(),
  ),
});
export type OwnGoal = z.output<typeof goal>;

declare module "@/db/schema/stored" {
  interface Stored {
    ownGoals: OwnGoal[];
  }
}

/** Posted as `goals.0.words` …; one whose words were taken out is a goal no more. */
const goals = z.preprocess(
  (value) => (Array.isArray(value) ? value : Object.values(Object(value))),
  z
    .array(goal)
    .max(mostGoals)
    .superRefine((all, context) => {
      all.forEach(({ words, picture }, at) => {
        if (!words && picture)
          context.addIssue({ code: "custom", path: [at, "words"], message: "Please say what the goal is" });
      });
    })
    .transform((all) => all.filter(({ words }) => words !== "")),
);

export const saveGoalsSchema = z.object({
  /** The version that the form shows; 0 for none. */
  version: z.coerce.number().int().nonnegative(),
  goals,
});
export type SaveGoals = z.output<typeof saveGoalsSchema>;

export const goalIdSchema = z.object({ goalId: z.uuid() });
export type GoalId = z.output<typeof goalIdSchema>;
