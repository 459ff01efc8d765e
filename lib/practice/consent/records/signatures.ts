/** Who of a couple has signed what, in this stretch of their work. Inside a caller's transaction, their counselor's or the system's. */
import "server-only";
import { and, asc, eq, max, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { consents } from "@/db/schema/consent";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { Refusal } from "@/lib/platform/errors";
import { hasSigned, notTakingPart, unsignedPeople } from "../rules";
import { latestVersion, signedNow } from "./signed-now";

type Ours = { practiceId: string; coupleId: string };

const signatureRows = (tx: Tx, { practiceId, coupleId }: Ours) =>
  tx
    .select({
      clientId: clients.id,
      firstName: clients.firstName,
      leftAt: clients.leftAt,
      joined: sql<boolean>`bool_or(${clientAccounts.clientId} is not null)`,
      signedVersion: max(consents.version),
      latest: latestVersion,
    })
    .from(clients)
    .innerJoin(couples, and(eq(couples.practiceId, clients.practiceId), eq(couples.id, clients.coupleId)))
    .leftJoin(
      clientAccounts,
      and(
        eq(clientAccounts.practiceId, clients.practiceId),
        eq(clientAccounts.coupleId, clients.coupleId),
        eq(clientAccounts.clientId, clients.id),
      ),
    )
    .leftJoin(consents, signedNow)
    .where(and(eq(clients.practiceId, practiceId), eq(clients.coupleId, coupleId)))
    .groupBy(couples.practiceId, clients.id, clients.firstName, clients.place, clients.leftAt)
    .orderBy(asc(clients.place));

/** The ids of those who have not signed what counts now. */
export async function unsignedOf(tx: Tx, place: Ours): Promise<ReadonlySet<string>> {
  const rows = await signatureRows(tx, place);
  return new Set(
    rows.filter((row) => row.leftAt || !hasSigned(row, row.latest)).map(({ clientId }) => clientId),
  );
}

/** Nothing is given to somebody who has not agreed to it. @throws Refusal with what to do about it */
export async function requireSigned(tx: Tx, place: Ours, clientIds: readonly string[]): Promise<void> {
  const rows = (await signatureRows(tx, place)).filter(({ clientId }) => clientIds.includes(clientId));
  const left = rows.find(({ leftAt }) => leftAt);
  if (left) throw new Refusal(notTakingPart(left.firstName));
  const problem = unsignedPeople(
    rows.map((row) => ({
      firstName: row.firstName,
      joinStatus: row.joined ? "joined" : "invited",
      hasConsented: hasSigned(row, row.latest),
    })),
  );
  if (problem) throw new Refusal(problem);
}
