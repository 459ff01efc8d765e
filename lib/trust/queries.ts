/** The trust picture: PostgreSQL makes the weeks and fills in what the viewer may see; a week without an answer stays null. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { addDays } from "@/lib/platform/time/day";
import { eventsForClient, eventsForCoach, linesSince } from "./records/happened";
import { inOrderOfDays, marksOfTheRecord } from "./records/marks";
import { readSeries } from "./records/series";
import { readSharedUntil } from "./records/settle-sharing";
import { sharingRow } from "./records/sharing";
import { isSharingStatus } from "./rules/overlap";
import { drawSeries } from "./rules/picture";
import { pictureSince, readingsOf } from "./rules/readings";
import { memory } from "./rules/shift";
import { weekOf } from "./rules/weeks";
import { lastWeekOver, thisWeek } from "./rules/when";
import type {
  ChartEventView,
  CoachChartEvent,
  CoupleTrust,
  Sharing,
  TrustInWords,
  TrustPicture,
} from "./types";

const usualWeeks = 26;
const mostWeeks = 104;
/** What is drawn begins with `shownFrom`; what is said of it looks back as far as it ever does. */
const windowOf = (viewer: Actor, weeks = usualWeeks) => {
  const last = thisWeek(viewer.timeZone, viewer.at);
  const weeksBack = (count: number) => addDays(last, -7 * (Math.min(Math.max(1, count), mostWeeks) - 1));
  return { first: weeksBack(Math.max(weeks, memory)), last, shownFrom: weeksBack(weeks) };
};

const laterOf = (one: string, other: string) => [one, other].sort()[1] ?? one;
const laterThan = (day: string) => (event: ChartEventView) => (event.toDate ?? event.onDate) >= day;

/** A mark that only its counselor reads parts no weeks: all would read other levels of the same answers. */
const forBoth = ({ audience }: { audience: string }) => audience === "couple";

/** Both partners, every mark the coach may see, and what the two added in words. @param input.weeks at most 104. @throws NotFound */
export async function coupleTrust(
  coach: Coach,
  input: { coupleId: string; weeks?: number },
): Promise<CoupleTrust> {
  return readAs(coach, async (tx) => {
    const { shownFrom, ...span } = windowOf(coach, input.weeks);
    const { weeks, series, reworded } = drawSeries(
      await readSeries(tx, coach, input.coupleId, { ...span, weeksOf: "both" }),
    );
    const [began] = weeks;
    if (!began) throw new NotFound();
    const firstWeek = laterOf(began, shownFrom);
    const [marked, said, marks] = await Promise.all([
      eventsForCoach(tx, { coupleId: input.coupleId, firstWeek: began }),
      linesSince(tx, { practiceId: coach.practiceId, coupleId: input.coupleId, firstWeek }),
      marksOfTheRecord(tx, coach, input.coupleId, firstWeek),
    ]);
    const readings = readingsOf(series, marked.filter(forBoth), "coach");
    return {
      ...pictureSince({ weeks, series, readings, reworded }, firstWeek),
      lines: said,
      events: inOrderOfDays<CoachChartEvent>([
        ...marked.filter(laterThan(firstWeek)).map(({ coachId, audience, ...event }) => ({
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

/** Both partners' answers in words alone, as the picture says them. */
export function trustInWords(coach: Coach, { coupleId }: { coupleId: string }): Promise<TrustInWords[]> {
  return readAs(coach, async (tx) => {
    const { first, last } = windowOf(coach);
    const rows = await readSeries(tx, coach, coupleId, { first, last, weeksOf: "both" });
    const { weeks, series } = drawSeries(rows);
    const marked = await eventsForCoach(tx, { coupleId, firstWeek: weeks[0] ?? first });
    const readings = readingsOf(series, marked.filter(forBoth), "coach");
    return series.rely.map(({ personId, name }, i) => ({
      ...{ personId, name },
      mean: readings.mean[i]?.sentences ?? [],
      rely: readings.rely[i]?.sentences ?? [],
      open: readings.open[i]?.sentences ?? [],
    }));
  });
}

/** One's own weeks, and the partner's from the first to the last week both have agreed to share; else no trace of them. */
export async function trustPicture(
  client: Client,
  input: { weeks?: number } = {},
): Promise<TrustPicture<ChartEventView>> {
  return readAs(client, async (tx) => {
    const { shownFrom, ...span } = windowOf(client, input.weeks);
    const rows = await readSeries(tx, client, client.coupleId, { ...span, weeksOf: "mine and shared" });
    const { weeks, series, reworded } = drawSeries(rows, client.personId);
    const began = weeks[0] ?? span.last;
    const firstWeek = laterOf(began, shownFrom);
    const [events, marks] = await Promise.all([
      eventsForClient(tx, { coupleId: client.coupleId, firstWeek: began }),
      marksOfTheRecord(tx, client, client.coupleId, firstWeek),
    ]);
    const readings = readingsOf(series, events, "self");
    return {
      ...pictureSince({ weeks, series, readings, reworded }, firstWeek),
      events: inOrderOfDays([
        ...events.filter(laterThan(firstWeek)),
        ...marks.map(({ audience: _, ...mark }) => mark),
      ]),
    };
  });
}

const recently = 30 * 86_400_000;

/** What this partner has offered, and what both share. The other's offers are in no row that this reads. */
export async function sharing(client: Client): Promise<Sharing> {
  return readAs(client, async (tx) => {
    const { coupleId, personId, at } = client;
    const [rows, before] = await Promise.all([
      sharingRow(tx, { coupleId, personId }),
      readSharedUntil(tx, client, new Date(at.getTime() - recently)),
    ]);
    const { partnerName, startedOn, status, offers, shared } = firstOrNotFound(rows);
    const open = isSharingStatus(status);
    const toWeek = lastWeekOver(client.timeZone, client.at);
    const fromWeek = weekOf(startedOn);
    return {
      partnerName,
      offerable: open && fromWeek <= toWeek ? { fromWeek, toWeek } : null,
      offers,
      shared: open ? shared : [],
      before: before.filter(
        (one) => !(open && shared.some((now) => now.fromWeek <= one.fromWeek && now.toWeek >= one.toWeek)),
      ),
    };
  });
}
