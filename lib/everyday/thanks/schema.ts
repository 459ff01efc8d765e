/** What somebody fills in to say thank you. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const thanksKinds = {
  about_us: "Something about us",
  you_are: "Something you are",
  you_did: "Something you did",
} as const;
export type ThanksKind = keyof typeof thanksKinds;

export const thanksLimit = 1_000;

export const giveThanksSchema = z.object({
  kind: z.enum(["about_us", "you_are", "you_did"], "Please choose one of the three kinds"),
  body: z.string().trim().min(1, "Please write a few words").check(fits(thanksLimit)),
  /** `keep`: for oneself alone. `send`: to the partner, and the counselor can read it too. */
  how: z.enum(["keep", "send"]),
  submitKey: z.uuid(),
});
export type GiveThanks = z.output<typeof giveThanksSchema>;

export const thanksIdSchema = z.object({ thanksId: z.uuid() });
export type ThanksId = z.output<typeof thanksIdSchema>;

/** One given exercise can say thanks: each item of it once. */
export type Source = { responseId: string; item: string } | null;
