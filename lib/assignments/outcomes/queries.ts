/** What has come of one response, for whoever wrote it. */
import "server-only";
import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { readAs } from "@/db/reads";
import { agreements } from "@/db/schema/agreements";
import { commitments } from "@/db/schema/commitments";
import { marbles } from "@/db/schema/marbles";
import { paces } from "@/db/schema/pace";
import { responses } from "@/db/schema/responses";
import { setbacks } from "@/db/schema/setbacks";
import { thanks } from "@/db/schema/thanks";
import type { Client } from "@/lib/platform/auth/actor";
import type { CameOf } from "./types";

const sources: [makes: CameOf["makes"], table: PgTable & { sourceResponseId: PgColumn }][] = [
  ["promise", commitments],
  ["agreement", agreements],
  ["thanks", thanks],
  ["marble", marbles],
  ["setback", setbacks],
  ["pace", paces],
];

/** Empty where nothing was made, and for anything that is not theirs. */
export const outcomesOf = (client: Client, responseId: string): Promise<CameOf[]> =>
  readAs(client, (tx) => {
    const own = tx
      .select({ id: responses.id })
      .from(responses)
      .where(
        and(
          eq(responses.id, responseId),
          or(eq(responses.clientId, client.personId), isNull(responses.clientId)),
        ),
      );
    const made = sources.map(
      ([makes, table]) =>
        sql`select ${makes}::text as makes from ${table}
          where ${and(eq(table.sourceResponseId, responseId), exists(own))}`,
    );
    const makes = sql<CameOf["makes"]>`made.makes`;
    return tx
      .select({ makes, many: sql<boolean>`count(*) > 1` })
      .from(sql`(${sql.join(made, sql` union all `)}) made`)
      .groupBy(makes)
      .orderBy(makes);
  });
