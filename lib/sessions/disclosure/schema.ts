/** Texts of a disclosure, and the steps of its counselor. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { counselorSteps, textKinds } from "./terms";

export const textLimit = 20_000;
export const reasonLimit = 1_000;

export const saveTextSchema = z.object({
  kind: z.enum(textKinds),
  /** None yet: the facts begin one. */
  disclosureId: z.preprocess((value) => value || null, z.uuid().nullable()),
  words: z.string().trim().check(fits(textLimit)),
  baseRevision: z.coerce.number().int().min(0),
  writer: z
    .string()
    .max(40)
    .nullish()
    .transform((text) => text || null),
  send: z.literal("yes").optional(),
});
export type SaveText = z.output<typeof saveTextSchema>;

export const ownStepSchema = z.object({
  disclosureId: z.uuid(),
  step: z.enum(["take_back", "withdraw"]),
  /** Which text is taken back. */
  kind: z.enum(textKinds).default("facts"),
});
export type TakeOwnStep = z.output<typeof ownStepSchema>;

export const counselorStepSchema = z.object({
  disclosureId: z.uuid(),
  step: z.enum(counselorSteps),
  reason: z
    .string()
    .trim()
    .check(fits(reasonLimit))
    .nullish()
    .transform((text) => text || null),
});
export type TakeCounselorStep = z.output<typeof counselorStepSchema>;
