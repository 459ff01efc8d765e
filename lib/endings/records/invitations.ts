/** Ending invitations of a couple, in a caller's step with the system role. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitations } from "@/db/schema/invitations";
import type { Ours } from "./lock";

/** Links that nobody has used stop working. @param clientId only those of one of the two */
export async function endInvitations(system: Tx, work: Ours, at: Date, clientId?: string): Promise<void> {
  await system
    .update(invitations)
    .set({ replacedAt: at })
    .where(
      and(
        ...[eq(invitations.practiceId, work.practiceId), eq(invitations.coupleId, work.coupleId)],
        isNull(invitations.acceptedAt),
        isNull(invitations.replacedAt),
        clientId ? eq(invitations.clientId, clientId) : undefined,
      ),
    );
}
