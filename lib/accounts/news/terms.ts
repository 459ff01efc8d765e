/** What happened to a sign-in, in one sentence each. Pure. */
import { isolate } from "@/lib/platform/names/isolate";
import { type Profile, type Sentence, say } from "@/lib/platform/text/profession";
import type { News, NewsKind } from "./types";

const words: Record<NewsKind, (by: string | null) => Sentence> = {
  password_changed: () => "Your password was changed.",
  password_set_by_link: () => "A new password was set with a one-time link.",
  link_asked_for: () => "A link to set a new password was sent to your email address.",
  link_by_coach: (by) =>
    by
      ? `A link to set a new password was made by ${isolate(by)}.`
      : ({ counselor }) => `A link to set a new password was made by a ${counselor} of this practice.`,
  link_by_operator: () => "A link to set a new password was made by the people who run this server.",
  new_device: () => "There was a sign-in on a new device.",
  email_change_asked_for: () => "Another email address was asked for. It has to be opened with a link first.",
  email_changed: () => "Your email address was changed.",
  second_step_on: () => "A second step was turned on for your sign-in.",
  second_step_off: () => "The second step of your sign-in was turned off.",
  second_step_off_by_link: () =>
    "The second step of your sign-in was turned off with the one-time link. You can set it up again.",
  recovery_codes_renewed: () => "New recovery codes were made. The ones before no longer work.",
  recovery_code_used: () => "There was a sign-in with a recovery code.",
  codes_guessed: () =>
    "Somebody who knows your password typed many wrong codes. They did not get in. If it was not you, change your password.",
  shared_device_on: () => "A PIN was set for a device that you share.",
  shared_device_off: () => "The PIN of a device that you share was turned off.",
  pin_guessed: () =>
    "A wrong PIN was typed several times on a device that you share. You were signed out there, and your password opens it again.",
  calendar_on: () => "A private address for your calendar was made. One made before no longer works.",
  calendar_off: () => "The private address for your calendar was turned off.",
  signed_out_by_coach: (by) =>
    by
      ? `${isolate(by)} signed you out on all your devices.`
      : ({ counselor }) => `A ${counselor} of this practice signed you out on all your devices.`,
};

export const newsInWords = ({ kind, by }: Pick<News, "kind" | "by">, profile: Profile): string =>
  say(words[kind](by), profile);
