/** What a coach fills in to hand an exercise out. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { cycleLinkSchema } from "@/lib/root-causes/schema";

export const whyLimit = 600;
export const repeats = {
  once: "Once",
  weekly: "Every week",
  fortnightly: "Every two weeks",
  monthly: "Every month",
} as const;
export const timesLimit = 26;

/** For the counselor alone: why a wish about pace is overruled. */
export const paceNoteSchema = z.string().trim().max(whyLimit, "Please make this a little shorter");

const emptyToNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

export const assignExerciseSchema = z
  .object({
    coupleId: z.uuid(),
    exerciseId: z.uuid(),
    mode: z.enum(["one", "apart", "together"]),
    /** Posted as `partners.0.clientId`, `partners.0.role`, …; a partner without a role is left out. */
    partners: z.preprocess(
      (value) => {
        const list = Array.isArray(value) ? value : Object.values(Object(value));
        return list.filter((one) => Object(one).role !== "" && Object(one).role !== undefined);
      },
      z
        .array(z.object({ clientId: z.uuid(), role: z.enum(["injured", "involved", "each"]) }))
        .min(1, "Please choose who it is for")
        .max(2),
    ),
    why: z.string().trim().min(1, "Please say in a line why this, and why now").check(fits(whyLimit)),
    startsOn: emptyToNull(z.iso.date("Please give a day")),
    dueOn: emptyToNull(z.iso.date("Please give a day")),
    repeat: z.enum(["once", "weekly", "fortnightly", "monthly"]).default("once"),
    times: z.preprocess(
      (value) => (value === "" || value === undefined ? 1 : value),
      z.coerce
        .number()
        .int()
        .min(1)
        .max(timesLimit, `At most ${timesLimit} times; you can always assign it again`),
    ),
    releaseRule: z.enum(["automatic", "coach"]).default("automatic"),
    /** Why it is given although somebody asked to leave its topic for now. The couple is not told. */
    paceNote: paceNoteSchema.optional(),
    /** Ticked: what has to be known has been said. Asked before an apology. */
    factsSettled: z.preprocess((value) => value === true || value === "yes", z.boolean()).optional(),
    /** The link of the couple's cycle that it works on; the couple is not told. */
    cycleLink: cycleLinkSchema.optional(),
  })
  .refine((input) => input.repeat === "once" || input.times > 1, {
    path: ["times"],
    message: `Please say how many times, from 2 to ${timesLimit}`,
  });
export type AssignExercise = z.output<typeof assignExerciseSchema>;

export const assignmentSchema = z.object({ assignmentId: z.uuid() });
export type AssignmentInput = z.output<typeof assignmentSchema>;

export const openAnswersSchema = z.object({
  assignmentId: z.uuid(),
  occurrence: z.coerce.number().int().min(1).max(60),
});
export type OpenAnswers = z.output<typeof openAnswersSchema>;
