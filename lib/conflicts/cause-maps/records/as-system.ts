/** Steps of a map with the system role: both open and close together, and how often one was taken back is nobody's to read. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { causeMaps } from "@/db/schema/cause-maps";
import { exact } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import { closeBoth, keyFor, lockConflict, openIfBoth } from "@/lib/conflicts/records/lock";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { type MapState, type MapStep, mapAfter } from "../rules/states";
import { isOwnMap } from "./draft";

const together = "maps open and close together";

/** Until commit. Neither partner has a right to lock what both share. */
export const lockMaps = (tx: Tx, client: Client, conflictId: string) =>
  switchToSystem(tx, client.kind, together, (system) => lockConflict(system, keyFor(client, conflictId)));

/** Where a map is once the same step was taken before: a second press is no mistake. */
const settledState: Partial<Record<MapStep, MapState>> = {
  reopen: "draft",
  rework: "draft",
  withdraw: "withdrawn",
};

/**
 * Moves one's own map under the conflict's lock. @returns whether it moved; `false` when it had been moved already
 * @throws Refusal with what `refusals` says for the state it is in, else `otherwise`
 */
export const moveOwnMap = (
  tx: Tx,
  client: Client,
  conflictId: string,
  step: MapStep,
  refusals: Partial<Record<MapState, string>>,
  otherwise: string,
): Promise<boolean> =>
  switchToSystem(tx, client.kind, together, async (system) => {
    const key = keyFor(client, conflictId);
    const { maps } = await lockConflict(system, key);
    const state = maps.find(({ clientId }) => clientId === client.personId)?.state;
    const next = mapAfter(state ?? "none", step);
    if (!next) {
      if (state && settledState[step] === state) return false;
      throw new Refusal((state && refusals[state]) ?? otherwise);
    }
    if (step === "withdraw") await closeBoth(system, key);
    const now = client.at.toISOString();
    await system
      .update(causeMaps)
      .set(
        exact(causeMaps, {
          state: next,
          ...(step === "rework" ? {} : { takenBackAt: sql`${causeMaps.takenBackAt} || ${now}::timestamptz` }),
        }),
      )
      .where(isOwnMap(client, conflictId));
    return true;
  });

export const timesTakenBack = (tx: Tx, client: Client, conflictId: string): Promise<Date[]> =>
  switchToSystem(tx, client.kind, "how often a map was taken back is nobody's to read", async (system) => {
    const [map] = await system
      .select({ takenBackAt: causeMaps.takenBackAt })
      .from(causeMaps)
      .where(isOwnMap(client, conflictId));
    return map?.takenBackAt ?? [];
  });

/** @returns whether both are open now */
export const makeReadyAndOpen = (tx: Tx, client: Client, conflictId: string): Promise<boolean> =>
  switchToSystem(tx, client.kind, "maps open together, when both are ready", async (system, reason) => {
    await system
      .update(causeMaps)
      .set({ state: "ready" })
      .where(and(isOwnMap(client, conflictId), eq(causeMaps.state, "draft")));
    return openIfBoth(system, keyFor(client, conflictId), client.at, reason);
  });
