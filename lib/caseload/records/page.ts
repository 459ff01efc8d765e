/** One page of a coach's couples, and the small lines of their partners: a statement each. */
import "server-only";
import { and, asc, count, desc, eq, exists, gt, isNull, lt, ne, or, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { agendaItems } from "@/db/schema/comments";
import { clients, couples } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import { signals } from "@/db/schema/signals";
import { jsonRows } from "@/db/statements";
import { openSignalCounts } from "@/lib/caseload/signals/records/open";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { checkWhy, isDue } from "@/lib/safety/check/records/due";
import type { CaseloadPartner, CaseloadShown } from "../types";
import { anyCheckDue, anyLapsed } from "./looks";
import {
  activeAssignments,
  type CoupleColumns,
  hasJoined,
  hasNothingActive,
  isUnread,
  latestInvitation,
  ofCouple,
} from "./parts";

export const pageSize = 25;

const couple: CoupleColumns = {
  practiceId: couples.practiceId,
  coupleId: couples.id,
  status: couples.status,
};
const byName = (label: PgColumn) => sql`lower(${label})`;

type Page = { day: string; at: string; offset: number };

/** Cut off to the page before anything is counted. Those with a signal first, then those that need a look, then by name. */
const pageOf = (tx: Tx, { day, at, offset }: Page, show: CaseloadShown) => {
  const unread = tx.select({ id: responses.id }).from(responses).where(isUnread(couple));
  const nothing = hasNothingActive(tx, couple, day);
  const looks = [exists(unread), anyLapsed(tx, couple, at), anyCheckDue(tx, day), nothing];
  const needsALook = or(sql`flagged.signals is not null`, ...looks);
  return tx
    .select({
      practiceId: couples.practiceId,
      coupleId: couples.id,
      label: couples.label,
      status: couples.status,
      episode: couples.episode,
      startedOn: couples.startedOn,
      total: sql<number>`count(*) over ()::int`.as("total"),
      signals: sql<number>`coalesce(flagged.signals, 0)`.as("signals"),
      needsALook: sql<boolean>`${needsALook}`.as("needs_a_look"),
    })
    .from(couples)
    .leftJoin(sql`(${openSignalCounts}) flagged`, eq(alias(signals, "flagged").coupleId, couples.id))
    .where(show === "current" ? ne(couples.status, "closed") : eq(couples.status, show))
    .orderBy(sql`flagged.signals is null`, desc(sql`needs_a_look`), byName(couples.label), asc(couples.id))
    .limit(pageSize)
    .offset(offset)
    .as("page");
};

/** By place, how far each has come with joining, and whether it is time to ask them alone. */
const partnersOf = (tx: Tx, page: ReturnType<typeof pageOf>, { at, day }: Page) => {
  const invitation = latestInvitation(tx);
  return tx
    .select({
      rows: jsonRows(
        {
          clientId: clients.id,
          firstName: clients.firstName,
          place: sql<CaseloadPartner["place"]>`${clients.place}`,
          joinStatus: sql<CaseloadPartner["joinStatus"]>`case when ${hasJoined(tx)} then 'joined'
            when ${invitation.expiresAt} is null then 'not_invited'
            when ${lt(sql`${at}::timestamptz`, invitation.expiresAt)} then 'invited' else 'lapsed' end`,
          checkDue: isDue(checkWhy(tx, page, day)),
        },
        sql`${clients.place}`,
      ).as("partner_rows"),
    })
    .from(clients)
    .leftJoinLateral(invitation, sql`true`)
    .where(ofCouple(clients, page))
    .as("partners");
};

/** How many couples there are of each status. */
export const statusCounts = builtOnce((tx) =>
  tx.select({ status: couples.status, count: count() }).from(couples).groupBy(couples.status),
);

const pageShowing = (show: CaseloadShown) =>
  builtOnce((tx, page: Page) => {
    const shown = pageOf(tx, page, show);
    const partners = partnersOf(tx, shown, page);
    const unread = tx.select({ count: count() }).from(responses).where(isUnread(shown));
    const active = activeAssignments(tx, shown, page.day).as("active");
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
          gt(appointments.endsAt, sql`${page.at}`),
        ),
      );
    return tx
      .select({
        coupleId: shown.coupleId,
        label: shown.label,
        status: shown.status,
        startedOn: shown.startedOn,
        total: shown.total,
        needsALook: shown.needsALook,
        signals: shown.signals,
        unread: sql<number>`${unread}`.mapWith(Number),
        activeAssignments: sql<number>`${activeCount}`.mapWith(Number),
        openAgenda: sql<number>`${agenda}`.mapWith(Number),
        nextSession: sql<Date | null>`${session}`.mapWith(appointments.startsAt),
        partners: partners.rows,
      })
      .from(shown)
      .crossJoinLateral(partners)
      .orderBy(sql`${shown.signals} = 0`, desc(shown.needsALook), byName(shown.label), asc(shown.coupleId));
  });

const showing = {
  current: pageShowing("current"),
  paused: pageShowing("paused"),
  separating: pageShowing("separating"),
  closed: pageShowing("closed"),
} satisfies Record<CaseloadShown, unknown>;

/** @param page from 1 */
export const couplePage = (tx: Tx, coach: Coach, page: number, show: CaseloadShown) =>
  showing[show](tx, {
    day: dayIn(coach.timeZone, coach.at),
    at: coach.at.toISOString(),
    offset: (page - 1) * pageSize,
  });
