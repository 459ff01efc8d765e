/** Sign-in input and its limits. */
import { z } from "zod";

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "This address is too long")
  .pipe(z.email("Please give a full e-mail address, like name@example.org"));

export const signInSchema = z.object({
  email: z.string().trim().toLowerCase().min(1, "Please give your e-mail address").max(254),
  password: z.string().min(1, "Please give your password").max(1_000),
});
