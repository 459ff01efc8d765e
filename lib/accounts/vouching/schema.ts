/** For whom somebody vouches who knows them. */
import { z } from "zod";

export const forClientSchema = z.object({ clientId: z.uuid() });
export const forCoachSchema = z.object({ coachId: z.uuid() });
