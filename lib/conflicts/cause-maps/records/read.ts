/** Maps of causes inside a caller's transaction, as far as the reader's policies reach. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { causeMaps } from "@/db/schema/cause-maps";
import type { Client } from "@/lib/platform/auth/actor";

/** What this partner has written, in whatever conflict. */
export const ownMapStates = (tx: Tx, client: Client) =>
  tx
    .select({ conflictId: causeMaps.conflictId, state: causeMaps.state })
    .from(causeMaps)
    .where(eq(causeMaps.clientId, client.personId));

/** Whose maps the reader may see, in whatever conflict of a couple. */
export const authorsOfMaps = (tx: Tx, coupleId: string) =>
  tx
    .select({ conflictId: causeMaps.conflictId, clientId: causeMaps.clientId })
    .from(causeMaps)
    .where(eq(causeMaps.coupleId, coupleId));

/** Both maps of one conflict for a partner, or the one that they may see. */
export const mapsForClient = (tx: Tx, coupleId: string, conflictId: string) =>
  tx
    .select({
      clientId: causeMaps.clientId,
      map: {
        state: causeMaps.state,
        coachFrom: causeMaps.coachFrom,
        content: causeMaps.content,
        revision: causeMaps.revision,
        wasOpen: causeMaps.wasOpen,
      },
    })
    .from(causeMaps)
    .where(and(eq(causeMaps.coupleId, coupleId), eq(causeMaps.conflictId, conflictId)));

/** Those of one conflict that their authors let the counselor read. */
export const mapsForCoach = (tx: Tx, coupleId: string, conflictId: string) =>
  tx
    .select({ clientId: causeMaps.clientId, state: causeMaps.state, content: causeMaps.content })
    .from(causeMaps)
    .where(and(eq(causeMaps.coupleId, coupleId), eq(causeMaps.conflictId, conflictId)));
