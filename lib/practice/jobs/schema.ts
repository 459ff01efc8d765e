/** An owner asks for an email to themselves. */
import { z } from "zod";

export const testMailSchema = z.object({});
