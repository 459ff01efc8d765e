/** Topics that rest, for whoever gives something to a couple. Inside their counselor's transaction: the policies show nobody else. */
import "server-only";
import { and, eq, isNotNull, ne, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { paces } from "@/db/schema/pace";
import type { TopicsNotNow } from "../types";

/** One entry for each partner who has named something; empty when nothing rests. */
export const topicsNotNow = (tx: Tx, coupleId: string): Promise<TopicsNotNow[]> =>
  tx
    .select({
      clientId: paces.clientId,
      firstName: clients.firstName,
      phases: paces.notNowPhases,
      causes: paces.notNowCauses,
      words: paces.notNowWords,
    })
    .from(paces)
    .innerJoin(clients, and(eq(clients.coupleId, paces.coupleId), eq(clients.id, paces.clientId)))
    .where(
      and(
        eq(paces.coupleId, coupleId),
        or(ne(paces.notNowPhases, []), ne(paces.notNowCauses, []), isNotNull(paces.notNowWords)),
      ),
    )
    .orderBy(clients.place);
