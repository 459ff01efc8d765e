/** What is kept of an agreement before it is proposed. */
import { z } from "zod";

/** Kept as it was typed: nothing in it has to be whole. */
export const keepDraftSchema = z.looseObject({
  draftId: z.uuid(),
  agreementId: z
    .uuid()
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});
export type KeepDraft = z.output<typeof keepDraftSchema>;
export const draftIdSchema = z.object({ draftId: z.uuid() });
