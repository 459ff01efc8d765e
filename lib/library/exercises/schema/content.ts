/** What an exercise is made of: one versioned template, built from nine field primitives. Shared by library, authoring, form and server. */
import { z } from "zod";
import { cleanName } from "@/lib/platform/names/rules";
import { fits } from "@/lib/platform/text/fits";
import { contentFaults } from "../rules/soundness";
import { contentProblems } from "../rules/whole";
import { type Cause, causes, type KindCode, kinds, type Phase, phases } from "../terms";
import { fieldSchema, key, keysOf } from "./fields";
import { outcomeSchema } from "./outcomes";

export { type Column, type Field, fieldSchema, type Part } from "./fields";

/** Two answers looked at side by side once both are open, as "alike" and "different"; numbers are never set against each other. */
const compare = z.object({
  field: key,
  /** For rows: the choice that says what a row is about. */
  by: key.optional(),
  /** For rows: the columns in which it is said in own words. */
  say: z.array(key).max(3).default([]),
  /** Choices such as "something else", which mean something different to each. */
  apart: z.array(key).default([]),
});

/** Turns of speaking and listening on one phone that lies between two people. */
const talk = z.object({
  minutes: z.array(z.int().min(1).max(20)).min(1).max(5),
  /** What the listener can say, one after the other. */
  reflect: z
    .array(z.string().min(3).check(fits(200)))
    .min(1)
    .max(5),
});

const contentShape = z.object({
  title: z.string().overwrite(cleanName).min(3).check(fits(80)),
  /** One sentence: what it is for. */
  aim: z.string().trim().min(10).check(fits(300)),
  kind: z.enum(keysOf<KindCode>(kinds)),
  phases: z.array(z.enum(keysOf<Phase>(phases))).min(1),
  causes: z.array(z.enum(keysOf<Cause>(causes))),
  minutes: z.int().min(1).max(90),
  /** Whom it can be given to: one partner, each apart, or both on one sheet. */
  modes: z.array(z.enum(["one", "apart", "together"])).min(1),
  /** Answers for both partners open together, once both are in. */
  sealed: z.boolean().default(false),
  /** How to do it, in a few short steps. */
  steps: z
    .array(z.string().min(1).check(fits(400)))
    .min(1)
    .max(8),
  /** An example that sounds like a real person; folded away until asked for. */
  example: z.string().check(fits(3_000)).optional(),
  /** For the counselor only. */
  guidance: z.object({
    useWhen: z.string().min(1).check(fits(600)),
    notWhen: z.string().min(1).check(fits(600)),
    watchFor: z.string().check(fits(600)).optional(),
  }),
  fields: z.array(fieldSchema).max(30),
  compare: z.array(compare).max(5).optional(),
  talk: talk.optional(),
  /** The choice that a partner reads before anything else: what the teller would like from them. */
  readFirst: key.optional(),
  /** Led through one question after the other. */
  stepwise: z.boolean().optional(),
  /** Its author may write it again before it is open; the old version stays with them. */
  redo: z.boolean().optional(),
  /** What its answers make for real, at handing in. */
  yields: z.array(outcomeSchema).max(6).optional(),
  /** Which steps of the methods it serves, as `method.step` (lib/library/content/methods.ts). */
  seedRefs: z.array(z.string().regex(/^00[0-4]\.[a-z0-9_]+$/)).default([]),
});

export const exerciseContentSchema = contentShape.superRefine((content, context) => {
  for (const message of contentProblems(content))
    context.addIssue({ code: "custom", message, path: ["fields"] });
  for (const { message, path } of contentFaults(content)) {
    context.addIssue({ code: "custom", message, path });
  }
});

export type ExerciseContent = z.output<typeof exerciseContentSchema>;
export type ExerciseContentInput = z.input<typeof exerciseContentSchema>;
export type Compare = z.output<typeof compare>;
export type TalkPlan = z.output<typeof talk>;

/** A built-in exercise: its lasting slug, its version (raise it with every change of text), its content. */
export type LibraryExercise = {
  slug: string;
  version: number;
  /** Whose work it is: a coach refers instead, so it is on no shelf of a coaching practice. */
  scope?: "licensed";
  content: ExerciseContentInput;
};

declare module "@/db/schema/stored" {
  interface Stored {
    exerciseContent: Omit<ExerciseContent, "guidance">;
    exerciseGuidance: ExerciseContent["guidance"];
  }
}
