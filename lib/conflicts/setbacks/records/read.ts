/** Setbacks inside a caller's transaction, as far as the reader's policies reach. */
import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { clients } from "@/db/schema/couples";
import { setbacks } from "@/db/schema/setbacks";
import type { Actor } from "@/lib/platform/auth/actor";
import type { SetbackLine } from "../types";

/** Newest first. @param conflictId leaves out those of other conflicts, and of none */
export async function setbackLines(
  tx: Tx,
  reader: Actor,
  coupleId: string,
  conflictId?: string,
): Promise<SetbackLine[]> {
  const rows = await tx
    .select({
      setbackId: setbacks.id,
      happenedOn: setbacks.happenedOn,
      whatHappened: setbacks.whatHappened,
      setOff: setbacks.setOff,
      helped: setbacks.helped,
      change: setbacks.change,
      together: setbacks.together,
      audience: setbacks.audience,
      clientId: setbacks.clientId,
      name: clients.firstName,
      conflictId: conflicts.id,
      title: conflicts.title,
    })
    .from(setbacks)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, setbacks.practiceId),
        eq(clients.coupleId, setbacks.coupleId),
        eq(clients.id, setbacks.clientId),
      ),
    )
    .leftJoin(
      conflicts,
      and(
        eq(conflicts.practiceId, setbacks.practiceId),
        eq(conflicts.coupleId, setbacks.coupleId),
        eq(conflicts.id, setbacks.conflictId),
      ),
    )
    .where(and(eq(setbacks.coupleId, coupleId), conflictId ? eq(setbacks.conflictId, conflictId) : undefined))
    .orderBy(desc(setbacks.happenedOn), setbacks.id);
  return rows.map(({ name, clientId, conflictId: about, title, ...row }) => ({
    ...row,
    author: { name, mine: clientId === reader.personId },
    about: about && title ? { conflictId: about, title } : null,
  }));
}
