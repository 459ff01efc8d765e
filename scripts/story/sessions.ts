/** Sessions: Ana and Ben come today and every week, Chidi and Dana this week for the first time. */
import { actorAt, type Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { daysBefore } from "./people";

type OfTwo = { anaAndBen: { coupleId: string }; chidiAndDana: { coupleId: string } };

const hour = { time: "17:30", minutes: 60 };

export async function bookSessions(
  ruth: Coach,
  now: Date,
  { anaAndBen, chidiAndDana }: OfTwo,
): Promise<void> {
  const today = dayIn(ruth.timeZone, now);
  await bookAppointments(actorAt(ruth, daysBefore(now, 92)), {
    ...{ coupleId: anaAndBen.coupleId, who: "both", ...hour },
    ...{ day: addDays(today, -13 * 7), rhythm: "weekly" as const, times: 20 },
  });
  await bookAppointments(actorAt(ruth, daysBefore(now, 3)), {
    ...{ coupleId: chidiAndDana.coupleId, who: "both", ...hour },
    ...{ day: addDays(today, 2), rhythm: "once" as const, times: 1 },
  });
}
