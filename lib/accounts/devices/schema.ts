/** Which device to sign out. */
import { z } from "zod";

export const signOutDeviceSchema = z.object({ loginId: z.uuid() });
