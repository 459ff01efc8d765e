"use server";
import { setMinutes } from "@/lib/assignments/load/commands";
import { setMinutesSchema } from "@/lib/assignments/load/schema";
import {
  closeCouple,
  endJointReading,
  goOnAlone,
  pauseCouple,
  removeCouple,
  reopenCouple,
  resumeCouple,
  separateCouple,
  tellPartner,
} from "@/lib/endings/commands";
import { coupleSchema, endWorkSchema, goOnAloneSchema, tellPartnerSchema } from "@/lib/endings/schema";
import { coachAction } from "@/lib/platform/actions/run";
import { isolate } from "@/lib/platform/names/isolate";
import { renameCouple } from "@/lib/practice/couples/commands";
import { renameCoupleSchema } from "@/lib/practice/couples/schema";
import { handOverCouple } from "@/lib/practice/people/commands";
import { handOverCoupleSchema } from "@/lib/practice/people/schema";
import { endSupervision, nameSupervisor } from "@/lib/practice/supervision/commands";
import { endSupervisionSchema, nameSupervisorSchema } from "@/lib/practice/supervision/schema";

export const pauseCoupleAction = coachAction(coupleSchema, async (coach, input) => {
  await pauseCouple(coach, input);
  return { message: "The work is paused." };
});

export const resumeCoupleAction = coachAction(coupleSchema, async (coach, input) => {
  await resumeCouple(coach, input);
  return { message: "The work goes on." };
});

export const separateCoupleAction = coachAction(endWorkSchema, async (coach, input) => {
  await separateCouple(coach, input);
  return { message: "Their shared work is ending. Neither has been told yet." };
});

export const closeCoupleAction = coachAction(endWorkSchema, async (coach, input) => {
  await closeCouple(coach, input);
  return { message: "The work is closed." };
});

export const reopenCoupleAction = coachAction(coupleSchema, async (coach, input) => {
  await reopenCouple(coach, input);
  return { message: "The work is open again." };
});

export const goOnAloneAction = coachAction(goOnAloneSchema, async (coach, input) => {
  await goOnAlone(coach, input);
  return { message: "Saved. You go on with one of them from here." };
});

export const endJointReadingAction = coachAction(coupleSchema, async (coach, input) => {
  await endJointReading(coach, input);
  return { message: "Each reads only their own words now." };
});

export const tellPartnerAction = coachAction(tellPartnerSchema, async (coach, input) => {
  await tellPartner(coach, input);
  return { message: "Saved. Their own pages now say that you will talk with them about what comes next." };
});

export const renameCoupleAction = coachAction(renameCoupleSchema, async (coach, input) => {
  await renameCouple(coach, input);
  return { message: "The names are saved." };
});

export const handOverCoupleAction = coachAction(handOverCoupleSchema, async (coach, input) => {
  const { to } = await handOverCouple(coach, input);
  return { message: `${isolate(to)} works with this couple now.`, to: "/coach/couples" };
});

export const removeCoupleAction = coachAction(coupleSchema, async (coach, input) => {
  const { erased } = await removeCouple(coach, input);
  if (!erased) return { message: "There is something written here, so the couple is closed and kept." };
  return { message: "The couple was empty. It is erased.", to: "/coach/couples" };
});

export const nameSupervisorAction = coachAction(nameSupervisorSchema, async (coach, input) => {
  const { name } = await nameSupervisor(coach, input);
  return { message: `Saved. ${isolate(name)} reads along once everybody whose record it is has agreed.` };
});

export const endSupervisionAction = coachAction(endSupervisionSchema, async (coach, input) => {
  await endSupervision(coach, input);
  return { message: "Ended. The record can no longer be read in supervision." };
});

export const setMinutesAction = coachAction(setMinutesSchema, async (coach, input) => {
  await setMinutes(coach, input);
  return { message: "Saved. Only you see these numbers." };
});
