"use server";
import { coachAction } from "@/lib/actions/run";
import { invitePartner } from "@/lib/couples/commands";
import { inviteSchema } from "@/lib/couples/schema";
import { mailLinks } from "../mail-links";

export const invitePartnerAction = coachAction(inviteSchema, async (coach, input) => {
  const invitation = await invitePartner(coach, input);
  return { data: await mailLinks(coach, [invitation]) };
});
