/** What of formulations only the system role can read: a replaced version is in no row that a partner may see. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { formulations } from "@/db/schema/formulations";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { type VersionState, versionState } from "../rules";

/** @returns null when there never was such a version */
export const readVersionState = (tx: Tx, client: Client, version: number): Promise<VersionState | null> =>
  switchToSystem(tx, client.kind, "a partner is told that there is a newer text", async (system) => {
    const [row] = await system
      .select({ replacedAt: formulations.replacedAt, withdrawnAt: formulations.withdrawnAt })
      .from(formulations)
      .where(
        and(
          eq(formulations.practiceId, client.practiceId),
          eq(formulations.coupleId, client.coupleId),
          eq(formulations.version, version),
        ),
      );
    return row ? versionState(row) : null;
  });
