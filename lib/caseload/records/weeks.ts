/** The small lines of a page of couples: a statement, however many they are. */
import "server-only";
import { and, between, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { clients, couples } from "@/db/schema/couples";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { ofCouple } from "./parts";

type Weeks = { coupleIds: string; first: string; last: string };

const means = builtOnce((tx, { coupleIds, first, last }: Weeks) => {
  const own = and(ofCouple(pulses, clients), eq(pulses.clientId, clients.id));
  const lastWeek = tx
    .select({ weekOn: sql`max(${pulses.weekOn})` })
    .from(pulses)
    .where(own);
  // One answer that is missing leaves no mean, as in lib/trust/rules/picture.ts.
  const { rely, open, hope, trusted } = pulses;
  const mean = sql`round((${rely} + ${open} + ${hope} + ${pulseNotes.ease} + ${trusted}) / 5.0, 1)`;
  const meanByWeek = tx
    .select({ mean: sql`json_object_agg(${pulses.weekOn}, ${mean})` })
    .from(pulses)
    .leftJoin(
      pulseNotes,
      and(
        ofCouple(pulseNotes, clients),
        eq(pulseNotes.clientId, clients.id),
        eq(pulseNotes.weekOn, pulses.weekOn),
        between(pulseNotes.weekOn, first, last),
      ),
    )
    .where(and(own, between(pulses.weekOn, first, last)));
  return tx
    .select({
      clientId: clients.id,
      lastPulseWeekOn: sql<string | null>`${lastWeek}`,
      mean: sql<Record<string, number | null> | null>`${meanByWeek}`,
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .where(sql`${couples.id} = any(${coupleIds}::uuid[])`);
});

/** Each partner's latest week with an answer, and their mean of the five questions by week. @param weeks oldest first */
export const meansByWeek = (tx: Tx, coupleIds: readonly string[], weeks: readonly string[]) =>
  // As PostgreSQL writes a list: one statement, however many couples a page shows.
  means(tx, { coupleIds: `{${coupleIds}}`, first: weeks[0] ?? "", last: weeks.at(-1) ?? "" });
