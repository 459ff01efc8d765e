"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { createCouple } from "@/lib/practice/couples/commands";
import { createCoupleSchema } from "@/lib/practice/couples/schema";
import { mailLinks } from "../mail-links";

export const createCoupleAction = coachAction(createCoupleSchema, async (coach, input) => {
  const { coupleId, invitations } = await createCouple(coach, input);
  return { data: { coupleId, ...mailLinks(coach, invitations) } };
});
