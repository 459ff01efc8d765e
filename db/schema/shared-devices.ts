/** Devices that somebody shares with their partner: after two minutes away, their sign-in there asks for a PIN. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { rightsOn } from "./rights";
import { claim, clientMay, systemMay } from "./roles";
import { accountKey } from "./ways-in";

/** One person's own choice for one device; the other of the couple has a row of their own or none, and neither sees the other's. */
export const sharedDevices = pgTable(
  "shared_devices",
  {
    ...accountKey(),
    /** A digest of the number in the device's cookie. */
    deviceKey: text("device_key").notNull(),
    pinHash: text("pin_hash").notNull(),
    begunAt: instant("begun_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.deviceKey] }),
    index("shared_devices_account").on(t.accountId, t.deviceKey),
    check("shared_devices_key_length", sql`length(${t.deviceKey}) = 43`),
    clientMay(
      "shared_devices",
      "select",
      sql`practice_id = ${claim.practice} and account_id = ${claim.account}`,
    ),
    systemMay("shared_devices"),
  ],
);

/** The PIN is nobody's to read. */
export const sharedDevicesRights = rightsOn(sharedDevices, {
  client: { select: ["practiceId", "accountId", "deviceKey", "begunAt"] },
});
