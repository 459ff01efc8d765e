/** A client's own time zone: where their "today" begins. Theirs to choose; nothing that a partner sees says it. */
import "server-only";
import { eq } from "drizzle-orm";
import { evenWhenLeft } from "@/db/access";
import { clientAccounts } from "@/db/schema/couples";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import type { ChooseTimeZone } from "./schema";

/** Holds from their next request on. */
export const chooseTimeZone = (client: Client, { timeZone }: ChooseTimeZone): Promise<void> =>
  evenWhenLeft(client, async (tx) => {
    await tx.update(clientAccounts).set({ timeZone }).where(eq(clientAccounts.clientId, client.personId));
    await recordAuditEvent(tx, client, {
      action: "time_zone.choose",
      subjectKind: "client",
      subjectId: client.personId,
      fields: ["time_zone"],
      scope: "person",
    });
  });
