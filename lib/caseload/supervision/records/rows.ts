/** One statement for each part of a supervised record. What may be read is said by the policies of this role alone. */
import "server-only";
import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { agreements } from "@/db/schema/agreements";
import { commitments } from "@/db/schema/commitments";
import { conflicts } from "@/db/schema/conflicts";
import { clients, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { pulses } from "@/db/schema/pulses";
import type { SupervisedAgreement, SupervisedCouple, SupervisedPromise } from "../types";

/** Those that can be read at this moment. */
export const coupleRows = (tx: Tx, coupleId?: string): Promise<SupervisedCouple[]> =>
  tx
    .select({
      coupleId: couples.id,
      status: couples.status,
      startedOn: couples.startedOn,
      coachName: sql<string>`${coaches.name}`,
      names: sql<string[]>`(select ${jsonNames} from ${clients} where ${eq(clients.coupleId, couples.id)})`,
    })
    .from(couples)
    .innerJoin(coaches, and(eq(coaches.practiceId, couples.practiceId), eq(coaches.id, couples.coachId)))
    .where(coupleId ? eq(couples.id, coupleId) : undefined)
    .orderBy(asc(couples.startedOn), asc(couples.id));

const jsonNames = sql`coalesce(jsonb_agg(${clients.firstName} order by ${clients.place}), '[]')`;

export const partnerRows = (tx: Tx, coupleId: string) =>
  tx
    .select({ clientId: clients.id, firstName: clients.firstName })
    .from(clients)
    .where(eq(clients.coupleId, coupleId))
    .orderBy(asc(clients.place));

/** Newest first; every version that both have signed. */
export const agreementRows = (tx: Tx, coupleId: string): Promise<SupervisedAgreement[]> =>
  tx
    .select({
      agreementId: agreements.id,
      version: agreementVersions.version,
      kind: agreements.kind,
      words: agreementVersions.words,
      signedAt: sql<Date>`${agreementVersions.signedAt}`.mapWith(agreementVersions.signedAt),
      closedAt: agreementVersions.closedAt,
    })
    .from(agreements)
    .innerJoin(
      agreementVersions,
      and(
        eq(agreementVersions.coupleId, agreements.coupleId),
        eq(agreementVersions.agreementId, agreements.id),
      ),
    )
    .where(and(eq(agreements.coupleId, coupleId), isNotNull(agreementVersions.signedAt)))
    .orderBy(desc(agreementVersions.signedAt), asc(agreements.id));

export const promiseRows = (tx: Tx, coupleId: string): Promise<SupervisedPromise[]> =>
  tx
    .select({
      commitmentId: commitments.id,
      author: sql<string>`${clients.firstName}`,
      words: commitments.words,
      startsOn: commitments.startsOn,
      closedOn: commitments.closedOn,
    })
    .from(commitments)
    .innerJoin(clients, and(eq(clients.coupleId, commitments.coupleId), eq(clients.id, commitments.clientId)))
    .where(eq(commitments.coupleId, coupleId))
    .orderBy(desc(commitments.startsOn), asc(commitments.id));

/** Newest first; those without a day at the end. */
export const eventRows = (tx: Tx, coupleId: string) =>
  tx
    .select({
      conflictId: conflicts.id,
      title: conflicts.title,
      facts: conflicts.facts,
      onDate: conflicts.onDate,
    })
    .from(conflicts)
    .where(eq(conflicts.coupleId, coupleId))
    .orderBy(sql`${conflicts.onDate} desc nulls last`, asc(conflicts.id));

/** Newest first. */
export const weekRows = (tx: Tx, coupleId: string) => {
  const { clientId, weekOn, rely, open, hope, trusted } = pulses;
  return tx
    .select({ clientId, weekOn, rely, open, hope, trusted })
    .from(pulses)
    .where(eq(pulses.coupleId, coupleId))
    .orderBy(desc(weekOn));
};
