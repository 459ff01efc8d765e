/** The trust picture: PostgreSQL makes the weeks and fills in what the viewer may see; a week without an answer stays null. */
import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { chartEvents } from "@/db/schema/chart-events";
import { clients, couples } from "@/db/schema/couples";
import { pulseOffers, sharedPeriods } from "@/db/schema/pulse-sharing";
import { pulseNotes } from "@/db/schema/pulses";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { addDays } from "@/lib/platform/time/day";
import { inOrderOfDays, marksOfTheRecord } from "./records/marks";
import { readSeries } from "./records/series";
import { readSharedUntil } from "./records/settle-sharing";
import { isSharingStatus } from "./rules/overlap";
import { drawSeries } from "./rules/picture";
import { weekOf } from "./rules/weeks";
import { lastWeekOver, thisWeek } from "./rules/when";
import type { ChartEventView, CoachChartEvent, CoupleTrust, Sharing, TrustPicture } from "./types";

const usualWeeks = 26;
const mostWeeks = 104;
const windowOf = (viewer: Actor, weeks = usualWeeks) => {
  const last = thisWeek(viewer.timeZone, viewer.at);
  return { first: addDays(last, -7 * (Math.min(Math.max(1, weeks), mostWeeks) - 1)), last };
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
  return readAs(coach, async (tx) => {
    const rows = await readSeries(tx, coach, input.coupleId, {
      ...windowOf(coach, input.weeks),
      weeksOf: "both",
    });
    const picture = drawSeries(rows);
    const firstWeek = picture.weeks[0];
    if (!firstWeek) throw new NotFound();
    const events = tx
      .select({ ...eventFields, audience: chartEvents.audience, coachId: chartEvents.coachId })
      .from(chartEvents)
      .where(happenedSince(input.coupleId, firstWeek))
      .orderBy(asc(chartEvents.onDate), asc(chartEvents.id));
    const lines = tx
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
    const [marked, said, marks] = await Promise.all([
      events,
      lines,
      marksOfTheRecord(tx, coach, input.coupleId, firstWeek),
    ]);
    return {
      ...picture,
      lines: said,
      events: inOrderOfDays<CoachChartEvent>([
        ...marked.map(({ coachId, audience, ...event }) => ({
          ...event,
          audience: audience === "couple" ? ("couple" as const) : ("coach" as const),
          mine: coachId === coach.personId,
        })),
        ...marks.map((mark) => ({
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
  return readAs(client, async (tx) => {
    const rows = await readSeries(tx, client, client.coupleId, {
      ...windowOf(client, input.weeks),
      weeksOf: "mine and shared",
    });
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

/** What this partner has offered, and what both share. The other's offers are in no row that this reads. */
export async function sharing(client: Client): Promise<Sharing> {
  return readAs(client, async (tx) => {
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
    const before = await readSharedUntil(tx, client, new Date(client.at.getTime() - recently));
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
