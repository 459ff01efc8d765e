"use server";
import { sayMinutes } from "@/lib/assignments/load/commands";
import { sayMinutesSchema } from "@/lib/assignments/load/schema";
import { setPace } from "@/lib/pace/commands";
import { comeBack, endOurPause, pauseAlone, sayYesToPause, takeYesBack } from "@/lib/pace/pauses/commands";
import { noInputSchema, pauseSchema } from "@/lib/pace/pauses/schema";
import { setPaceSchema } from "@/lib/pace/schema";
import { askSpace, endSpace, moveReturn, noteReturn } from "@/lib/pace/space/commands";
import { askSpaceSchema, moveReturnSchema, noteReturnSchema, spaceIdSchema } from "@/lib/pace/space/schema";
import { sayHardWeek } from "@/lib/plans/hard-week/commands";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { dayIn, dayInWords } from "@/lib/platform/time/day";

export const setPaceAction = clientAction(setPaceSchema, async (client, input) => {
  await setPace(client, input);
  return { message: "Saved. You can change it whenever you like." };
});

export const askSpaceAction = clientAction(askSpaceSchema, async (client, input) => {
  await askSpace(client, input);
  return { message: "Saved. Your space begins as you said." };
});

export const moveReturnAction = clientAction(moveReturnSchema, async (client, input) => {
  await moveReturn(client, input);
  return { message: `Saved. Your partner and your ${professionOf(client.profile).counselor} can read it.` };
});

export const endSpaceAction = clientAction(spaceIdSchema, async (client, input) => {
  await endSpace(client, input);
  return { message: "That space has ended." };
});

export const noteReturnAction = clientAction(noteReturnSchema, async (client, input) => {
  await noteReturn(client, input);
  return { message: "Noted." };
});

export const pauseAloneAction = clientAction(pauseSchema, async (client, input) => {
  await pauseAlone(client, input);
  return { message: "Saved. Nothing is expected of you for now." };
});

export const comeBackAction = clientAction(noInputSchema, async (client) => {
  await comeBack(client);
  return { to: "/client?back=1" };
});

export const sayYesToPauseAction = clientAction(pauseSchema, async (client, input) => {
  await sayYesToPause(client, input);
  return { message: "Your yes is noted." };
});

export const takeYesBackAction = clientAction(noInputSchema, async (client) => {
  await takeYesBack(client);
  return { message: "Your yes is withdrawn." };
});

export const endOurPauseAction = clientAction(noInputSchema, async (client) => {
  await endOurPause(client);
  return { to: "/client?back=1" };
});

export const sayMinutesAction = clientAction(sayMinutesSchema, async (client, input) => {
  await sayMinutes(client, input);
  return { message: `Saved. Only you and your ${professionOf(client.profile).counselor} see it.` };
});

export const sayHardWeekAction = clientAction(noInputSchema, async (client) => {
  const { untilOn } = await sayHardWeek(client);
  const day = dayInWords(untilOn, dayIn(client.timeZone, client.at));
  return {
    to: "/client",
    message: `Noted. Your exercises come back ${day}, and nothing is expected until then.`,
  };
});
