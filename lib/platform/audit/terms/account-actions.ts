/** What is done about somebody’s sign-in, by its code. Pure. */
import type { Sentence } from "@/lib/platform/text/profession";

export const accountActions: Record<string, Sentence> = {
  "password.change": "Changed their password",
  "password.set_by_link": "Set a new password with a link",
  "email.ask_to_change": "Asked to sign in with another email address",
  "email.change": "Changed their email address",
  "second_step.begin": "Began to set up a second step",
  "second_step.turn_on": "Turned a second step on",
  "second_step.turn_off": "Turned the second step off",
  "second_step.renew_codes": "Made new recovery codes",
  "practice.require_second_step": "Chose whether a second step is required",
  "login.rename": "Renamed a device",
  "password_link.ask_for": "Asked for a link to set a new password",
  "password_link.make_for_client": "Made a link for a client to set a new password",
  "password_link.make_for_coach": ({ counselor }) => `Made a link for a ${counselor} to set a new password`,
  "password_link.make_for_owner": "Made a link for an owner to set a new password",
  "login.end_for_client": "Signed a client out on all devices",
  "shared_device.turn_on": "Set a PIN for a device that they share",
  "shared_device.turn_off": "Turned off the PIN of a device that they share",
  "calendar.turn_on": "Made a private address for their calendar",
  "calendar.turn_off": "Turned off the private address for their calendar",
  "notices.choose": "Chose which emails to get",
  "login.open": "Signed in",
  "login.end": "Signed a device out",
  "login.end_others": "Signed out everywhere else",
  "login.end_all": "Signed out everywhere",
};
