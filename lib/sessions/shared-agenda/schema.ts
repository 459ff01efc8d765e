/** The agenda that a counselor makes for both. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const agendaLines = 12;
export const lineLimit = 600;

const line = z.string().trim().check(fits(lineLimit));
/** Posted as `lines.0`, `lines.1` …; empty ones are left out, and their order is the agenda's. */
const lines = z.preprocess(
  (value) => (Array.isArray(value) ? value : Object.values(Object(value))),
  z
    .array(line)
    .transform((all) => all.filter((one) => one !== ""))
    .refine((all) => all.length <= agendaLines, `At most ${agendaLines} lines`),
);

const ofDraft = {
  coupleId: z.uuid(),
  /** The revision that was read before writing; 0 before there was one. */
  baseRevision: z.coerce.number().int().min(0),
  lines,
};

export const saveAgendaSchema = z.object({ ...ofDraft, share: z.literal("yes").optional() });
export type SaveAgenda = z.output<typeof saveAgendaSchema>;

const ids = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : [value].flat()),
  z.array(z.uuid()).min(1, "Please choose at least one").max(60),
);

export const addPointsSchema = z.object({
  coupleId: z.uuid(),
  pointIds: ids,
  /** As one line, or each as its own. */
  as: z.enum(["lines", "one"]).default("lines"),
});
export type AddPoints = z.output<typeof addPointsSchema>;

export const withdrawAgendaSchema = z.object({ coupleId: z.uuid() });
export type WithdrawAgenda = z.output<typeof withdrawAgendaSchema>;

export const addLineSchema = z.object({
  coupleId: z.uuid(),
  line: line.check(z.minLength(1, "Please write what to talk about")),
  /** The page of their record that it was added from, without a script. */
  back: z
    .string()
    .regex(/^[a-z0-9/-]{0,120}$/)
    .optional()
    .catch(undefined),
});
export type AddLine = Pick<z.output<typeof addLineSchema>, "coupleId" | "line">;
