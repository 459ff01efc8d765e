/** What a partner says after a session; each part may stay open. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const allianceLimit = 1_000;
/** So many days a session can be looked back at. */
export const daysOpen = 7;

const answer = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce.number().int().min(1).max(4).nullable(),
);

export const answerAllianceSchema = z.object({
  appointmentId: z.uuid(),
  ...{ heard: answer, topics: answer, pace: answer, fair: answer },
  words: z
    .string()
    .trim()
    .check(fits(allianceLimit))
    .nullish()
    .transform((text) => text || null),
});
export type AnswerAlliance = z.output<typeof answerAllianceSchema>;
