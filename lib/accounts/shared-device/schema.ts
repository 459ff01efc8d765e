/** A PIN for a device that somebody shares with their partner. */
import { z } from "zod";
import { pinText } from "@/lib/platform/auth/schema";

/** One digit over and over, or a row up or down: what is tried first. */
const isEasy = (pin: string) =>
  /^(.)\1+$/.test(pin) || "01234567890".includes(pin) || "09876543210".includes(pin);

const newPin = pinText.refine(
  (pin) => !isEasy(pin),
  "This PIN is among the first that people try. Please choose other digits.",
);
const currentPassword = z.string().min(1, "Please give your password").max(1_000);

export const setPinSchema = z.object({ pin: newPin, currentPassword });
export type SetPin = z.output<typeof setPinSchema>;

export const turnOffPinSchema = z.object({ currentPassword });
export type TurnOffPin = z.output<typeof turnOffPinSchema>;

/** Where somebody was, so that they go on there; anything else is left out. */
const placeOfTheirs = z
  .string()
  .regex(/^\/(client|account)(\/[\w/-]*)?(\?[\w=&.-]*)?$/)
  .optional()
  .catch(undefined);

export const unlockSchema = z.object({ pin: pinText, back: placeOfTheirs });

export const noInputSchema = z.object({});
