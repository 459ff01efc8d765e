/** What a coach decides about one couple's plan. */
import { z } from "zod";
import { paceNoteSchema } from "@/lib/assignments/schema";
import { deliveryKinds, mostDays, textLimit } from "@/lib/library/pathways/schema";
import { titleText } from "@/lib/platform/names/schema";
import { fits } from "@/lib/platform/text/fits";

export const ways = ["first_hurt", "second_hurt", "both_ways"] as const;
export type Ways = (typeof ways)[number];
const place = z.enum(["first", "second"]);

export const makePlanSchema = z.object({
  coupleId: z.uuid(),
  pathwayId: z.uuid(),
  /** Who was hurt; only asked when a step speaks to one of the two. */
  ways: z.enum(ways).nullable().default(null),
  /** Which of the two, for what either may do: by `step_exercise`, counted from 0. */
  either: z.record(z.string().regex(/^\d{1,2}_\d$/), place.nullable().catch(null)).default({}),
});
export type MakePlan = z.output<typeof makePlanSchema>;

export const planIdSchema = z.object({ planId: z.uuid() });
export type PlanId = z.output<typeof planIdSchema>;

/** The key is made with the page: pressing twice by accident moves the dates once. */
export const hardWeekSchema = z.object({ planId: z.uuid(), submitKey: z.uuid() });
export type HardWeek = z.output<typeof hardWeekSchema>;

export const stepIdSchema = z.object({ stepId: z.uuid() });
export type StepId = z.output<typeof stepIdSchema>;

export const openStepSchema = z.object({
  stepId: z.uuid(),
  /** Ticked: what has to be known has been said. Asked before an apology. */
  factsSettled: z.preprocess((value) => value === true || value === "yes", z.boolean()).optional(),
});
export type OpenStep = z.output<typeof openStepSchema>;

export const moveStepSchema = z.object({ stepId: z.uuid(), way: z.enum(["up", "down"]) });
export type MoveStep = z.output<typeof moveStepSchema>;

const title = titleText("Please give it a title", 2);
const words = (missing: string) => z.string().trim().min(1, missing).check(fits(textLimit));
const days = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce.number().int().min(1, "At least one day").max(mostDays, `At most ${mostDays} days`).nullable(),
);
const comes = { delivery: z.enum(deliveryKinds, "Please choose when it comes"), days };
const needsDays = ({ delivery, days }: { delivery: string; days: number | null }) =>
  days !== null || (delivery !== "every" && delivery !== "after_previous_plus_days");
const howMany = { path: ["days"], message: "Please say after how many days" };

export const changeStepSchema = z
  .object({
    stepId: z.uuid(),
    title,
    watchFor: words("Please say what to watch for"),
    ...comes,
  })
  .refine(needsDays, howMany);
export type ChangeStep = z.output<typeof changeStepSchema>;

export const forWhom = ["apart", "together", "first", "second"] as const;
export type ForWhom = (typeof forWhom)[number];

const exercise = {
  exerciseId: z.uuid("Please choose an exercise"),
  forWhom: z.enum(forWhom, "Please choose who it is for"),
  why: words("Please say in a line why this"),
};

export const addStepSchema = z
  .object({
    planId: z.uuid(),
    title,
    watchFor: words("Please say what to watch for"),
    ...comes,
    ...exercise,
  })
  .refine(needsDays, howMany);
export type AddStep = z.output<typeof addStepSchema>;

export const addToStepSchema = z.object({ stepId: z.uuid(), ...exercise });
export type AddToStep = z.output<typeof addToStepSchema>;

export const planExerciseIdSchema = z.object({ planExerciseId: z.uuid() });
export type PlanExerciseId = z.output<typeof planExerciseIdSchema>;

export const rewordSchema = z.object({ planExerciseId: z.uuid(), why: exercise.why });
export type Reword = z.output<typeof rewordSchema>;

export const overrulePaceSchema = z.object({
  planExerciseId: z.uuid(),
  paceNote: paceNoteSchema.min(1, "Please say in a line why you assign it anyway"),
});
export type OverrulePace = z.output<typeof overrulePaceSchema>;
