/** What is done with the screen that a couple sees: choosing what it brings, opening it, going back from it. */
import { z } from "zod";
import { openAnswersSchema } from "@/lib/assignments/schema";

export const turnBackSchema = z.object({
  coupleId: z.uuid(),
  appointmentId: z.uuid(),
  currentPassword: z.string().min(1, "Please give your password").max(1_000),
});

export const bringToRoomSchema = openAnswersSchema.extend({
  coupleId: z.uuid(),
  appointmentId: z.uuid(),
  /** To the screen, or off it again. */
  bring: z.enum(["yes", "no"]),
});
export type BringToRoom = z.output<typeof bringToRoomSchema>;

/** Which couple and which session is told by where the screen is turned to, and by nothing that is sent. */
export const openTogetherSchema = openAnswersSchema;
export type OpenTogether = z.output<typeof openTogetherSchema> & { coupleId: string; appointmentId: string };
