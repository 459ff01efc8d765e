/** What an exercise is made of: one versioned template, built from nine field primitives. Shared by library, authoring, form and server. */
import { z } from "zod";
import {
  audiences,
  type Cause,
  causes,
  type FieldRole,
  fieldRoles,
  type KindCode,
  kinds,
  type Phase,
  phases,
} from "./terms";

const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as [K, ...K[]];

const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "Use small letters, digits and _");
const label = z.string().trim().min(1).max(300);

const common = {
  key,
  /** The question as the person reads it. */
  label,
  /** Another wording for one role, e.g. `{ involved: "…" }`. */
  labelFor: z.partialRecord(z.enum(keysOf<FieldRole>(fieldRoles)), label).optional(),
  help: z.string().max(600).optional(),
  placeholder: z.string().max(200).optional(),
  /** Who is asked. A client sees `each`, `joint` (on a shared sheet) and their own role in this assignment. */
  role: z.enum(keysOf<FieldRole>(fieldRoles)),
  /** Who will see the answer unless the author chooses otherwise. */
  audience: z.enum(audiences),
  /** The widest audience the author may choose. */
  widest: z.enum(audiences).default("couple"),
  optional: z.boolean().default(true),
};

const option = z.object({ value: key, label });
const scale = {
  min: z.int().min(0).max(1),
  max: z.int().min(3).max(10),
  lowLabel: z.string().max(60),
  highLabel: z.string().max(60),
};

const column = z.discriminatedUnion("type", [
  z.object({ type: z.literal("short_text"), key, label, maxLength: z.int().max(500).default(200) }),
  z.object({ type: z.literal("one_of"), key, label, options: z.array(option).min(2).max(20) }),
  z.object({ type: z.literal("scale"), key, label, ...scale }),
  z.object({ type: z.literal("date"), key, label }),
]);

const part = z.object({
  key,
  label,
  help: z.string().max(600).optional(),
  placeholder: z.string().max(200).optional(),
  /** Needed before the whole counts as ready (an apology needs action, regret and prevention). */
  needed: z.boolean().default(false),
});

export const fieldSchema = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal("short_text"), maxLength: z.int().max(500).default(200) }),
  z.object({ ...common, type: z.literal("long_text"), maxLength: z.int().max(20_000).default(8_000) }),
  z.object({ ...common, type: z.literal("scale"), ...scale }),
  z.object({ ...common, type: z.literal("one_of"), options: z.array(option).min(2).max(20) }),
  z.object({
    ...common,
    type: z.literal("many_of"),
    options: z.array(option).min(2).max(30),
    atMost: z.int().min(1).optional(),
  }),
  z.object({
    ...common,
    type: z.literal("rows"),
    columns: z.array(column).min(1).max(6),
    rowName: z.string().max(40),
    maxRows: z.int().min(1).max(30).default(12),
  }),
  z.object({ ...common, type: z.literal("date") }),
  z.object({ ...common, type: z.literal("parts"), parts: z.array(part).min(2).max(8) }),
]);

export const exerciseContentSchema = z.object({
  title: z.string().trim().min(3).max(80),
  /** One sentence: what it is for. */
  aim: z.string().trim().min(10).max(300),
  kind: z.enum(keysOf<KindCode>(kinds)),
  phases: z.array(z.enum(keysOf<Phase>(phases))).min(1),
  causes: z.array(z.enum(keysOf<Cause>(causes))),
  minutes: z.int().min(1).max(90),
  /** Whom it can be given to: one partner, each apart, or both on one sheet. */
  modes: z.array(z.enum(["one", "apart", "together"])).min(1),
  /** Answers for both partners open together, once both are in. */
  sealed: z.boolean().default(false),
  /** How to do it, in a few short steps. */
  steps: z.array(z.string().min(1).max(400)).min(1).max(8),
  /** An example that sounds like a real person; folded away until asked for. */
  example: z.string().max(3_000).optional(),
  /** For the counselor only. */
  guidance: z.object({
    useWhen: z.string().min(1).max(600),
    notWhen: z.string().min(1).max(600),
    watchFor: z.string().max(600).optional(),
  }),
  fields: z.array(fieldSchema).max(30),
  /** Which rows of the method documents it serves, as `seed.step`. */
  seedRefs: z.array(z.string().regex(/^00[0-4]\.[a-z0-9_]+$/)).default([]),
});

export type ExerciseContent = z.output<typeof exerciseContentSchema>;
export type ExerciseContentInput = z.input<typeof exerciseContentSchema>;
export type Field = z.output<typeof fieldSchema>;
export type Column = z.output<typeof column>;
export type Part = z.output<typeof part>;

/** A built-in exercise: its lasting slug, its version (raise it with every change of text), its content. */
export type LibraryExercise = { slug: string; version: number; content: ExerciseContentInput };
