/** The questions of an exercise: nine field primitives, each with its reader, its role and, where it has one, its second step. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { audiences, type FieldRole, fieldRoles, optionSignals } from "../terms";

export const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as [K, ...K[]];

export const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "Use small letters, digits and _");
const label = z.string().trim().min(1).check(fits(300));

const common = {
  key,
  /** The question as the person reads it. */
  label,
  /** Another wording for one role, e.g. `{ involved: "…" }`. */
  labelFor: z.partialRecord(z.enum(keysOf<FieldRole>(fieldRoles)), label).optional(),
  help: z.string().check(fits(600)).optional(),
  placeholder: z.string().check(fits(200)).optional(),
  /** Who is asked. A client sees `each`, `joint` (on a shared sheet) and their own role in this assignment. */
  role: z.enum(keysOf<FieldRole>(fieldRoles)),
  /** Who will see the answer unless the author chooses otherwise. */
  audience: z.enum(audiences),
  /** The widest audience the author may choose. */
  widest: z.enum(audiences).default("couple"),
  optional: z.boolean().default(true),
  /** A second step of the same exercise: asked once it is handed in, or once the partner's words are open to read. */
  later: z.enum(["handed_in", "opened"]).optional(),
  /** Its author may answer it anew after handing in, as they may with every `later` one. */
  changeable: z.boolean().optional(),
};

/** Written from the parts of another answer, e.g. `When {when}, I felt {felt}.`; its author may change every word. */
const assemble = z.object({ from: key, words: z.string().min(3).check(fits(300)) }).optional();

const option = z.object({
  value: key,
  label,
  /** Chosen, it asks for the counselor first: not free to say no, or a word alone. Never shown to the partner. */
  signal: z.enum(optionSignals).optional(),
});
const scale = {
  min: z.int().min(0).max(1),
  max: z.int().min(3).max(10),
  lowLabel: z.string().check(fits(60)),
  highLabel: z.string().check(fits(60)),
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
  help: z.string().check(fits(600)).optional(),
  placeholder: z.string().check(fits(200)).optional(),
  /** Needed before the whole counts as ready (an apology needs action, regret and prevention). */
  needed: z.boolean().default(false),
});

export const fieldSchema = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal("short_text"), maxLength: z.int().max(500).default(200), assemble }),
  z.object({
    ...common,
    type: z.literal("long_text"),
    maxLength: z.int().max(20_000).default(8_000),
    assemble,
  }),
  z.object({ ...common, type: z.literal("scale"), ...scale }),
  z.object({
    ...common,
    type: z.literal("one_of"),
    options: z.array(option).min(2).max(20),
    /** Holds where something was handed in and nothing was chosen here. */
    usual: key.optional(),
  }),
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
    rowName: z.string().check(fits(40)),
    maxRows: z.int().min(1).max(30).default(12),
  }),
  z.object({
    ...common,
    type: z.literal("date"),
    /** From today on, and at most so many days from now. */
    withinDays: z.int().min(1).max(366).optional(),
  }),
  z.object({
    ...common,
    type: z.literal("parts"),
    parts: z.array(part).min(2).max(8),
    /** Said quietly once every needed part is written; which parts are there is shown along with it. */
    ready: z.string().check(fits(160)).optional(),
  }),
]);

export type Field = z.output<typeof fieldSchema>;
export type Column = z.output<typeof column>;
export type Part = z.output<typeof part>;
