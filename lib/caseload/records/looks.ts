/** In SQL: what asks a counselor to look at a couple because of one of its partners. */
import "server-only";
import { and, eq, exists } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients, couples } from "@/db/schema/couples";
import { checkWhy, isDue } from "@/lib/safety/check/records/due";
import { type CoupleColumns, hasLapsed, latestInvitation, ofCouple } from "./parts";

/** A partner of the couple has a link that no longer works. */
export const anyLapsed = (tx: Tx, couple: CoupleColumns, at: string) => {
  const invitation = latestInvitation(tx);
  return exists(
    tx
      .select({ id: clients.id })
      .from(clients)
      .crossJoinLateral(invitation)
      .where(and(ofCouple(clients, couple), hasLapsed(tx, couple, invitation, at))),
  );
};

/** It is time to ask one of them alone. */
export const anyCheckDue = (tx: Tx, day: string) =>
  exists(
    tx
      .select({ id: clients.id })
      .from(clients)
      .where(
        and(
          eq(clients.practiceId, couples.practiceId),
          eq(clients.coupleId, couples.id),
          isDue(checkWhy(tx, couples, day)),
        ),
      ),
  );
