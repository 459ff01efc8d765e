/** How a version stands that a partner wants to answer: one that was replaced is not in any row that they may read. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { type VersionState, versionState } from "../rules";

/** @returns null when there never was such a version */
export const versionIn = (tx: Tx, client: Client, version: number): Promise<VersionState | null> =>
  switchToSystem(tx, client.kind, "a partner is told that there is a newer text", async (system) => {
    const [row] = await system.execute<{ replaced: boolean; withdrawn: boolean }>(sql`
      select replaced_at is not null as replaced, withdrawn_at is not null as withdrawn from formulations
      where practice_id = ${client.practiceId} and couple_id = ${client.coupleId} and version = ${version}`);
    return row ? versionState(row) : null;
  });
