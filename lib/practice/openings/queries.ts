/** The access ledger as its owner reads it: never about the other, and no week that is still going on. */
import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { openings } from "@/db/schema/openings";
import type { Client } from "@/lib/platform/auth/actor";
import type { Opening } from "./types";

const mostLines = 400;

/** Newest first. */
export const myOpenings = (client: Client): Promise<Opening[]> =>
  readAs(client, (tx) =>
    tx
      .select({
        readerName: openings.readerName,
        stoodIn: openings.stoodIn,
        part: openings.part,
        onDay: openings.onDay,
      })
      .from(openings)
      .where(
        and(
          eq(openings.practiceId, client.practiceId),
          eq(openings.coupleId, client.coupleId),
          eq(openings.clientId, client.personId),
        ),
      )
      .orderBy(desc(openings.onDay), asc(openings.readerName), asc(openings.part))
      .limit(mostLines),
  );
