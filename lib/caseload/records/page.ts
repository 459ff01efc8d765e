/** One page of a coach's couples, in one statement, and only what the page shows. What asks for attention is asked beside it. */
import "server-only";
import { and, asc, count, gt, isNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { agendaItems } from "@/db/schema/comments";
import { couples } from "@/db/schema/couples";
import { activeAssignments } from "./active";
import { type Chosen, lookedAt, type Page } from "./looked";
import { inOrder, sortKeys } from "./order";
import { ofCouple } from "./parts";
import { partnerRowsOf } from "./people";

export const pageSize = 25;

const byName = (label: PgColumn) => sql`lower(${label})`;

/** Cut off first: nothing else is asked of the other couples. */
const pageOf = (tx: Tx, page: Page, { which, sort }: Chosen) => {
  const looked = lookedAt(tx, which, page.ids);
  const { practiceId, coupleId, label, status, startedOn } = looked;
  const cut = tx.$with("page").as(
    tx
      .select({
        ...{ practiceId, coupleId, label, status, startedOn },
        total: sql<number>`count(*) over ()::int`.as("total"),
        key: sortKeys(tx, looked, page)[sort].as("sort_key"),
      })
      .from(looked)
      .orderBy(...inOrder(sort, sql`sort_key`), byName(label), asc(coupleId))
      .limit(pageSize)
      .offset(page.offset),
  );
  return { cut, parts: [looked, cut] };
};

/** How many couples there are of each status. */
export const statusCounts = builtOnce((tx) =>
  tx.select({ status: couples.status, count: count() }).from(couples).groupBy(couples.status),
);

const pageShowing = (chosen: Chosen) =>
  builtOnce((tx, page: Page) => {
    const { day, at } = page;
    const { cut, parts } = pageOf(tx, page, chosen);
    const people = partnerRowsOf(tx, cut, page);
    const active = activeAssignments(tx, cut, day).as("active");
    const activeCount = tx.select({ count: count() }).from(active);
    const agenda = tx
      .select({ count: count() })
      .from(agendaItems)
      .where(and(ofCouple(agendaItems, cut), isNull(agendaItems.discussedAt)));
    const session = tx
      .select({ startsAt: sql`min(${appointments.startsAt})` })
      .from(appointments)
      .where(
        and(
          ofCouple(appointments, cut),
          isNull(appointments.canceledAt),
          gt(appointments.endsAt, sql`${at}`),
        ),
      );
    return tx
      .with(...parts)
      .select({
        coupleId: cut.coupleId,
        label: cut.label,
        status: cut.status,
        startedOn: cut.startedOn,
        total: cut.total,
        activeAssignments: sql<number>`${activeCount}`.mapWith(Number),
        openAgenda: sql<number>`${agenda}`.mapWith(Number),
        nextSession: sql<Date | null>`${session}`.mapWith(appointments.startsAt),
        partners: people.rows,
      })
      .from(cut)
      .innerJoinLateral(people, sql`true`)
      .orderBy(...inOrder(chosen.sort, cut.key), byName(cut.label), asc(cut.coupleId));
  });

/** Each way to look is a statement of its own, made when it is first asked for. */
const statements = new Map<string, ReturnType<typeof pageShowing>>();
export function couplePage(tx: Tx, { which, sort }: Chosen, page: Page) {
  const name = `${which} ${sort}`;
  const statement = statements.get(name) ?? pageShowing({ which, sort });
  statements.set(name, statement);
  return statement(tx, page);
}
