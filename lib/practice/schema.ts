/** What it takes to open a practice and to add a coach to it. */
import { z } from "zod";
import { emailSchema } from "@/lib/platform/auth/schema";
import { nameText, personName } from "@/lib/platform/names/schema";
import { isZone } from "@/lib/platform/time/zone";

export const coachSchema = z.object({
  name: personName,
  email: emailSchema,
  password: z.string().max(1_000),
});

export const practiceNameLimit = 80;
/** What a practice is called, where its days begin, and what kind of practice it is. */
export const practiceBasics = z.object({
  name: nameText({
    limit: practiceNameLimit,
    missing: "Please give the practice a name with at least one letter or number",
  }),
  profile: z.enum(["licensed", "coaching"]),
  timeZone: z.string().trim().refine(isZone, "Please give a time zone such as Europe/London"),
});

export const practiceSchema = practiceBasics.extend({
  owner: coachSchema,
});
export type NewPractice = z.output<typeof practiceSchema>;
export type NewCoach = z.output<typeof coachSchema>;
