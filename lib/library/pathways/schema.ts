/** What a pathway is made of: a versioned plan of steps, each with its exercises, who does them and when. Shared by library, authoring, form and server. */
import { z } from "zod";
import { titleText } from "@/lib/platform/names/schema";
import { fits } from "@/lib/platform/text/fits";

export const deliveryKinds = [
  "at_once",
  "after_previous",
  "after_previous_plus_days",
  "every",
  "when_opened",
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** `injured`, `involved`: that partner alone · `either`: one of them, chosen when planning · `each`: each for themselves · `both`: both, in their roles */
export const doers = ["injured", "involved", "each", "either", "both"] as const;
export type Doer = (typeof doers)[number];

export const mostSteps = 30;
export const mostExercises = 4;
export const mostDays = 180;
export const textLimit = 600;

const days = z.coerce
  .number("Please give a number of days")
  .int("Please give whole days")
  .min(1, "At least one day")
  .max(mostDays, `At most ${mostDays} days`);

export const deliverySchema = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("at_once") }),
    z.object({ kind: z.literal("after_previous") }),
    z.object({ kind: z.literal("after_previous_plus_days"), days }),
    /** A steady rhythm: so many days after the step before it opened, whether or not that one is finished. */
    z.object({ kind: z.literal("every"), days }),
    z.object({ kind: z.literal("when_opened") }),
  ],
  "Please choose when it comes",
);
export type Delivery = z.output<typeof deliverySchema>;

/** A sheet of one's own goes to one partner, or to each in turn; the two other ways are always for both. */
export const doersFor = (mode: "one" | "apart" | "together"): readonly Doer[] =>
  mode === "one" ? ["injured", "involved", "either", "each"] : ["both"];

export const stepExerciseSchema = z
  .object({
    slug: z.string("Please choose an exercise").min(1, "Please choose an exercise").max(120),
    mode: z.enum(["one", "apart", "together"]),
    who: z.enum(doers, "Please choose who does it"),
    /** Both read it above the exercise, unless it is worded anew for one couple. */
    why: z.string().trim().min(1, "Please say in a line why this").check(fits(textLimit)),
    repeat: z.enum(["once", "weekly", "fortnightly", "monthly"]).default("once"),
    times: z.coerce.number().int().min(1).max(26).default(1),
    /** A hope, not a deadline: so many days after it was given. */
    hopeDays: z
      .union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(mostDays)])
      .nullable()
      .default(null),
  })
  .refine(({ mode, who }) => doersFor(mode).includes(who), {
    path: ["who"],
    message: "That does not go with the way it is assigned. Please choose again who does it.",
  })
  .refine(({ repeat, times }) => repeat === "once" || times > 1, {
    path: ["times"],
    message: "Please say how many times, from 2 to 26",
  });
export type StepExercise = z.output<typeof stepExerciseSchema>;

const stepRef = z.string().regex(/^00[0-4]\.[a-z0-9_]+$/);

export const pathwayStepSchema = z.object({
  title: titleText("Please give this step a title", 2),
  watchFor: z.string().trim().min(1, "Please say what to watch for").check(fits(textLimit)),
  /** The counselor speaks with each of them alone before it opens. */
  talkFirst: z.boolean().default(false),
  delivery: deliverySchema,
  exercises: z
    .array(stepExerciseSchema)
    .min(1, "Please put at least one exercise into this step")
    .max(mostExercises, `At most ${mostExercises} exercises in one step`),
  /** Which steps of the methods it follows, as `method.step`. */
  refs: z.array(stepRef).default([]),
});

export const pathwayContentSchema = z.object({
  title: titleText("Please give it a title", 3),
  aim: z.string().trim().min(10, "Please say in a sentence what it is for").check(fits(300)),
  suits: z.string().trim().min(1, "Please say whom it is good for").check(fits(textLimit)),
  notWhen: z.string().trim().min(1, "Please say whom it is not for").check(fits(textLimit)),
  steps: z
    .array(pathwayStepSchema)
    .min(1, "Please add at least one step")
    .max(mostSteps, `At most ${mostSteps} steps`),
});
export type PathwayContent = z.output<typeof pathwayContentSchema>;
export type PathwayContentInput = z.input<typeof pathwayContentSchema>;

/** A built-in pathway: its lasting slug, its version (raise it with every change), its content. */
export type LibraryPathway = {
  slug: string;
  version: number;
  content: PathwayContentInput;
  /** By its title, a step that a coaching practice has in its place: a referral, where the work is not a coach's. */
  coaching?: Readonly<Record<string, PathwayContentInput["steps"][number]>>;
};

/** In the builder, how and who are one choice: `apart:both`. */
const fromWay = (value: unknown) => {
  const { way, ...rest } = Object(value) as Record<string, unknown>;
  if (typeof way !== "string") return rest;
  const [mode, who] = way.split(":");
  return { ...rest, mode, who };
};

/** Half-finished, as it stands in the builder: the same shape, with nothing asked of it yet. */
const loose = z.preprocess(
  (value) => (typeof value === "string" ? value : ""),
  z.string().check(fits(20_000)),
);
export const pathwayDraftSchema = z.object({
  title: loose,
  aim: loose,
  suits: loose,
  notWhen: loose,
  steps: z
    .preprocess(
      (value) => (Array.isArray(value) ? value : Object.values(Object(value))),
      z
        .array(
          z.object({
            title: loose,
            watchFor: loose,
            talkFirst: z.preprocess((value) => value === true || value === "yes", z.boolean()).optional(),
            delivery: z
              .object({ kind: z.enum(deliveryKinds).catch("after_previous"), days: loose.optional() })
              .catch({ kind: "after_previous" }),
            exercises: z
              .preprocess(
                (value) => (Array.isArray(value) ? value : Object.values(Object(value))),
                z
                  .array(
                    z.preprocess(
                      fromWay,
                      z.object({
                        slug: loose,
                        mode: z.enum(["one", "apart", "together"]).catch("apart"),
                        who: z.enum(doers).catch("both"),
                        why: loose,
                        repeat: z.enum(["once", "weekly", "fortnightly", "monthly"]).catch("once"),
                        times: loose,
                        hopeDays: loose,
                      }),
                    ),
                  )
                  .max(mostExercises),
              )
              .catch([]),
            refs: z.array(stepRef).catch([]),
          }),
        )
        .max(mostSteps),
    )
    .catch([]),
});
export type PathwayDraft = z.output<typeof pathwayDraftSchema>;

export const pathwayIdSchema = z.object({ pathwayId: z.uuid() });
export type PathwayId = z.output<typeof pathwayIdSchema>;

/** The id of a new one is made with the page: pressing twice begins one. */
export const newPathwaySchema = z.object({ newId: z.uuid() });
export type NewPathway = z.output<typeof newPathwaySchema>;

export const copyPathwaySchema = z.object({ pathwayId: z.uuid(), newId: z.uuid() });
export type CopyPathway = z.output<typeof copyPathwaySchema>;

/** Posted box by box: `steps.0.exercises.1.why`. */
export const savePathwaySchema = z
  .object({
    pathwayId: z.uuid(),
    baseRevision: z.coerce.number().int().min(0),
    intent: z.enum(["save", "publish"]).default("save"),
  })
  .and(pathwayDraftSchema)
  .transform(({ pathwayId, baseRevision, intent, ...draft }) => ({ pathwayId, baseRevision, intent, draft }));
export type SavePathway = Omit<z.output<typeof savePathwaySchema>, "intent">;

declare module "@/db/schema/stored" {
  interface Stored {
    pathwayContent: PathwayContent;
    pathwayDraft: PathwayDraft;
  }
}
