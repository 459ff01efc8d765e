/** What it takes to open a practice and to add a coach to it. */
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { emailSchema } from "@/lib/platform/auth/schema";
import { nameText, personName } from "@/lib/platform/names/schema";

const isZone = (zone: string) => {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};

export const coachSchema = z.object({
  name: personName,
  email: emailSchema,
  password: z.string().max(1_000),
});

export const practiceSchema = z.object({
  name: nameText({
    limit: 80,
    missing: "Please give the practice a name with at least one letter or number",
  }),
  profile: z.enum(["licensed", "coaching"]),
  timeZone: z.string().refine(isZone, "Please give a time zone such as Europe/London"),
  owner: coachSchema,
});
export type NewPractice = z.output<typeof practiceSchema>;
export type NewCoach = z.output<typeof coachSchema>;
