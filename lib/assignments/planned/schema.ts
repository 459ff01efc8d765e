/** An exercise that is assigned in a session, with what was planned for it there. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { assignExerciseSchema } from "../schema";

export const planLimit = 400;
/** From one session. */
export const plannedAtMost = 2;

const words = z.string().trim().check(fits(planLimit));
const sure = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce.number().int().min(0).max(10).nullable(),
);

export const plannedSchema = z.object({
  appointmentId: z.uuid(),
  what: words.min(1, "Please say what exactly they will do"),
  whenWords: words.min(1, "Please say when"),
  whereWords: words.default(""),
  obstacle: words.default(""),
  /** Posted as `sure.0`, `sure.1`, in the order of the partners. */
  sure: z.preprocess((value) => Object.values(Object(value)), z.array(sure).max(2)),
});

export const assignInSessionSchema = assignExerciseSchema.and(plannedSchema);
export type AssignInSession = z.output<typeof assignInSessionSchema>;
