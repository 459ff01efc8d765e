/** What waits to be read, of all of a counselor's couples, in the order of reading: who has waited longest first. */
import "server-only";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { couples } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import type { Coach } from "@/lib/platform/auth/actor";
import type { Waiting } from "./types";

/** More than anybody reads in one go. */
const most = 200;

const waitingRows = builtOnce((tx, { most }: { most: number }) =>
  tx
    .select({ coupleId: responses.coupleId, responseId: responses.id })
    .from(couples)
    .innerJoin(
      responses,
      and(
        eq(responses.practiceId, couples.practiceId),
        eq(responses.coupleId, couples.id),
        isNotNull(responses.submittedAt),
        isNull(responses.readAt),
      ),
    )
    .orderBy(asc(responses.submittedAt), asc(responses.id))
    .limit(most),
);

export const waitingToRead = (coach: Coach): Promise<Waiting[]> =>
  readAs(coach, (tx) => waitingRows(tx, { most }));
