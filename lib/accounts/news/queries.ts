/** What happened to one's own sign-in of late. Nobody else reads it, no owner and no partner. */
import "server-only";
import { and, desc, eq, gte } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { coaches } from "@/db/schema/practices";
import { accountNews } from "@/db/schema/ways-in";
import type { Anyone } from "@/lib/platform/auth/actor";
import type { News } from "./types";

const daysShown = 90;
const most = 12;

/** Newest first. */
export const accountNewsOf = (actor: Anyone): Promise<News[]> =>
  readAs(actor, (tx) =>
    tx
      .select({
        id: accountNews.id,
        at: accountNews.at,
        kind: accountNews.kind,
        by: coaches.name,
      })
      .from(accountNews)
      .leftJoin(
        coaches,
        and(eq(coaches.practiceId, accountNews.practiceId), eq(coaches.id, accountNews.coachId)),
      )
      .where(
        and(
          eq(accountNews.accountId, actor.accountId),
          gte(accountNews.at, new Date(actor.at.getTime() - daysShown * 86_400_000)),
        ),
      )
      .orderBy(desc(accountNews.at), desc(accountNews.id))
      .limit(most),
  );
