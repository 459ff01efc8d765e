/** Transparency as its counselor may see it, inside their transaction. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { transparencyDoors, transparencyPlans } from "@/db/schema/transparency";

export async function isOpened(tx: Tx, coupleId: string): Promise<boolean> {
  const [door] = await tx
    .select({ openedAt: transparencyDoors.openedAt })
    .from(transparencyDoors)
    .where(eq(transparencyDoors.coupleId, coupleId));
  return door !== undefined && door.openedAt !== null;
}

/** Every plan of a couple that was not stopped, with the name of its giver. */
export const plansOfCouple = (tx: Tx, coupleId: string) =>
  tx
    .select({
      planId: transparencyPlans.id,
      area: transparencyPlans.area,
      words: transparencyPlans.words,
      why: transparencyPlans.why,
      untilOn: transparencyPlans.untilOn,
      giver: clients.firstName,
    })
    .from(transparencyPlans)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, transparencyPlans.practiceId),
        eq(clients.coupleId, transparencyPlans.coupleId),
        eq(clients.id, transparencyPlans.clientId),
      ),
    )
    .where(and(eq(transparencyPlans.coupleId, coupleId), isNull(transparencyPlans.stoppedAt)))
    .orderBy(transparencyPlans.untilOn, transparencyPlans.id);
