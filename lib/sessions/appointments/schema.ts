/** What a counselor fills in to book, move or cancel a session. */
import { z } from "zod";

export const timesLimit = 52;
export const minutesLimit = 240;

const day = z.iso.date("Please give a day");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Please give a time, like 10:00");
const minutes = z.coerce
  .number("Please give a number of minutes")
  .int("Please give a whole number of minutes")
  .min(10, "At least 10 minutes")
  .max(minutesLimit, `At most ${minutesLimit} minutes`);
const when = { day, time, minutes };

export const bookAppointmentsSchema = z
  .object({
    coupleId: z.uuid(),
    /** `both`, or the one who comes alone. */
    who: z.union([z.literal("both"), z.uuid()], "Please choose who comes"),
    ...when,
    rhythm: z.enum(["once", "weekly", "fortnightly", "monthly"]).default("once"),
    times: z.preprocess(
      (value) => (value === "" || value === undefined ? 1 : value),
      z.coerce
        .number("Please give a number")
        .int("Please give a whole number")
        .min(1, "At least one")
        .max(timesLimit, `At most ${timesLimit} at a time; you can always book more later`),
    ),
  })
  .refine(({ rhythm, times }) => rhythm === "once" || times > 1, {
    path: ["times"],
    message: `Please say how many sessions, from 2 to ${timesLimit}`,
  });
export type BookAppointments = z.output<typeof bookAppointmentsSchema>;

const scope = z.enum(["this", "following"]).default("this");

export const moveAppointmentSchema = z.object({ appointmentId: z.uuid(), ...when, scope });
export type MoveAppointment = z.output<typeof moveAppointmentSchema>;

export const cancelAppointmentSchema = z.object({ appointmentId: z.uuid(), scope });
export type CancelAppointment = z.output<typeof cancelAppointmentSchema>;
