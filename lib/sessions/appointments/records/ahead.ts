/** What stands before a couple's next session: when it is, who would like time alone, and since when nobody looked back together. One statement, asked once for a page. */
import "server-only";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { askOnce } from "@/db/reads";
import { timeAloneRequests } from "@/db/schema/agenda";
import { appointments } from "@/db/schema/appointments";
import { clients, couples } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import { lastReviewAt } from "../../reviews/records/last";
import { isBooked } from "./booked";

type Asked = { coupleId: string; at: string };

const aheadRow = builtOnce((tx, { coupleId, at }: Asked) => {
  const first = tx
    .select({
      appointmentId: sql<string>`${appointments.id}`.as("appointment_id"),
      clientId: appointments.clientId,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.practiceId, couples.practiceId),
        eq(appointments.coupleId, couples.id),
        isBooked,
        gt(appointments.endsAt, sql`${at}`),
      ),
    )
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(1)
    .as("first_ahead");
  const next = tx
    .select({
      rows: jsonRows({
        appointmentId: sql<string>`${first.appointmentId}`,
        clientId: first.clientId,
        startsAt: first.startsAt,
        endsAt: first.endsAt,
      }).as("next_rows"),
    })
    .from(first)
    .as("next");
  const asked = tx
    .select({
      rows: jsonRows(
        {
          requestId: timeAloneRequests.id,
          firstName: clients.firstName,
          askedAt: timeAloneRequests.askedAt,
        },
        sql`${timeAloneRequests.askedAt}`,
      ).as("asked_rows"),
    })
    .from(timeAloneRequests)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, timeAloneRequests.practiceId),
        eq(clients.coupleId, timeAloneRequests.coupleId),
        eq(clients.id, timeAloneRequests.clientId),
      ),
    )
    .where(
      and(
        eq(timeAloneRequests.practiceId, couples.practiceId),
        eq(timeAloneRequests.coupleId, couples.id),
        isNull(timeAloneRequests.doneAt),
      ),
    )
    .as("asked");
  return tx
    .select({
      ...{ next: next.rows, asked: asked.rows, startedOn: couples.startedOn, status: couples.status },
      lastReviewAt: lastReviewAt(tx),
    })
    .from(couples)
    .crossJoinLateral(next)
    .crossJoinLateral(asked)
    .where(eq(couples.id, coupleId));
});

/** Nothing for a couple that this counselor cannot see. */
export const sessionAhead = (tx: Tx, { coupleId, at }: Asked) =>
  askOnce(tx, `ahead of ${coupleId}`, async () => {
    const [row] = await aheadRow(tx, { coupleId, at });
    const [next] = row?.next ?? [];
    return {
      next: next && { ...next, startsAt: new Date(next.startsAt), endsAt: new Date(next.endsAt) },
      since: row && { startedOn: row.startedOn, status: row.status, lastAt: row.lastReviewAt },
      alone: (row?.asked ?? []).map((one) => ({ ...one, askedAt: new Date(one.askedAt) })),
    };
  });
