/** Minutes a week, as they are said and set. */
import { z } from "zod";

export const leastMinutes = 5;
export const mostMinutes = 600;

const outOfRange = `Please give a number of minutes from ${leastMinutes} to ${mostMinutes}, or leave it empty`;
const minutes = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce
    .number(outOfRange)
    .int("Please give whole minutes")
    .min(leastMinutes, outOfRange)
    .max(mostMinutes, outOfRange)
    .nullable(),
);

export const sayMinutesSchema = z.object({ minutes });
export type SayMinutes = z.output<typeof sayMinutesSchema>;

/** For the first and the second partner. */
export const setMinutesSchema = z.object({ coupleId: z.uuid(), first: minutes, second: minutes });
export type SetMinutes = z.output<typeof setMinutesSchema>;
