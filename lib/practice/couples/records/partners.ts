/** Who stands around a client: their partner's and their counselor's name, and how the couple stands. Inside a transaction. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Client } from "@/lib/platform/auth/actor";
import { foundOne } from "@/lib/platform/errors";
import type { CoupleHead } from "../types";

export type Around = {
  partnerName: string;
  coachName: string;
  status: CoupleHead["status"];
  /** The two are parting: nothing new begins between them. */
  frozen: boolean;
};

export async function aroundIn(tx: Tx, client: Client): Promise<Around> {
  return foundOne(
    await tx.execute<Around>(sql`
      select p.first_name as "partnerName", k.name as "coachName", c.status, c.status in ('separating', 'closed') as frozen
      from couples c join clients p on p.couple_id = c.id and p.id <> ${client.personId}
      join coaches k on k.id = c.coach_id where c.id = ${client.coupleId}`),
  );
}
