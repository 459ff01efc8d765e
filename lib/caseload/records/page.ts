/** One page of a coach's couples, in one statement: what is asked of all of them once, and what only the page shows. */
import "server-only";
import { and, asc, count, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { agendaItems } from "@/db/schema/comments";
import { couples } from "@/db/schema/couples";
import { signals } from "@/db/schema/signals";
import { openSignalCounts } from "@/lib/caseload/signals/records/open";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { CaseloadShown } from "../types";
import { activeAssignments, hasNothingActive } from "./active";
import { ofCouple } from "./parts";

import { anyAsks, type Looked, lookedAt, partnerRows, peopleOf } from "./people";
import type { Weeks } from "./weeks";

export const pageSize = 25;

const byName = (label: PgColumn) => sql`lower(${label})`;

type Page = Weeks & { day: string; at: string; offset: number };

/** Cut off to the page before anything is counted. Those with a signal first, then those that need a look, then by name. */
const pageOf = (tx: Tx, looked: Looked, people: ReturnType<typeof peopleOf>, { day, offset }: Page) => {
  const needsALook = or(
    sql`flagged.signals is not null`,
    gt(looked.unread, 0),
    anyAsks(tx, people, looked.coupleId),
    hasNothingActive(tx, looked, day),
  );
  return tx
    .select({
      practiceId: looked.practiceId,
      coupleId: looked.coupleId,
      label: looked.label,
      status: looked.status,
      startedOn: looked.startedOn,
      unread: looked.unread,
      total: sql<number>`count(*) over ()::int`.as("total"),
      signals: sql<number>`coalesce(flagged.signals, 0)`.as("signals"),
      needsALook: sql<boolean>`${needsALook}`.as("needs_a_look"),
    })
    .from(looked)
    .leftJoin(sql`(${openSignalCounts}) flagged`, eq(alias(signals, "flagged").coupleId, looked.coupleId))
    .orderBy(
      sql`flagged.signals is null`,
      desc(sql`needs_a_look`),
      byName(looked.label),
      asc(looked.coupleId),
    )
    .limit(pageSize)
    .offset(offset)
    .as("page");
};

/** How many couples there are of each status. */
export const statusCounts = builtOnce((tx) =>
  tx.select({ status: couples.status, count: count() }).from(couples).groupBy(couples.status),
);

const pageShowing = (show: CaseloadShown) =>
  builtOnce((tx, { day, at, offset, first, last, most }: Page) => {
    const weeks = { first, last, most };
    const looked = lookedAt(tx, show);
    const people = peopleOf(tx, looked, { day, at });
    const shown = pageOf(tx, looked, people, { day, at, offset, ...weeks });
    const active = activeAssignments(tx, shown, day).as("active");
    const activeCount = tx.select({ count: count() }).from(active);
    const agenda = tx
      .select({ count: count() })
      .from(agendaItems)
      .where(and(ofCouple(agendaItems, shown), isNull(agendaItems.discussedAt)));
    const session = tx
      .select({ startsAt: sql`min(${appointments.startsAt})` })
      .from(appointments)
      .where(
        and(
          ofCouple(appointments, shown),
          isNull(appointments.canceledAt),
          gt(appointments.endsAt, sql`${at}`),
        ),
      );
    return tx
      .with(looked, people)
      .select({
        coupleId: shown.coupleId,
        label: shown.label,
        status: shown.status,
        startedOn: shown.startedOn,
        total: shown.total,
        needsALook: shown.needsALook,
        signals: shown.signals,
        unread: shown.unread,
        activeAssignments: sql<number>`${activeCount}`.mapWith(Number),
        openAgenda: sql<number>`${agenda}`.mapWith(Number),
        nextSession: sql<Date | null>`${session}`.mapWith(appointments.startsAt),
        partners: sql<PartnerRows>`(${partnerRows(tx, people, shown.coupleId, weeks)})`,
      })
      .from(shown)
      .orderBy(sql`${shown.signals} = 0`, desc(shown.needsALook), byName(shown.label), asc(shown.coupleId));
  });
type PartnerRows = NonNullable<Awaited<ReturnType<typeof partnerRows>>[number]>["rows"];

const showing = {
  current: pageShowing("current"),
  paused: pageShowing("paused"),
  separating: pageShowing("separating"),
  closed: pageShowing("closed"),
} satisfies Record<CaseloadShown, unknown>;

/** @param page from 1 @param weeks oldest first */
export const couplePage = (
  tx: Tx,
  coach: Coach,
  { page, show, weeks }: { page: number; show: CaseloadShown; weeks: readonly string[] },
) =>
  showing[show](tx, {
    day: dayIn(coach.timeZone, coach.at),
    at: coach.at.toISOString(),
    offset: (page - 1) * pageSize,
    ...{ first: weeks[0] ?? "", last: weeks.at(-1) ?? "", most: weeks.length },
  });
