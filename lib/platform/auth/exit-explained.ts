/** Remembers, for a person and not for a device, that leaving a page quickly was explained. On purpose without a line in the audit log. */
import "server-only";
import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { asSystem } from "@/db/system";
import type { Client } from "./actor";

export const rememberExitExplained = (client: Client): Promise<void> =>
  asSystem("remember that leaving was explained", async (tx) => {
    await tx.update(accounts).set({ exitExplainedAt: client.at }).where(eq(accounts.id, client.accountId));
  });
