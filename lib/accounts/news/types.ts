/** What happened to a sign-in, as its owner reads it. */

export type NewsKind =
  | "password_changed"
  | "password_set_by_link"
  | "link_asked_for"
  | "link_by_coach"
  | "link_by_operator"
  | "signed_out_by_coach"
  | "new_device"
  | "email_change_asked_for"
  | "email_changed"
  | "second_step_on"
  | "second_step_off"
  | "second_step_off_by_link"
  | "recovery_codes_renewed"
  | "recovery_code_used"
  | "codes_guessed"
  | "shared_device_on"
  | "shared_device_off"
  | "pin_guessed"
  | "calendar_on"
  | "calendar_off";

export type News = { id: string; at: Date; kind: NewsKind; by: string | null };

declare module "@/db/schema/stored" {
  interface Stored {
    newsKind: NewsKind;
  }
}
