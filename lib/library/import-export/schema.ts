/**
 * The file that colleagues hand each other, and what is asked before it is read (docs/exchange-format.md).
 *
 * `{ format: "mendwork-exchange", version: 1, exercises: [{ slug, content }], pathways: [{ slug, content }] }`
 *
 * Everything in it is named by its slug, never by an id: a pathway names its exercises by theirs, whether they travel in the same
 * file or are built in; one that is found nowhere is said, and then nothing of the file is brought in.
 */
import { z } from "zod";
import { exerciseContentSchema } from "@/lib/library/exercises/schema/content";
import { pathwayContentSchema } from "@/lib/library/pathways/schema";
import { exchangeFormat, exchangeVersion, exercisesLimit, pathwaysLimit } from "./terms";

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** Which steps of the methods it serves is this installation's own business, and stays here. */
export const sharedExerciseSchema = z.object({
  slug: slugSchema,
  content: exerciseContentSchema.transform(({ seedRefs: _, ...content }) => content),
});
export type SharedExercise = z.output<typeof sharedExerciseSchema>;

/** Likewise without the steps of the methods that its own follow. */
export const sharedPathwaySchema = z.object({
  slug: slugSchema,
  content: pathwayContentSchema.transform(({ steps, ...content }) => ({
    ...content,
    steps: steps.map(({ refs: _, ...step }) => step),
  })),
});
export type SharedPathway = z.output<typeof sharedPathwaySchema>;

const lists = ["exercises", "pathways"] as const;

export const exchangeFileSchema = z
  .object({
    format: z.literal(exchangeFormat),
    version: z.literal(exchangeVersion),
    exercises: z.array(sharedExerciseSchema).max(exercisesLimit).default([]),
    pathways: z.array(sharedPathwaySchema).max(pathwaysLimit).default([]),
  })
  .superRefine((file, context) => {
    for (const list of lists) {
      const slugs = file[list].map(({ slug }) => slug);
      for (const [at, slug] of slugs.entries()) {
        if (slugs.indexOf(slug) === at) continue;
        const message = `The slug “${slug}” is there twice. Each needs one of its own.`;
        context.addIssue({ code: "custom", message, path: [list, at] });
      }
    }
  });
export type ExchangeFile = z.output<typeof exchangeFileSchema>;

/** The text of a file. What is wrong with it is said by `readExchange`, not here. */
export const importSchema = z.object({
  text: z.string("Please choose a file"),
  step: z.enum(["look", "add"]).default("look"),
  /** Which text was looked at. */
  seen: z.string().max(100).optional(),
});
export type ImportText = { text: string };

export const exportSchema = z.object({
  exerciseIds: z.array(z.uuid()).max(exercisesLimit).default([]),
  /** The practice's own exercises that they name travel along. */
  pathwayIds: z.array(z.uuid()).max(pathwaysLimit).default([]),
});
export type ExportChoice = z.output<typeof exportSchema>;
