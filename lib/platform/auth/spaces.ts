/** The spaces that sign-ins open, named for somebody who has proved that they are theirs. */
import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clientAccounts, couples } from "@/db/schema/couples";
import { coaches, practices } from "@/db/schema/practices";

/** One of several spaces that an address opens; no counselor is named where the person works there. */
export type Space = { accountId: string; practiceName: string; counselorName: string | null };

/** Called with the system role. */
export const spacesOf = (tx: Tx, ids: string[]): Promise<Space[]> =>
  tx
    .select({
      accountId: coaches.accountId,
      practiceName: practices.name,
      counselorName: sql<string | null>`null`,
    })
    .from(coaches)
    .innerJoin(practices, eq(practices.id, coaches.practiceId))
    .where(and(inArray(coaches.accountId, ids), isNull(coaches.removedAt)))
    .unionAll(
      tx
        .select({
          accountId: clientAccounts.accountId,
          practiceName: practices.name,
          counselorName: sql<string | null>`${coaches.name}`,
        })
        .from(clientAccounts)
        .innerJoin(practices, eq(practices.id, clientAccounts.practiceId))
        .innerJoin(couples, eq(couples.id, clientAccounts.coupleId))
        .innerJoin(coaches, eq(coaches.id, couples.coachId))
        .where(inArray(clientAccounts.accountId, ids)),
    );

/** Where a sign-in belongs, and what its person is called there. */
export type Home = { accountId: string; practiceId: string; name: string };

/** Called with the system role. */
export const homesOf = (tx: Tx, ids: string[]): Promise<Home[]> =>
  tx
    .select({ accountId: coaches.accountId, practiceId: coaches.practiceId, name: coaches.name })
    .from(coaches)
    .where(and(inArray(coaches.accountId, ids), isNull(coaches.removedAt)))
    .unionAll(
      tx
        .select({
          accountId: clientAccounts.accountId,
          practiceId: clientAccounts.practiceId,
          name: clientAccounts.name,
        })
        .from(clientAccounts)
        .where(inArray(clientAccounts.accountId, ids)),
    );
