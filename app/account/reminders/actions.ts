"use server";
import { endFeed, makeFeed } from "@/lib/accounts/calendar/commands";
import { endFeedSchema, makeFeedSchema } from "@/lib/accounts/calendar/schema";
import { chooseNotices } from "@/lib/accounts/notices/commands";
import { chooseNoticesSchema } from "@/lib/accounts/notices/schema";
import { actorAction } from "@/lib/platform/actions/run";
import { env } from "@/lib/platform/env";

export const makeFeedAction = actorAction(makeFeedSchema, async (actor, input) => {
  const { token } = await makeFeed(actor, input);
  return { data: { address: `${env().APP_URL}/calendar/${token}.ics` } };
});

export const endFeedAction = actorAction(endFeedSchema, async (actor) => {
  await endFeed(actor);
  return { message: "Turned off. The address no longer opens anything." };
});

export const chooseNoticesAction = actorAction(chooseNoticesSchema, async (actor, input) => {
  await chooseNotices(actor, input);
  const off = [input.news, input.sessions, input.checkIn].every((one) => one === "never");
  return { message: off ? "Saved. No emails will come." : "Saved. You can turn it off here at any time." };
});
