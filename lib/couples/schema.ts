/** What a coach types to begin with a couple. */
import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";
import { fits } from "@/lib/text/fits";

export const firstNameLimit = 60;
const firstName = z.string().trim().min(1, "Please give a name").check(fits(firstNameLimit));
const laterEmail = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : text))
  .pipe(emailSchema.nullable());

export const createCoupleSchema = z
  .object({
    firstName: firstName,
    firstEmail: emailSchema,
    secondName: firstName,
    /** Left empty when the second partner comes later, or not at all. */
    secondEmail: laterEmail,
  })
  .refine((couple) => couple.firstEmail !== couple.secondEmail, {
    path: ["secondEmail"],
    message: "Each partner needs an address of their own, so that each has a private sign-in",
  });
export type CreateCouple = z.output<typeof createCoupleSchema>;

export const inviteSchema = z.object({ clientId: z.uuid(), email: emailSchema });
export type Invite = z.output<typeof inviteSchema>;
