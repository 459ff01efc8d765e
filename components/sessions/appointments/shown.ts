import { isolate } from "@/lib/platform/names/isolate";
import { dayIn, longMomentInWords } from "@/lib/platform/time/day";
import { timeIn } from "@/lib/platform/time/moment";
import type { Partner } from "@/lib/practice/couples/types";
import type { AppointmentView } from "@/lib/sessions/appointments/types";
import type { ShownAppointment } from "./appointment-item";

type Clock = { timeZone: string; at: Date };

export const whoComes = (clientId: string | null, partners: readonly Partner[]): string => {
  const alone = partners.find((partner) => partner.clientId === clientId);
  return alone ? `${isolate(alone.firstName)} alone` : "Both";
};

/** A session as its counselor reads it, on the practice's clock. */
export function shownAppointment(
  { appointmentId, clientId, startsAt, endsAt, left }: AppointmentView,
  partners: readonly Partner[],
  { timeZone, at }: Clock,
): ShownAppointment {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return {
    appointmentId,
    when: longMomentInWords(startsAt, timeZone, at),
    about: `${whoComes(clientId, partners)} · ${minutes} minutes`,
    day: dayIn(timeZone, startsAt),
    time: timeIn(timeZone, startsAt),
    minutes,
    left,
  };
}
