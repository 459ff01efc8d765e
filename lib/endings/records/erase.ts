/** Takes away a couple that was added by mistake, with the system role: nobody else may delete one. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DataError, scrubbed } from "@/db/errors";
import { clients, couples } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import { type LockedWork, theCouple } from "./lock";

const foreignKey = "23503";

/** Erases a couple that nobody has joined and nothing was written for. @returns false, with nothing changed, where there is something */
export const eraseIfEmpty = (tx: Tx, actor: Actor, work: LockedWork): Promise<boolean> =>
  switchToSystem(tx, actor.kind, "a couple that was made by mistake goes as it came", async (system) => {
    try {
      await system.transaction(async (step) => {
        await step
          .delete(invitations)
          .where(and(eq(invitations.practiceId, work.practiceId), eq(invitations.coupleId, work.coupleId)));
        await step
          .delete(clients)
          .where(and(eq(clients.practiceId, work.practiceId), eq(clients.coupleId, work.coupleId)));
        await step.delete(couples).where(theCouple(work));
      });
      return true;
    } catch (error) {
      // Whatever was written leads back to the couple or to one of the two.
      const refused = scrubbed(error);
      if (refused instanceof DataError && refused.code === foreignKey) return false;
      throw error;
    }
  });
