/** Going back from the screen that a couple sees. */
import { z } from "zod";

export const turnBackSchema = z.object({
  coupleId: z.uuid(),
  appointmentId: z.uuid(),
  currentPassword: z.string().min(1, "Please give your password").max(1_000),
});
