/** In SQL: the ways to order a caseload, and what it can be narrowed to. */
import "server-only";
import {
  and,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  notExists,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { pulses } from "@/db/schema/pulses";
import type { CaseloadView } from "../types";
import type { Looked } from "./looked";
import { ofCouple } from "./parts";
import type { peopleOf } from "./people";

type Moment = { at: string; week: string };

const ahead = (looked: Looked, at: string) =>
  and(
    ...[ofCouple(appointments, looked), isNull(appointments.canceledAt)],
    gt(appointments.endsAt, sql`${at}::timestamptz`),
  );

/** What a page is ordered by, read once for each couple; `needsALook` and the name come after it. */
export function sortKeys(tx: Tx, looked: Looked, { at }: Moment): Record<CaseloadView["sort"], SQL> {
  const next = tx
    .select({ at: sql`min(${appointments.startsAt})` })
    .from(appointments)
    .where(ahead(looked, at));
  const latest = tx
    .select({ on: sql`max(${pulses.weekOn})` })
    .from(pulses)
    .where(ofCouple(pulses, looked));
  return {
    attention: sql`flagged.signals is null`,
    name: sql`true`,
    session: sql`(${next})`,
    quiet: sql`(${latest})`,
  };
}

/** Those with a signal first, then those that need a look; or as it is asked for. */
export const inOrder = (sort: CaseloadView["sort"], key: SQLWrapper, looks: SQLWrapper): SQL[] =>
  ({
    attention: [sql`${key}`, desc(looks)],
    name: [],
    session: [sql`${key} nulls last`],
    quiet: [sql`${key} nulls first`],
  })[sort];

/** What the couples that are shown have in common. */
export function onlyThose(
  tx: Tx,
  looked: Looked,
  people: ReturnType<typeof peopleOf>,
  { at, week }: Moment,
  needsALook: SQL | undefined,
): Record<CaseloadView["only"], SQL | undefined> {
  const partners = (more: SQL | undefined) =>
    tx
      .select({ one: sql`1` })
      .from(people)
      .where(and(eq(people.coupleId, looked.coupleId), more));
  const answer = tx
    .select({ one: sql`1` })
    .from(pulses)
    .where(
      and(
        ofCouple(pulses, people),
        eq(pulses.clientId, people.clientId),
        eq(pulses.weekOn, sql`${week}::date`),
      ),
    );
  const works = inArray(looked.status, ["active", "one_partner"]);
  return {
    all: undefined,
    attention: needsALook,
    safety: exists(partners(sql`${people.checkDue}`)),
    unanswered: and(works, exists(partners(and(eq(people.joinStatus, "joined"), notExists(answer))))),
    unbooked: and(works, notExists(tx.select({ one: sql`1` }).from(appointments).where(ahead(looked, at)))),
  };
}
