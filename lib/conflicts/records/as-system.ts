/** Sharing and taking back with the system role: what opens or closes for both partners is for neither one's own rights. */
import "server-only";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { type ConflictKey, closeBoth, isConflict, lockConflict, openIfBoth } from "./lock";

/** @returns false when it was shared already */
export const shareWithBoth = (tx: Tx, actor: Actor, key: ConflictKey): Promise<boolean> =>
  switchToSystem(tx, actor.kind, "what its author shares opens to both", async (system, reason) => {
    const { shared, ending } = await lockConflict(system, key);
    if (shared) return false;
    await system
      .update(conflicts)
      .set({ audience: "couple", releasedAt: ending ? null : actor.at })
      .where(isConflict(key));
    await openIfBoth(system, key, actor.at, reason);
    return true;
  });

/** @returns false when it was not shared */
export const takeBackFromBoth = (tx: Tx, key: ConflictKey): Promise<boolean> =>
  switchToSystem(tx, "client", "what its author takes back closes to both", async (system) => {
    const { shared } = await lockConflict(system, key);
    if (!shared) return false;
    await closeBoth(system, key);
    await system.update(conflicts).set({ audience: "coach", releasedAt: null }).where(isConflict(key));
    return true;
  });
