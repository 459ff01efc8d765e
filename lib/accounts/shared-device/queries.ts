/** Whether the device somebody is on is one that they share. Their own choice alone; the partner's is not theirs to see. */
import "server-only";
import { eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { sharedDevices } from "@/db/schema/shared-devices";
import type { Client } from "@/lib/platform/auth/actor";

/** Since when this device asks for a PIN; null where it does not. */
export const sharedSince = (client: Client, deviceKey: string): Promise<Date | null> =>
  readAs(client, async (tx) => {
    const [row] = await tx
      .select({ begunAt: sharedDevices.begunAt })
      .from(sharedDevices)
      .where(eq(sharedDevices.deviceKey, deviceKey));
    return row?.begunAt ?? null;
  });
