/** What a counselor writes about the cycle between two people. */
import { z } from "zod";
import { type Cause, causes } from "@/lib/library/exercises/terms";
import { fits } from "@/lib/platform/text/fits";

export const partLimit = 240;
export const patternsLimit = 2_000;
/** A circle goes to and fro: two turns close it, four if it needs a second round. */
export const mostTurns = 4;

export const cycleParts = ["trigger", "meaning", "reaction"] as const;
export type CyclePart = (typeof cycleParts)[number];

export const freeText = (limit: number) => z.string().trim().check(fits(limit)).default("");
const many = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (value === undefined || value === "" ? [] : value), z.array(one).max(60));
const part = freeText(partLimit);

const turnSchema = z.object({
  id: z.uuid(),
  clientId: z.uuid(),
  trigger: part,
  meaning: part,
  reaction: part,
});
export type CycleTurn = z.output<typeof turnSchema>;

export const isEmptyTurn = (turn: Pick<CycleTurn, CyclePart>) => cycleParts.every((one) => turn[one] === "");

/** Turns with nothing in them are left out. */
export const turnsSchema = z
  .array(turnSchema)
  .max(mostTurns)
  .transform((turns) => turns.filter((turn) => !isEmptyTurn(turn)))
  .refine((turns) => new Set(turns.map(({ id }) => id)).size === turns.length, "Each turn once, please");

export const turnField = (i: number, what: keyof CycleTurn) => `turn${i}_${what}`;

/** A form posts each turn as fields side by side (`turn0_trigger`), so that refused ones come back into their own boxes. */
export const postedTurns = (posted: unknown): unknown => {
  const values: Record<string, unknown> = Object(posted);
  if (values.turns !== undefined) return values;
  const turns = Array.from({ length: mostTurns }, (_, i) =>
    Object.fromEntries(
      (["id", "clientId", ...cycleParts] as const).map((what) => [what, values[turnField(i, what)]]),
    ),
  );
  return { ...values, turns: turns.filter(({ id }) => id !== undefined) };
};

export const noteContentSchema = z.object({
  turns: turnsSchema,
  causes: many(z.enum(Object.keys(causes) as [Cause, ...Cause[]])),
  patterns: freeText(patternsLimit),
});
export type NoteContent = z.output<typeof noteContentSchema>;

export const saveNoteSchema = z.preprocess(
  postedTurns,
  noteContentSchema.extend({
    coupleId: z.uuid(),
    /** The revision that was read before writing; 0 for a note that was not there yet. */
    baseRevision: z.coerce.number().int().min(0),
    conflictIds: many(z.uuid()),
  }),
);
export type SaveNote = z.output<typeof saveNoteSchema>;

/** `turn:part`, as the assign form posts it. */
export const cycleLinkSchema = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z
    .string()
    .transform((link, context) => {
      const [turnId, part] = link.split(":");
      const read = z.object({ turnId: z.uuid(), part: z.enum(cycleParts) }).safeParse({ turnId, part });
      if (read.success) return read.data;
      context.addIssue({ code: "custom", message: "Please choose a step from the list" });
      return z.NEVER;
    })
    .nullable(),
);
export type CycleLink = { turnId: string; part: CyclePart };

export type Place = 1 | 2;
/** Somebody who stands in the cycle. */
export type CyclePerson = { clientId: string; firstName: string; place: Place };
