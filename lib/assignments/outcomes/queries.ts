/** What has come of one hand-in, for whoever wrote it. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import type { CameOf } from "./types";

/** Empty where nothing was made, and for anything that is not theirs. */
export const outcomesOf = (client: Client, responseId: string): Promise<CameOf[]> =>
  asActor(client, async (tx) => {
    const from = sql`where source_response_id = ${responseId} and exists (select 1 from responses r
      where r.id = ${responseId} and (r.client_id = ${client.personId} or r.client_id is null))`;
    return [
      ...(await tx.execute<CameOf>(sql`
        select makes, count(*) > 1 as many from (
          select 'promise' as makes from commitments ${from}
          union all select 'agreement' from agreements ${from}
          union all select 'thanks' from thanks ${from}
          union all select 'marble' from marbles ${from}
          union all select 'setback' from setbacks ${from}
          union all select 'pace' from paces ${from}) made
        group by makes order by makes`)),
    ];
  });
