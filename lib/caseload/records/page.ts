/** One page of a coach's couples, in one statement: what is asked of all of them once, and what only the page shows. */
import "server-only";
import { and, asc, count, eq, gt, isNull, or, sql } from "drizzle-orm";
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
import { activeAssignments, hasNothingActive } from "./active";
import { type Chosen, type Looked, lookedAt, type Page } from "./looked";
import { inOrder, onlyThose, sortKeys } from "./order";
import { ofCouple } from "./parts";
import { anyAsks, partnerRows, peopleOf } from "./people";

export const pageSize = 25;

const byName = (label: PgColumn) => sql`lower(${label})`;

/** Cut off to the page before anything is counted; in the order asked for, then by name. */
const pageOf = (tx: Tx, looked: Looked, people: ReturnType<typeof peopleOf>, page: Page, chosen: Chosen) => {
  const { day, offset } = page;
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
      key: sortKeys(tx, looked, page)[chosen.sort].as("sort_key"),
    })
    .from(looked)
    .leftJoin(sql`(${openSignalCounts}) flagged`, eq(alias(signals, "flagged").coupleId, looked.coupleId))
    .where(onlyThose(tx, looked, people, page, needsALook)[chosen.only])
    .orderBy(
      ...inOrder(chosen.sort, sql`sort_key`, sql`needs_a_look`),
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

const pageShowing = (chosen: Chosen) =>
  builtOnce((tx, page: Page) => {
    const { day, at, ids, first, last, most } = page;
    const weeks = { first, last, most };
    const looked = lookedAt(tx, chosen.show, ids);
    const people = peopleOf(tx, looked, { day, at });
    const shown = pageOf(tx, looked, people, page, chosen);
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
      .orderBy(
        ...inOrder(chosen.sort, shown.key, shown.needsALook),
        byName(shown.label),
        asc(shown.coupleId),
      );
  });
type PartnerRows = NonNullable<Awaited<ReturnType<typeof partnerRows>>[number]>["rows"];

/** Each way to look is a statement of its own, made when it is first asked for. */
const statements = new Map<string, ReturnType<typeof pageShowing>>();
function showing({ show, only, sort }: Chosen) {
  const name = `${show} ${only} ${sort}`;
  const statement = statements.get(name) ?? pageShowing({ show, only, sort });
  statements.set(name, statement);
  return statement;
}

type Asked = Chosen & { page: number; weeks: readonly string[]; ids: readonly string[] | null };

/** @param asked.page from 1 @param asked.weeks oldest first, the last is this one @param asked.ids null for all */
export const couplePage = (tx: Tx, coach: Coach, { page, weeks, ids, ...chosen }: Asked) =>
  showing(chosen)(tx, {
    day: dayIn(coach.timeZone, coach.at),
    at: coach.at.toISOString(),
    week: weeks.at(-1) ?? "",
    ids: ids ? `{${ids}}` : "",
    offset: (page - 1) * pageSize,
    ...{ first: weeks[0] ?? "", last: weeks.at(-1) ?? "", most: weeks.length },
  });
