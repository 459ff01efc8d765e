/** Tells the owner of a sign-in what happened to it. Called with the system role, in the transaction that did it. */
import "server-only";
import { and, eq, lt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accountNews } from "@/db/schema/ways-in";
import type { NewsKind } from "./types";

const daysKept = 365;

type Told = { practiceId: string; accountId: string; kind: NewsKind; at: Date; coachId?: string };

export async function tellOwner(system: Tx, { practiceId, accountId, kind, at, coachId }: Told) {
  await system.insert(accountNews).values({ practiceId, accountId, kind, at, coachId: coachId ?? null });
  await system
    .delete(accountNews)
    .where(
      and(
        eq(accountNews.accountId, accountId),
        lt(accountNews.at, new Date(at.getTime() - daysKept * 86_400_000)),
      ),
    );
}
