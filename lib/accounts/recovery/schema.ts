/** What somebody types who cannot sign in. */
import { z } from "zod";
import { emailSchema } from "@/lib/platform/auth/schema";

export const askForLinkSchema = z.object({ email: emailSchema });
