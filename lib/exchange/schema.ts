/**
 * The file that colleagues hand each other, and what is asked before it is read (docs/exchange-format.md).
 *
 * `{ format: "mendwork-exchange", version: 1, exercises: [{ slug, content }], pathways: [{ slug, content }] }`
 *
 * Everything in it is named by its slug, never by an id: a pathway names its exercises by theirs, whether they travel in the same
 * file or are built in. A new kind of thing gets three pieces: its schema as one more list in `exchangeFileSchema`, its sentences
 * in `problems.ts`, and its step in `commands.ts`, `import…In(tx, coach, items, exerciseIds)`, which runs in the same transaction
 * after the exercises; `exerciseIds` says which exercise of this practice each slug of the file has become.
 */
import { z } from "zod";
import { exerciseContentSchema } from "@/lib/exercises/schema";

export const exchangeFormat = "mendwork-exchange";
export const exchangeVersion = 1;

/** In bytes: the whole library twice over, and below what a request may carry. */
export const fileLimit = 700_000;
export const exercisesLimit = 100;
export const pathwaysLimit = 30;

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);

/** Which steps of the method documents it serves is this installation's own business, and stays here. */
export const sharedExerciseSchema = z.object({
  slug: slugSchema,
  content: exerciseContentSchema.transform(({ seedRefs: _, ...content }) => content),
});
export type SharedExercise = z.output<typeof sharedExerciseSchema>;

/** Looked at more closely by lib/pathways. */
const sharedPathwaySchema = z.object({ slug: slugSchema, content: z.unknown() });
export type SharedPathway = z.output<typeof sharedPathwaySchema>;

export const exchangeFileSchema = z.object({
  format: z.literal(exchangeFormat),
  version: z.literal(exchangeVersion),
  exercises: z.array(sharedExerciseSchema).max(exercisesLimit).default([]),
  pathways: z.array(sharedPathwaySchema).max(pathwaysLimit).default([]),
});
export type ExchangeFile = z.output<typeof exchangeFileSchema>;
