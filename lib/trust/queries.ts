/** The trust picture: PostgreSQL makes the weeks and fills in what the viewer may see; a week without an answer stays null. */
import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { chartEvents } from "@/db/schema/chart-events";
import { clients, couples } from "@/db/schema/couples";
import { pulseOffers, sharedPeriods } from "@/db/schema/pulse-sharing";
import { pulseNotes } from "@/db/schema/pulses";
import { switchToSystem } from "@/db/system";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { addDays } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import { inOrderOfDays, marksOfTheRecord } from "./records/marks";
import { isSharingStatus } from "./rules/overlap";
import { drawSeries, type SeriesRow } from "./rules/picture";
import { weekOf } from "./rules/weeks";
import { lastWeekOver, thisWeek } from "./rules/when";
import type { ChartEventView, CoachChartEvent, CoupleTrust, Sharing, TrustPicture, WeekRange } from "./types";

const usualWeeks = 26;
const mostWeeks = 104;
const windowOf = (viewer: Actor, weeks = usualWeeks) => {
  const last = thisWeek(viewer.timeZone, viewer.at);
  return { first: addDays(last, -7 * (Math.min(Math.max(1, weeks), mostWeeks) - 1)), last };
};

/** Couple and first week are said in every join, so that the planner reads those rows and no others. Weeks before the couple began are left out. `who` narrows the people and weeks further, over `m` (clients) and `w` (weeks). */
const readSeries = (tx: Tx, viewer: Actor, coupleId: string, weeks: number | undefined, who: SQL) => {
  const { first, last } = windowOf(viewer, weeks);
  return tx.execute<SeriesRow>(sql`
    with span as (
      select c.practice_id, c.id as couple_id, c.status, least(
        greatest(c.started_on - (extract(isodow from c.started_on)::int - 1), ${first}::date), ${last}::date
      ) as first_week
      from couples c where c.id = ${coupleId}
    ), shared as (
      select min(s.from_week) as first_week, max(s.to_week) as last_week
      from span join shared_periods s
        on s.practice_id = span.practice_id and s.couple_id = span.couple_id and s.ended_at is null
      where span.status in ('active', 'paused')
    )
    select m.id as "personId", m.first_name as name, m.place, w.week_on as "weekOn",
      p.rely, p.open, p.hope, p.ease, p.trusted, coalesce(n.declined, '{}') as declined
    from span
    cross join shared
    cross join lateral (
      select span.first_week + 7 * i as week_on from generate_series(0, (${last}::date - span.first_week) / 7) i
    ) w
    join clients m on m.practice_id = span.practice_id and m.couple_id = span.couple_id
    left join ${asSeen(viewer, "pulses")} p on p.practice_id = m.practice_id and p.couple_id = ${coupleId}
      and p.client_id = m.id and p.week_on = w.week_on and p.week_on >= ${first}
    left join pulse_notes n on n.practice_id = m.practice_id and n.couple_id = ${coupleId}
      and n.client_id = m.id and n.week_on = w.week_on and n.week_on >= ${first}
    where ${who}
    order by m.place, w.week_on`);
};

const eventFields = {
  id: chartEvents.id,
  kind: chartEvents.kind,
  onDate: chartEvents.onDate,
  toDate: chartEvents.toDate,
  text: chartEvents.text,
};
const happenedSince = (coupleId: string, firstWeek: string) =>
  and(
    eq(chartEvents.coupleId, coupleId),
    sql`coalesce(${chartEvents.toDate}, ${chartEvents.onDate}) >= ${firstWeek}::date`,
  );

