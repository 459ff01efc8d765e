/** What a calendar is given: the same neutral words for every session, times as instants, so that no clock change moves one. Pure. */
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { FeedEvent } from "./types";

/** Who sees a calendar sees this and no more: not what it is, where, or with whom. */
const title = "Appointment";

/** A canceled one is said to be canceled: some calendars keep what they are told nothing of. */
export function calendarText(events: readonly FeedEvent[]): string {
  const calendar = ical({
    ...{ name: "Appointments", prodId: { company: "Calendar", product: "Appointments" } },
    ...{ method: ICalCalendarMethod.PUBLISH, ttl: 3_600 },
  });
  for (const { id, startsAt, endsAt, canceled, sequence, changedAt } of events) {
    calendar.createEvent({
      ...{ id, sequence, start: startsAt, end: endsAt, summary: title },
      ...{ stamp: changedAt, lastModified: changedAt, class: ICalEventClass.PRIVATE },
      status: canceled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: canceled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      busystatus: canceled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
  }
  return calendar.toString();
}
