/** Authorizing a copy of the record, here or on paper, and making it. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const forWhomLimit = 200;
const forWhom = z.string().trim().min(1, "Please say who it is for").check(fits(forWhomLimit));
const ticked = z
  .literal("yes")
  .optional()
  .transform((given) => given === "yes");

export const authorizeCopySchema = z.object({ forWhom, confided: ticked });
export type AuthorizeCopy = z.output<typeof authorizeCopySchema>;

export const withdrawCopySchema = z.object({ withdraw: z.literal("yes") });

const couple = { coupleId: z.uuid() };

export const recordPaperSchema = z.object({
  ...couple,
  clientId: z.uuid("Please choose who has signed"),
  signedOn: z.iso.date("Please give the date on the paper"),
  forWhom,
  confided: ticked,
});
export type RecordPaper = z.output<typeof recordPaperSchema>;

export const withdrawPaperSchema = z.object({ ...couple, clientId: z.uuid() });
export type WithdrawPaper = z.output<typeof withdrawPaperSchema>;

/** Without a partner it is the record of both. */
export const makeCopySchema = z.object({
  ...couple,
  ofClient: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((given) => given || null),
});
export type MakeCopy = z.output<typeof makeCopySchema>;
