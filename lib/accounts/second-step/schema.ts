/** What it takes to set a second step up, to get new recovery codes, or to turn it off. */
import { z } from "zod";
import { codeText } from "@/lib/platform/auth/schema";

const currentPassword = z.string().min(1, "Please give your current password").max(1_000);

export const beginSecondStepSchema = z.object({ currentPassword });
export type BeginSecondStep = z.output<typeof beginSecondStepSchema>;

/** Both end with ten codes that are shown once, in one place of the page. */
export const recoveryCodesSchema = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("confirm"), code: codeText }),
  z.object({ purpose: z.literal("renew"), currentPassword, code: codeText }),
]);

export type ConfirmSecondStep = { code: string };

export const proveSecondStepSchema = z.object({ currentPassword, code: codeText });
export type ProveSecondStep = z.output<typeof proveSecondStepSchema>;