/** Both partners, every mark the coach may see, and what the two added in words. @param input.weeks at most 104. @throws NotFound */
export async function coupleTrust(
  coach: Coach,
  input: { coupleId: string; weeks?: number },
): Promise<CoupleTrust> {
  return asActor(coach, async (tx) => {
    const rows = await readSeries(tx, coach, input.coupleId, input.weeks, sql`true`);
    const picture = drawSeries(rows);
    const firstWeek = picture.weeks[0];
    if (!firstWeek) throw new NotFound();
    const events = await tx
      .select({ ...eventFields, audience: chartEvents.audience, coachId: chartEvents.coachId })
      .from(chartEvents)
      .where(happenedSince(input.coupleId, firstWeek))
      .orderBy(asc(chartEvents.onDate), asc(chartEvents.id));
    const lines = await tx
      .select({
        personId: clients.id,
        name: clients.firstName,
        weekOn: pulseNotes.weekOn,
        line: sql<string>`${pulseNotes.line}`,
      })
      .from(pulseNotes)
      .innerJoin(
        clients,
        and(
          eq(clients.practiceId, pulseNotes.practiceId),
          eq(clients.coupleId, pulseNotes.coupleId),
          eq(clients.id, pulseNotes.clientId),
        ),
      )
      .where(
        and(
          eq(pulseNotes.practiceId, coach.practiceId),
          eq(pulseNotes.coupleId, input.coupleId),
          gte(pulseNotes.weekOn, firstWeek),
          isNotNull(pulseNotes.line),
        ),
      )
      .orderBy(desc(pulseNotes.weekOn), asc(clients.place));
    return {
      ...picture,
      lines,
      events: inOrderOfDays<CoachChartEvent>([
        ...events.map(({ coachId, audience, ...event }) => ({
          ...event,
          audience: audience === "couple" ? ("couple" as const) : ("coach" as const),
          mine: coachId === coach.personId,
        })),
        ...(await marksOfTheRecord(tx, coach, input.coupleId, firstWeek)).map((mark) => ({
          ...mark,
          mine: false,
        })),
      ]),
    };
  });
}

/** One's own weeks, and the partner's from the first to the last week both have agreed to share; else no trace of them. */
export async function trustPicture(
  client: Client,
  input: { weeks?: number } = {},
): Promise<TrustPicture<ChartEventView>> {
  return asActor(client, async (tx) => {
    const mineOrShared = sql`m.id = ${client.personId}::uuid or w.week_on between shared.first_week and shared.last_week`;
    const rows = await readSeries(tx, client, client.coupleId, input.weeks, mineOrShared);
    const picture = drawSeries(rows, client.personId);
    const firstWeek = picture.weeks[0] ?? thisWeek(client.timeZone, client.at);
    const events = await tx
      .select(eventFields)
      .from(chartEvents)
      .where(happenedSince(client.coupleId, firstWeek))
      .orderBy(asc(chartEvents.onDate), asc(chartEvents.id));
    const marks = await marksOfTheRecord(tx, client, client.coupleId, firstWeek);
    return {
      ...picture,
      events: inOrderOfDays([...events, ...marks.map(({ audience: _, ...mark }) => mark)]),
    };
  });
}

const recently = 30 * 86_400_000;

const sharedBefore = (tx: Tx, client: Client): Promise<WeekRange[]> =>
  switchToSystem(tx, "client", "both may know which weeks were open to both", async (system) => [
    ...(await system.execute<WeekRange>(sql`
      select distinct from_week::text as "fromWeek", to_week::text as "toWeek" from shared_periods
      where practice_id = ${client.practiceId} and couple_id = ${client.coupleId}
        and ended_at > ${new Date(client.at.getTime() - recently).toISOString()}::timestamptz order by 1, 2`)),
  ]);

/** What this partner has offered, and what both share. The other's offers are in no row that this reads. */
export async function sharing(client: Client): Promise<Sharing> {
  return asActor(client, async (tx) => {
    const offers = await tx
      .select({
        offerId: pulseOffers.id,
        fromWeek: pulseOffers.fromWeek,
        toWeek: pulseOffers.toWeek,
      })
      .from(pulseOffers)
      .where(isNull(pulseOffers.revokedAt))
      .orderBy(asc(pulseOffers.fromWeek), asc(pulseOffers.createdAt));
    const people = await tx
      .select({
        id: clients.id,
        firstName: clients.firstName,
        startedOn: couples.startedOn,
        status: couples.status,
      })
      .from(couples)
      .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)));
    const shared = await tx
      .select({ fromWeek: sharedPeriods.fromWeek, toWeek: sharedPeriods.toWeek })
      .from(sharedPeriods)
      .orderBy(asc(sharedPeriods.fromWeek));

    const partner = people.find((person) => person.id !== client.personId);
    if (!partner) throw new NotFound();
    const before = await sharedBefore(tx, client);
    const open = isSharingStatus(partner.status);
    const toWeek = lastWeekOver(client.timeZone, client.at);
    const fromWeek = weekOf(partner.startedOn);
    return {
      partnerName: partner.firstName,
      offerable: open && fromWeek <= toWeek ? { fromWeek, toWeek } : null,
      offers,
      shared: open ? shared : [],
      before: before.filter(
        (one) => !(open && shared.some((now) => now.fromWeek <= one.fromWeek && now.toWeek >= one.toWeek)),
      ),
    };
  });
}
