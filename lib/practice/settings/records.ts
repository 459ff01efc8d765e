/** Makes a practice one of the other kind, with the system role: its library belongs to nobody in particular. */
import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { practices } from "@/db/schema/practices";
import { switchToSystem } from "@/db/system";
import { syncLibrary } from "@/lib/library/records/sync-exercises";
import type { Coach } from "@/lib/platform/auth/actor";
import type { Profile } from "@/lib/platform/text/profession";

/** What is not its work leaves its shelf, and built-in texts name its profession. The practice's row is locked by the caller. */
export const becomeProfile = (tx: Tx, owner: Coach, profile: Profile): Promise<void> =>
  switchToSystem(tx, "coach", "a practice is of another kind from now on", async (system) => {
    await system.update(practices).set({ profile }).where(eq(practices.id, owner.practiceId));
    await syncLibrary(system, owner.practiceId, { reworded: true });
  });
