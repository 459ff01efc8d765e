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
import { weekOf } from "./rules/weeks";
import { lastWeekOver, thisWeek } from "./rules/when";
import type { ChartEventView, CoachChartEvent, CoupleTrust, Sharing, TrustPicture } from "./types";

const usualWeeks = 26;
const mostWeeks = 104;
const windowOf = (viewer: Actor, weeks = usualWeeks) => {
  const last = thisWeek(viewer.timeZone, viewer.at);
  return { first: addDays(last, -7 * (Math.min(Math.max(1, weeks), mostWeeks) - 1)), last };
};

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
    const [marked, said, marks] = await Promise.all([
      eventsForCoach(tx, { coupleId: input.coupleId, firstWeek }),
      linesSince(tx, { practiceId: coach.practiceId, coupleId: input.coupleId, firstWeek }),
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
    const [events, marks] = await Promise.all([
      eventsForClient(tx, { coupleId: client.coupleId, firstWeek }),
      marksOfTheRecord(tx, client, client.coupleId, firstWeek),
    ]);
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
