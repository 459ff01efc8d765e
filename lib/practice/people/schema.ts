/** What it takes to invite, to hand couples over, to choose a role, and to remove somebody. */
import { z } from "zod";
import { emailSchema } from "@/lib/platform/auth/schema";

export const inviteCoachSchema = z.object({ email: emailSchema });
export type InviteCoach = z.output<typeof inviteCoachSchema>;

export const withdrawCoachInvitationSchema = z.object({ invitationId: z.uuid() });

export const chooseRoleSchema = z.object({
  coachId: z.uuid(),
  role: z.enum(["owner", "colleague", "supervisor"]),
});
export type ChooseRole = z.output<typeof chooseRoleSchema>;

const toCoachId = z.uuid("Please choose who takes over");

export const handOverCoupleSchema = z.object({ coupleId: z.uuid(), toCoachId });
export type HandOverCouple = z.output<typeof handOverCoupleSchema>;

export const handOverAllSchema = z.object({ fromCoachId: z.uuid(), toCoachId });
export type HandOverAll = z.output<typeof handOverAllSchema>;

export const removeCoachSchema = z.object({ coachId: z.uuid() });
