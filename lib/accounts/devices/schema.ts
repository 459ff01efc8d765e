/** Which device to sign out, or what to call it. */
import { z } from "zod";
import { nameText } from "@/lib/platform/names/schema";

export const signOutDeviceSchema = z.object({ loginId: z.uuid() });

export const deviceNameLimit = 60;

export const renameDeviceSchema = z.object({
  loginId: z.uuid(),
  name: nameText({
    limit: deviceNameLimit,
    missing: "Please give it a name with at least one letter or number",
  }),
});
export type RenameDevice = z.output<typeof renameDeviceSchema>;
