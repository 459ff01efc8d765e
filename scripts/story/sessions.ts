/** Sessions: Ana and Ben came on Tuesdays, and once more after the letter; since last week they come on the day that today is. Chidi and Dana this week for the first time. */
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { saveProgressNote } from "@/lib/sessions/progress-notes/commands";
import type { Cast } from "./cast";
import { daysBefore } from "./people";

type OfTwo = Pick<Cast, "dayAt"> & {
  anaAndBen: { coupleId: string; partners: readonly Client[] };
  chidiAndDana: { coupleId: string };
};

const hour = { time: "17:30", minutes: 60 };

/** What Ruth wrote up after their last session. */
async function writeUp(ruth: Coach, { coupleId, partners }: OfTwo["anaAndBen"]): Promise<void> {
  const { past } = await coupleAppointments(ruth, { coupleId });
  const [last] = past;
  if (!last) return;
  await saveProgressNote(actorAt(ruth, new Date(last.endsAt.getTime() + 20 * 60_000)), {
    ...{ appointmentId: last.appointmentId, baseRevision: 0, writer: null },
    attended: partners.map(({ personId }) => personId),
    focus: "Mondays: what each of them fears when the other is late.",
    done: "Each told it once while the other only listened, then said back what was heard.",
    response: "Both were quieter at the end. Ben asked one question and waited for the answer.",
    risk: "Asked each alone at the door; nothing new.",
    plan: "Begin with the bank, then the week in August. Keep it short if Ana is tired.",
    sign: "yes",
  });
}

export async function bookSessions(
  ruth: Coach,
  now: Date,
  { anaAndBen, chidiAndDana, dayAt }: OfTwo,
): Promise<void> {
  const today = dayIn(ruth.timeZone, now);
  const both = { coupleId: anaAndBen.coupleId, who: "both", ...hour };
  const on = (day: number) => dayIn(ruth.timeZone, dayAt(day));
  for (const [bookedOn, when] of [
    [dayAt(0, 10), { day: on(1), rhythm: "weekly" as const, times: 13 }],
    [dayAt(59, 10), { day: on(61), time: "11:00", rhythm: "once" as const, times: 1 }],
    [dayAt(85, 19), { day: addDays(today, -7), rhythm: "weekly" as const, times: 8 }],
  ] as const)
    await bookAppointments(actorAt(ruth, bookedOn), { ...both, ...when });
  await bookAppointments(actorAt(ruth, daysBefore(now, 3)), {
    ...{ coupleId: chidiAndDana.coupleId, who: "both", ...hour },
    ...{ day: addDays(today, 2), rhythm: "once" as const, times: 1 },
  });
  await writeUp(actorAt(ruth, now), anaAndBen);
}
